package org.laminsql.driver.plan.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.RepeatUnion;
import org.apache.calcite.rel.core.TableScan;
import org.apache.calcite.rel.core.TableSpool;
import org.apache.calcite.schema.TransientTable;

/** Prints {@code WITH RECURSIVE}, which the planner knows as a repeated union over a spool. */
final class RecursionPrinter {

  private final RelationPrinter relations;

  RecursionPrinter(RelationPrinter relations) {
    this.relations = relations;
  }

  /** The name of the recursive table that a scan reads; empty if it reads another table. */
  static Optional<String> reference(RelNode rel) {
    return rel instanceof TableScan scan && scan.getTable().unwrap(TransientTable.class) != null
        ? Optional.of(String.join(".", scan.getTable().getQualifiedName()))
        : Optional.empty();
  }

  Optional<Block> print(RepeatUnion repeat) {
    String table =
        String.join(".", Objects.requireNonNull(repeat.getTransientTable()).getQualifiedName());
    String name = "r" + relations.alias();
    Optional<Block> seed = relations.print(unspooled(repeat.getSeedRel()));
    Optional<Block> step =
        relations.withRecursion(table, name).print(unspooled(repeat.getIterativeRel()));
    if (seed.isEmpty() || step.isEmpty() || repeat.iterationLimit >= 0) {
      return Optional.empty();
    }
    List<String> names = new ArrayList<>();
    for (int i = 0; i < repeat.getRowType().getFieldCount(); i++) {
      names.add("c" + i);
    }
    String columns = String.join(", ", names);
    String text =
        "WITH RECURSIVE "
            + name
            + "("
            + columns
            + ") AS ("
            + part(seed.get(), repeat.getSeedRel())
            + (repeat.all ? " UNION ALL " : " UNION ")
            + part(step.get(), repeat.getIterativeRel())
            + ") SELECT "
            + columns
            + " FROM "
            + name;
    return Optional.of(Block.whole(text, RelationPrinter.columns("", repeat)));
  }

  private String part(Block block, RelNode rel) {
    boolean flat = !block.sorted() && !block.sliced() && block.whole() == null;
    return relations.text(flat ? block : relations.wrapped(block, rel));
  }

  private static RelNode unspooled(RelNode rel) {
    return rel instanceof TableSpool spool ? spool.getInput() : rel;
  }
}
