package org.laminsql.catalog.registry.function;

import java.util.List;
import java.util.function.BinaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.laminsql.catalog.error.LaminSqlError;

/**
 * Regular expressions, ILIKE and SIMILAR TO. As in PostgreSQL a dot matches a line's end too; the
 * syntax of regular expressions is Java's.
 */
final class PatternFunctions {

  private static final int SENSITIVE = Pattern.DOTALL;
  private static final int INSENSITIVE =
      Pattern.DOTALL | Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  static final List<FunctionDefinition> ALL =
      List.of(
          new FunctionDefinition("lamin_regexp", 3, PatternFunctions::find),
          new FunctionDefinition("lamin_regexp_replace", 4, PatternFunctions::replace),
          new FunctionDefinition("lamin_ilike", 3, () -> whole(LikePattern::like, INSENSITIVE)),
          new FunctionDefinition("lamin_similar", 3, () -> whole(LikePattern::similar, SENSITIVE)));

  private static final char SEPARATOR = '\0';

  private PatternFunctions() {}

  private static FunctionBody find() {
    Memo<Pattern> patterns = flaggedPatterns();
    return a -> flagged(patterns, a.text(1), a.text(2)).matcher(a.text(0)).find();
  }

  private static FunctionBody replace() {
    Memo<Pattern> patterns = flaggedPatterns();
    return a -> {
      String flags = a.text(3);
      String template = a.text(2);
      Matcher matcher = flagged(patterns, a.text(1), flags).matcher(a.text(0));
      return flags.contains("g")
          ? matcher.replaceAll(match -> expand(template, match))
          : matcher.replaceFirst(match -> expand(template, match));
    };
  }

  private static FunctionBody whole(BinaryOperator<String> translate, int flags) {
    Memo<Pattern> patterns =
        new Memo<>(
            source -> {
              int end = source.indexOf(SEPARATOR);
              String escape = source.substring(0, end);
              return compile(translate.apply(source.substring(end + 1), escape), flags);
            });
    return a -> patterns.get(a.text(2) + SEPARATOR + a.text(1)).matcher(a.text(0)).matches();
  }

  private static Memo<Pattern> flaggedPatterns() {
    return new Memo<>(
        source -> {
          int end = source.indexOf(SEPARATOR);
          boolean ignoresCase = source.lastIndexOf('i', end) >= 0;
          return compile(source.substring(end + 1), ignoresCase ? INSENSITIVE : SENSITIVE);
        });
  }

  private static Pattern flagged(Memo<Pattern> patterns, String regex, String flags) {
    return patterns.get(flags + SEPARATOR + regex);
  }

  private static Pattern compile(String regex, int flags) {
    try {
      return Pattern.compile(regex, flags);
    } catch (PatternSyntaxException e) {
      throw LaminSqlError.INVALID_PARAMETER.causedBy(
          e, "invalid regular expression: " + e.getDescription(), "Correct \"" + regex + "\"");
    }
  }

  /** A replacement as PostgreSQL writes it: {@code \1} for a group, {@code \&} for the match. */
  private static String expand(String template, MatchResult match) {
    StringBuilder text = new StringBuilder();
    boolean escaped = false;
    for (int i = 0; i < template.length(); i++) {
      char c = template.charAt(i);
      if (escaped) {
        text.append(escape(c, match));
        escaped = false;
      } else if (c == '\\') {
        escaped = true;
      } else {
        text.append(c);
      }
    }
    text.append(escaped ? "\\" : "");
    return Matcher.quoteReplacement(text.toString());
  }

  private static String escape(char c, MatchResult match) {
    if (c == '&') {
      return match.group();
    }
    if (c >= '1' && c <= '9') {
      return group(match, c - '0');
    }
    return c == '\\' ? "\\" : "\\" + c;
  }

  private static String group(MatchResult match, int group) {
    String text = group <= match.groupCount() ? match.group(group) : null;
    return text == null ? "" : text;
  }
}
