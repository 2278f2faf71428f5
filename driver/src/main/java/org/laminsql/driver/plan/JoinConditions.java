package org.laminsql.driver.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.calcite.plan.RelOptUtil;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.Filter;
import org.apache.calcite.rel.core.Join;
import org.apache.calcite.rel.core.JoinRelType;
import org.apache.calcite.rel.core.Project;
import org.apache.calcite.rel.core.TableScan;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rex.RexInputRef;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexSubQuery;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.type.SqlTypeName;

/**
 * Finds where a column of a dataset is joined to, or must be in, a column of a registry: only the
 * values that the registry gives can matter, so that its side is run first.
 */
final class JoinConditions {

  /**
   * One such pair.
   *
   * @param scan the dataset's leaf
   * @param column the dataset's column
   * @param source the registry's leaf
   * @param sourceColumn the registry's column
   */
  record Pair(TableScan scan, int column, SourceRel source, int sourceColumn) {}

  private record Origin(RelNode leaf, int column) {}

  private final List<Pair> pairs = new ArrayList<>();

  /** The pairs in a tree. */
  static List<Pair> of(RelNode rel) {
    JoinConditions conditions = new JoinConditions();
    conditions.visit(rel);
    return conditions.pairs;
  }

  private void visit(RelNode rel) {
    if (rel instanceof Join join) {
      List<Integer> leftKeys = join.analyzeCondition().leftKeys;
      List<Integer> rightKeys = join.analyzeCondition().rightKeys;
      for (int i = 0; i < leftKeys.size(); i++) {
        pair(join, leftKeys.get(i), rightKeys.get(i));
      }
    }
    if (rel instanceof Filter filter) {
      RelOptUtil.conjunctions(filter.getCondition()).forEach(part -> membership(filter, part));
    }
    rel.getInputs().forEach(this::visit);
    SubQueries.in(rel).forEach(this::visit);
  }

  /** {@code column IN (SELECT …)} is a join whose other side only reduces. */
  private void membership(Filter filter, RexNode part) {
    if (!(part instanceof RexSubQuery in && in.getKind() == SqlKind.IN)) {
      return;
    }
    for (int i = 0; i < in.getOperands().size(); i++) {
      if (in.getOperands().get(i) instanceof RexInputRef operand) {
        Optional<Origin> reduced = origin(filter.getInput(), operand.getIndex());
        Optional<Origin> known = origin(in.rel, i);
        boolean usable = comparable(operand.getType(), type(in.rel, i));
        if (usable && reduced.isPresent() && known.isPresent()) {
          add(reduced.get(), known.get());
        }
      }
    }
  }

  private static RelDataType type(RelNode rel, int field) {
    return rel.getRowType().getFieldList().get(field).getType();
  }

  private void pair(Join join, int leftKey, int rightKey) {
    if (!comparable(type(join.getLeft(), leftKey), type(join.getRight(), rightKey))) {
      return;
    }
    Optional<Origin> leftOrigin = origin(join.getLeft(), leftKey);
    Optional<Origin> rightOrigin = origin(join.getRight(), rightKey);
    if (leftOrigin.isEmpty() || rightOrigin.isEmpty()) {
      return;
    }
    JoinRelType type = join.getJoinType();
    if (!type.generatesNullsOnRight() && type != JoinRelType.ANTI) {
      add(leftOrigin.get(), rightOrigin.get());
    }
    if (!type.generatesNullsOnLeft()) {
      add(rightOrigin.get(), leftOrigin.get());
    }
  }

  private void add(Origin reduced, Origin known) {
    if (reduced.leaf() instanceof TableScan scan && known.leaf() instanceof SourceRel source) {
      pairs.add(new Pair(scan, reduced.column(), source, known.column()));
    }
  }

  private static boolean comparable(RelDataType left, RelDataType right) {
    boolean text =
        SqlTypeName.CHAR_TYPES.contains(left.getSqlTypeName())
            && SqlTypeName.CHAR_TYPES.contains(right.getSqlTypeName());
    boolean integers =
        SqlTypeName.INT_TYPES.contains(left.getSqlTypeName())
            && SqlTypeName.INT_TYPES.contains(right.getSqlTypeName());
    return text || integers;
  }

  /** Where a field comes from, through operators whose rows may be reduced below them. */
  private static Optional<Origin> origin(RelNode rel, int field) {
    if (rel instanceof TableScan || rel instanceof SourceRel) {
      return Optional.of(new Origin(rel, field));
    } else if (rel instanceof Filter filter) {
      return origin(filter.getInput(), field);
    } else if (rel instanceof Project project && !project.containsOver()) {
      RexNode expression = project.getProjects().get(field);
      return expression instanceof RexInputRef reference
          ? origin(project.getInput(), reference.getIndex())
          : Optional.empty();
    } else if (rel instanceof Join join && join.getJoinType() == JoinRelType.INNER) {
      int width = join.getLeft().getRowType().getFieldCount();
      return field < width ? origin(join.getLeft(), field) : origin(join.getRight(), field - width);
    }
    return Optional.empty();
  }
}
