package org.laminsql.adapters.format.ontology;

import java.io.BufferedInputStream;
import java.io.CharConversionException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.laminsql.catalog.error.LaminSqlError;
import org.laminsql.catalog.ontology.file.OntologyFile;

/** Reads files of ontologies; what they are is seen from their first bytes. */
public final class OntologyFormat {

  private static final int SNIFFED_BYTES = 4096;
  private static final int BUFFER_BYTES = 1 << 16;

  private OntologyFormat() {}

  /**
   * Reads a file as a stream; what is kept is what the model holds.
   *
   * @param name what messages call it
   * @throws org.laminsql.catalog.error.LaminSqlException ONTOLOGY_UNREADABLE if it is empty, broken
   *     or something else, ONTOLOGY_IMPORTS, IO, LIMIT_EXCEEDED if it unpacks to more than 16 GiB
   */
  public static OntologyFile read(Path path, String name) {
    try (InputStream bytes = unpacked(Files.newInputStream(path), name)) {
      return switch (firstLetter(bytes)) {
        case -1 -> throw Unreadable.because(name, "it is empty");
        case '<' -> OwlReader.read(bytes, name);
        case '{' -> GraphReader.read(bytes, name);
        default -> OboReader.read(bytes, name);
      };
    } catch (CharacterCodingException | CharConversionException e) {
      throw Unreadable.because(name, "its letters are not encoded as they should be", e);
    } catch (EOFException e) {
      throw Unreadable.because(name, "it ends too early", e);
    } catch (ZipException e) {
      throw Unreadable.because(name, "it is damaged: " + e.getMessage(), e);
    } catch (IOException e) {
      throw LaminSqlError.IO.causedBy(e, name, String.valueOf(e.getMessage()));
    }
  }

  private static InputStream unpacked(InputStream file, String name) throws IOException {
    InputStream bytes = new BufferedInputStream(file, BUFFER_BYTES);
    try {
      bytes.mark(2);
      boolean isGzip = bytes.read() == 0x1F && bytes.read() == 0x8B;
      bytes.reset();
      return isGzip
          ? new BufferedInputStream(
              new LimitedStream(new GZIPInputStream(bytes, BUFFER_BYTES), name), BUFFER_BYTES)
          : bytes;
    } catch (IOException e) {
      try (bytes) {
        throw e;
      }
    }
  }

  /** The first byte that is neither a blank nor part of a byte order mark; -1 if there is none. */
  private static int firstLetter(InputStream bytes) throws IOException {
    bytes.mark(SNIFFED_BYTES);
    int letter = bytes.read();
    for (int i = 1; i < SNIFFED_BYTES && isSkipped(letter); i++) {
      letter = bytes.read();
    }
    bytes.reset();
    return letter;
  }

  private static boolean isSkipped(int letter) {
    return letter == ' '
        || letter == '\t'
        || letter == '\r'
        || letter == '\n'
        || letter == 0xEF
        || letter == 0xBB
        || letter == 0xBF;
  }
}
