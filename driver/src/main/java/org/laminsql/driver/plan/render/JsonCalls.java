package org.laminsql.driver.plan.render;

import java.util.Optional;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexLiteral;
import org.apache.calcite.rex.RexNode;

/** The path in a call of JSON_VALUE, JSON_QUERY or JSON_EXISTS. */
final class JsonCalls {

  private JsonCalls() {}

  /**
   * The path without its mode; lax is what all engines do.
   *
   * @return empty if it is no constant
   */
  static Optional<String> path(RexCall call) {
    RexNode path = call.getOperands().get(1);
    if (!(path instanceof RexLiteral literal)) {
      return Optional.empty();
    }
    return Optional.ofNullable(literal.getValueAs(String.class))
        .map(text -> text.startsWith("lax ") ? text.substring("lax ".length()).strip() : text);
  }
}
