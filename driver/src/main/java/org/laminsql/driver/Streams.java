package org.laminsql.driver;

import static org.laminsql.catalog.error.LaminSqlError.INVALID_PARAMETER;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.sql.SQLException;
import org.laminsql.catalog.error.LaminSqlError;

/** Reads the streams that programs bind. */
final class Streams {

  /** The length of a stream that is read to its end. */
  static final long TO_THE_END = Long.MIN_VALUE;

  private static final int BUFFER = 8192;

  private Streams() {}

  /** So many characters; fewer are an error. */
  static String text(Reader reader, long length) throws SQLException {
    StringBuilder text = new StringBuilder();
    char[] buffer = new char[BUFFER];
    try {
      int count;
      while ((count = reader.read(buffer, 0, wanted(length, text.length()))) > 0) {
        text.append(buffer, 0, count);
      }
    } catch (IOException e) {
      throw failed(e);
    }
    check(length, text.length());
    return text.toString();
  }

  /** So many bytes; fewer are an error. */
  static byte[] bytes(InputStream stream, long length) throws SQLException {
    byte[] bytes;
    try {
      bytes =
          length == TO_THE_END
              ? stream.readAllBytes()
              : stream.readNBytes((int) Math.min(length, Integer.MAX_VALUE));
    } catch (IOException e) {
      throw failed(e);
    } catch (IllegalArgumentException e) {
      throw negative(length);
    }
    check(length, bytes.length);
    return bytes;
  }

  private static int wanted(long length, int read) {
    return length == TO_THE_END ? BUFFER : (int) Math.max(0, Math.min(BUFFER, length - read));
  }

  private static void check(long length, int read) throws SQLException {
    if (length < 0 && length != TO_THE_END) {
      throw negative(length);
    }
    if (length != TO_THE_END && read != length) {
      throw SqlErrors.of(
          INVALID_PARAMETER.with(
              "The stream ends after " + read + " of " + length, "Give the right length or none"));
    }
  }

  private static SQLException negative(long length) {
    return SqlErrors.of(
        INVALID_PARAMETER.with("The length cannot be " + length, "Give the right length or none"));
  }

  private static SQLException failed(IOException e) {
    return SqlErrors.of(LaminSqlError.IO.causedBy(e, "the parameter's stream", e.toString()));
  }
}
