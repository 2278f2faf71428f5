package org.laminsql.adapters.storage;

import static org.laminsql.catalog.error.LaminSqlError.CANCELLED;
import static org.laminsql.catalog.error.LaminSqlError.FILE_CORRUPT;
import static org.laminsql.catalog.error.LaminSqlError.FILE_MISSING;
import static org.laminsql.catalog.error.LaminSqlError.IO;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;

/**
 * A file of a local disk, read at positions, never mapped. Every read is counted.
 *
 * <p>Safe to share between threads. Interrupting a thread that reads closes the file for all, which
 * is how {@link FileChannel} behaves. The size is that at opening; a file that shrinks later is a
 * corrupt one.
 */
public final class LocalFile implements RangeSource {

  private final Path path;
  private final String name;
  private final FileChannel channel;
  private final long sizeInBytes;
  private final ReadCounter counter;

  private LocalFile(
      Path path, String name, FileChannel channel, long sizeInBytes, ReadCounter counter) {
    this.path = path;
    this.name = name;
    this.channel = channel;
    this.sizeInBytes = sizeInBytes;
    this.counter = counter;
  }

  /**
   * Opens a file for reading.
   *
   * @param counter is told of every request
   * @throws org.laminsql.catalog.error.LaminSqlException FILE_MISSING if there is none, IO if it is
   *     a directory or may not be read
   */
  public static LocalFile open(Path path, ReadCounter counter) {
    return open(path, path.toString(), counter);
  }

  /**
   * As {@link #open(Path, ReadCounter)}.
   *
   * @param name what messages call it
   */
  public static LocalFile open(Path path, String name, ReadCounter counter) {
    try {
      if (Files.isDirectory(path)) {
        throw IO.with(name, "it is a directory");
      }
      FileChannel channel = FileChannel.open(path, StandardOpenOption.READ);
      return new LocalFile(path, name, channel, channel.size(), counter);
    } catch (NoSuchFileException e) {
      throw FILE_MISSING.causedBy(e, String.valueOf(path.getFileName()), path);
    } catch (IOException e) {
      throw IO.causedBy(e, name, String.valueOf(e.getMessage()));
    }
  }

  /** The file, for what lies beside it. */
  public Path path() {
    return path;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public long sizeInBytes() {
    return sizeInBytes;
  }

  @Override
  public byte[] read(long position, int length) {
    if (position < 0 || length < 0 || position > sizeInBytes - length) {
      throw endsBefore(position, length, sizeInBytes);
    }
    ByteBuffer buffer = ByteBuffer.allocate(length);
    try {
      while (buffer.hasRemaining()) {
        if (channel.read(buffer, position + buffer.position()) < 0) {
          throw endsBefore(position, length, position + buffer.position());
        }
      }
    } catch (ClosedByInterruptException e) {
      throw CANCELLED.causedBy(e);
    } catch (IOException e) {
      throw IO.causedBy(e, name, String.valueOf(e.getMessage()));
    }
    counter.countRequest(length);
    return buffer.array();
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw IO.causedBy(e, name, String.valueOf(e.getMessage()));
    }
  }

  private RuntimeException endsBefore(long position, int length, long end) {
    return FILE_CORRUPT.with(
        name,
        String.format(
            Locale.ROOT,
            "it ends at byte %d, but %d bytes are expected at byte %d",
            end,
            length,
            position));
  }
}
