package org.laminsql.catalog.feature;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/** The grammar of dtypes, lenient where real databases are malformed. */
final class DtypeParser {

  private static final Dtype.Categorical BARE_CATEGORICAL =
      new Dtype.Categorical(List.of(LabelType.of("ULabel")));

  /** How the releases spell dtypes without parts; widths ({@code int64}) are cut off before. */
  private static final Map<String, Dtype> SIMPLE =
      Map.ofEntries(
          Map.entry("int", Dtype.Simple.INT),
          Map.entry("integer", Dtype.Simple.INT),
          Map.entry("uint", Dtype.Simple.INT),
          Map.entry("float", Dtype.Simple.FLOAT),
          Map.entry("num", Dtype.Simple.NUM),
          Map.entry("number", Dtype.Simple.NUM),
          Map.entry("str", Dtype.Simple.STR),
          Map.entry("string", Dtype.Simple.STR),
          Map.entry("bool", Dtype.Simple.BOOL),
          Map.entry("boolean", Dtype.Simple.BOOL),
          Map.entry("date", Dtype.Simple.DATE),
          Map.entry("datetime", Dtype.Simple.DATETIME),
          Map.entry("dict", Dtype.Simple.DICT),
          Map.entry("object", Dtype.Simple.OBJECT),
          Map.entry("path", Dtype.Simple.PATH),
          Map.entry("url", Dtype.Simple.URL),
          Map.entry("cat", BARE_CATEGORICAL),
          Map.entry("category", BARE_CATEGORICAL));

  private static final Pattern WIDTH = Pattern.compile("\\d+$");

  private DtypeParser() {}

  static Dtype parse(String text) {
    String stripped = text.strip();
    int bracket = stripped.indexOf('[');
    String head = (bracket < 0 ? stripped : stripped.substring(0, bracket)).strip();
    String content = bracket < 0 ? "" : Brackets.content(stripped, bracket);
    if (head.equals("list") && bracket >= 0) {
      return new Dtype.ListOf(parse(content));
    }
    if (head.equals("cat") && bracket >= 0) {
      return categorical(content);
    }
    if (head.equals("datetime64")) {
      return content.contains(",") ? Dtype.Simple.DATETIME_UTC : Dtype.Simple.DATETIME;
    }
    int suggestion = head.indexOf('?');
    if (suggestion >= 0) {
      // LaminDB shows "cat ? str" for texts that might be labels; it never stores that itself.
      return parse(stripped.substring(suggestion + 1));
    }
    return Objects.requireNonNullElseGet(
        SIMPLE.get(WIDTH.matcher(head).replaceFirst("")), () -> new Dtype.Unknown(text));
  }

  private static Dtype categorical(String content) {
    List<LabelType> types = new ArrayList<>();
    for (String alternative : Brackets.split(content, '|')) {
      LabelTypeParser.parse(alternative).ifPresent(types::add);
    }
    return types.isEmpty() ? BARE_CATEGORICAL : new Dtype.Categorical(types);
  }

  /** One alternative of a categorical. */
  private static final class LabelTypeParser {

    private static final Pattern NAME = Pattern.compile("\\w+(\\.\\w+)*");

    private LabelTypeParser() {}

    static Optional<LabelType> parse(String alternative) {
      String text = alternative.strip();
      int bracket = text.indexOf('[');
      String head = bracket < 0 ? text : text.substring(0, bracket);
      if (!NAME.matcher(head).matches()) {
        return Optional.empty();
      }
      String payload = bracket < 0 ? "" : Brackets.content(text, bracket);
      List<String> path = path(head);
      Optional<String> field = Optional.of(path.get(1));
      int end = bracket + payload.length() + 2;
      if (bracket >= 0 && end < text.length() && text.charAt(end) == '.') {
        field = Optional.of(text.substring(end + 1).strip());
      }
      Payload parsed = Payload.of(payload);
      return Optional.of(
          new LabelType(
              path.get(0),
              parsed.types(),
              parsed.filters(),
              field.filter(name -> !name.isEmpty())));
    }

    /** Registry and field, {@code ""} for none: a module's name is in lower case. */
    private static List<String> path(String head) {
      List<String> parts = new ArrayList<>(List.of(head.split("\\.", -1)));
      if (parts.size() > 1 && (parts.get(0).equals("core") || parts.get(0).equals("lamindb"))) {
        parts.remove(0);
      }
      boolean module = parts.size() > 1 && Character.isLowerCase(parts.get(0).charAt(0));
      int names = module ? 2 : 1;
      return List.of(
          String.join(".", parts.subList(0, names)),
          String.join(".", parts.subList(names, parts.size())));
    }
  }
}
