package org.laminsql.driver.plan.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.Intersect;
import org.apache.calcite.rel.core.Minus;
import org.apache.calcite.rel.core.SetOp;

/** Prints UNION, INTERSECT and EXCEPT. */
final class SetPrinter {

  private final RelationPrinter relations;
  private final Dialect dialect;

  SetPrinter(RelationPrinter relations, Dialect dialect) {
    this.relations = relations;
    this.dialect = dialect;
  }

  Optional<Block> print(SetOp setOp) {
    boolean duplicates = setOp.all && (setOp instanceof Intersect || setOp instanceof Minus);
    if (duplicates && !dialect.can(Dialect.Ability.DUPLICATE_SETS)) {
      return Optional.empty();
    }
    List<String> parts = new ArrayList<>();
    for (RelNode input : setOp.getInputs()) {
      Optional<Block> part = relations.print(input);
      if (part.isEmpty()) {
        return Optional.empty();
      }
      parts.add(relations.text(flat(part.get(), input)));
    }
    return Optional.of(
        Block.whole(
            String.join(" " + verb(setOp) + " ", parts), RelationPrinter.columns("", setOp)));
  }

  /** A part may not sort, slice or be a set operation itself. */
  private Block flat(Block part, RelNode input) {
    return part.sorted() || part.sliced() || part.whole() != null
        ? relations.wrapped(part, input)
        : part;
  }

  private static String verb(SetOp setOp) {
    String verb =
        switch (setOp.kind) {
          case INTERSECT -> "INTERSECT";
          case EXCEPT -> "EXCEPT";
          default -> "UNION";
        };
    return setOp.all ? verb + " ALL" : verb;
  }
}
