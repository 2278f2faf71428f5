package org.laminsql.catalog.registry.function;

import java.util.ArrayList;
import java.util.List;
import org.laminsql.catalog.error.LaminSqlError;

/** PostgreSQL's {@code split_part}. */
final class SplitPart {

  private SplitPart() {}

  /**
   * The field between delimiters.
   *
   * @param field counts from 1, or from -1 backwards from the end
   * @return empty if there is no such field
   */
  static String of(String text, String delimiter, long field) {
    if (field == 0) {
      throw LaminSqlError.INVALID_PARAMETER.with(
          "field position must not be zero", "Fields count from 1, or from -1 from the end");
    }
    List<String> fields = fields(text, delimiter);
    long index = field > 0 ? field - 1 : fields.size() + field;
    return index >= 0 && index < fields.size() ? fields.get((int) index) : "";
  }

  private static List<String> fields(String text, String delimiter) {
    if (text.isEmpty() || delimiter.isEmpty()) {
      return List.of(text);
    }
    List<String> fields = new ArrayList<>();
    int start = 0;
    for (int end = text.indexOf(delimiter); end >= 0; end = text.indexOf(delimiter, start)) {
      fields.add(text.substring(start, end));
      start = end + delimiter.length();
    }
    fields.add(text.substring(start));
    return fields;
  }
}
