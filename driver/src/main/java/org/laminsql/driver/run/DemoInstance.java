package org.laminsql.driver.run;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.laminsql.catalog.error.LaminSqlError;

/**
 * The instance that {@code jdbc:lamin:demo} opens: blood and lymph node cells of four donors.
 *
 * <p>LaminDB wrote it ({@code src/main/demo/make_demo.py}); the driver carries it as one archive.
 * Safe to call from several threads and processes at once.
 */
public final class DemoInstance {

  private static final String ARCHIVE = "/org/laminsql/driver/demo/demo.zip";

  /** The archive's checksum, so that a new release unpacks its own archive anew. */
  private static final String VERSION = "/org/laminsql/driver/demo/demo.version";

  private DemoInstance() {}

  /**
   * The folder of the demo's storage, unpacked below the cache folder unless it is there already.
   *
   * @param cacheDir the driver's cache folder; made if missing
   * @throws org.laminsql.catalog.error.LaminSqlException IO if it cannot be written
   */
  public static Path unpack(Path cacheDir) {
    try {
      Path target = cacheDir.resolve("demo-" + version());
      if (!Files.isDirectory(target)) {
        Files.createDirectories(cacheDir);
        unpackBeside(target);
      }
      return target.resolve("demo");
    } catch (IOException e) {
      throw LaminSqlError.IO.causedBy(e, "the demo instance", String.valueOf(e));
    }
  }

  /** Unpacks to a folder of our own and renames it: others see nothing or all of it. */
  private static void unpackBeside(Path target) throws IOException {
    Path ours = Files.createTempDirectory(target.getParent(), "unpacking-");
    try {
      extract(Files.createDirectory(ours.resolve("demo")));
      rename(ours, target);
    } finally {
      deleteIfThere(ours);
    }
  }

  private static void rename(Path ours, Path target) throws IOException {
    try {
      Files.move(ours, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (FileSystemException e) {
      if (!Files.isDirectory(target)) {
        throw e;
      }
      // Another process was faster; its folder has the same content.
    }
  }

  private static void extract(Path folder) throws IOException {
    try (ZipInputStream zip = new ZipInputStream(resource(ARCHIVE))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        Path file = folder.resolve(entry.getName());
        Files.createDirectories(file.getParent());
        Files.copy(zip, file);
      }
    }
  }

  private static String version() throws IOException {
    try (InputStream stream = resource(VERSION)) {
      return new String(stream.readAllBytes(), StandardCharsets.US_ASCII).strip();
    }
  }

  private static InputStream resource(String name) throws IOException {
    InputStream stream = DemoInstance.class.getResourceAsStream(name);
    if (stream == null) {
      throw new IOException("The driver's jar lacks " + name);
    }
    return stream;
  }

  private static void deleteIfThere(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
        for (Path file : deepestFirst) {
          Files.delete(file);
        }
      }
    }
  }
}
