package org.laminsql.driver.plan.render;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexLiteral;
import org.apache.calcite.rex.RexNode;
import org.laminsql.catalog.error.LaminSqlError;

/** The path in a call of JSON_VALUE, JSON_QUERY or JSON_EXISTS, and what else the call asks for. */
final class JsonCalls {

  private static final Pattern PATH =
      Pattern.compile("\\$(?:\\.[\\p{L}_][\\p{L}\\p{N}_]*|\\.\"(?:[^\"\\\\]|\\\\.)*\"|\\[\\d+])*");

  private static final Set<String> USUAL =
      Set.of("NULL", "EMPTY", "FALSE", "WITHOUT_ARRAY", "ON_EMPTY_OR_ERROR");

  private JsonCalls() {}

  /**
   * The path without its mode; lax is what all engines do.
   *
   * @return empty if it is no constant
   * @throws org.laminsql.catalog.error.LaminSqlException NOT_SUPPORTED if the engines would answer
   *     the path or a clause of the call differently
   */
  static Optional<String> path(RexCall call) {
    RexNode path = call.getOperands().get(1);
    if (!(path instanceof RexLiteral literal)) {
      return Optional.empty();
    }
    call.getOperands().stream().skip(2).forEach(JsonCalls::checkClause);
    return Optional.ofNullable(literal.getValueAs(String.class)).map(JsonCalls::lax);
  }

  private static String lax(String text) {
    String path = text.startsWith("lax ") ? text.substring("lax ".length()).strip() : text.strip();
    if (!PATH.matcher(path).matches()) {
      throw LaminSqlError.NOT_SUPPORTED.with(
          "The JSON path \"" + text + "\"", "Paths are of $, .name, .\"quoted name\" and [n]");
    }
    return path;
  }

  /** Only what every engine does by itself: no value where there is none or where it fails. */
  private static void checkClause(RexNode clause) {
    boolean usual =
        clause instanceof RexLiteral literal
            && (literal.isNull()
                || (literal.getValue() instanceof Enum<?> flag && USUAL.contains(flag.name())));
    if (!usual) {
      throw LaminSqlError.NOT_SUPPORTED.with(
          "ON EMPTY, ON ERROR or WRAPPER in a JSON function", "Use COALESCE for a default");
    }
  }
}
