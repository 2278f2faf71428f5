package org.laminsql.driver.plan.render;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.calcite.rex.RexCall;

/**
 * Functions as text with holes, by name and number of arguments: {@code LEFT/2} is {@code left({0},
 * {1})}; {@code CONCAT_WS/n} takes any number, all of which fill the hole {@code *}.
 */
final class Templates {

  private final Map<String, String> templates;

  Templates(Map<String, String> templates) {
    this.templates = Map.copyOf(templates);
  }

  Optional<String> call(RexCall call, List<String> operands) {
    return named(ExpressionPrinter.name(call), operands);
  }

  Optional<String> named(String name, List<String> operands) {
    String template = templates.get(name + "/" + operands.size());
    if (template != null) {
      return Optional.of(Literals.fill(template, operands));
    }
    String any = templates.get(name + "/n");
    return Optional.ofNullable(any).map(text -> text.replace("*", String.join(", ", operands)));
  }
}
