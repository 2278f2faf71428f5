package org.laminsql.driver.plan.render;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.calcite.rel.RelFieldCollation;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.Aggregate;
import org.apache.calcite.rel.core.Correlate;
import org.apache.calcite.rel.core.CorrelationId;
import org.apache.calcite.rel.core.Filter;
import org.apache.calcite.rel.core.Join;
import org.apache.calcite.rel.core.Project;
import org.apache.calcite.rel.core.RepeatUnion;
import org.apache.calcite.rel.core.SetOp;
import org.apache.calcite.rel.core.Sort;
import org.apache.calcite.rel.core.Uncollect;
import org.apache.calcite.rel.core.Values;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeField;
import org.apache.calcite.rex.RexInputRef;
import org.apache.calcite.rex.RexLiteral;
import org.apache.calcite.rex.RexNode;
import org.jspecify.annotations.Nullable;

/**
 * Prints a relational tree as one statement of an engine.
 *
 * <p>Operators are folded into one SELECT as far as SQL evaluates them in that order; else what is
 * below becomes a derived table with the columns c0, c1, …, so that no name of a user reaches the
 * engine. What the engine cannot say answers empty. One thread.
 */
public final class RelationPrinter {

  private final Dialect dialect;
  private final Leaves leaves;
  private final Map<CorrelationId, List<String>> outer;
  private final AtomicInteger aliases;
  private final Map<String, String> recursions;

  /** A printer for a whole statement. */
  public RelationPrinter(Dialect dialect, Leaves leaves) {
    this(dialect, leaves, Map.of(), new AtomicInteger(), Map.of());
  }

  private RelationPrinter(
      Dialect dialect,
      Leaves leaves,
      Map<CorrelationId, List<String>> outer,
      AtomicInteger aliases,
      Map<String, String> recursions) {
    this.dialect = dialect;
    this.leaves = leaves;
    this.outer = outer;
    this.aliases = aliases;
    this.recursions = recursions;
  }

  /** The statement, or empty if the engine cannot say it. */
  public Optional<SqlText> statement(RelNode rel) {
    return markedStatement(rel).map(leaves::resolved).map(SqlText::finished);
  }

  /** The statement with its marks, which {@link SqlText#finished} resolves. */
  public Optional<String> markedStatement(RelNode rel) {
    return print(rel).map(this::text);
  }

  RelationPrinter withOuter(Map<CorrelationId, List<String>> bound) {
    return new RelationPrinter(dialect, leaves, bound, aliases, recursions);
  }

  RelationPrinter withRecursion(String table, String name) {
    Map<String, String> more = new HashMap<>(recursions);
    more.put(table, name);
    return new RelationPrinter(dialect, leaves, outer, aliases, more);
  }

  String alias() {
    return "t" + aliases.getAndIncrement();
  }

  String text(Block block) {
    return block.text(dialect.unlimited());
  }

  Dialect dialect() {
    return dialect;
  }

  Optional<Block> print(RelNode rel) {
    if (rel instanceof Filter filter) {
      return filter(filter);
    } else if (rel instanceof Project project) {
      return project(project);
    } else if (rel instanceof Join join) {
      return new JoinPrinter(this, outer).print(join);
    } else if (rel instanceof Correlate correlate) {
      return new JoinPrinter(this, outer).print(correlate);
    } else if (rel instanceof Aggregate aggregate) {
      return new AggregatePrinter(this, dialect).print(aggregate);
    } else if (rel instanceof Sort sort) {
      return sort(sort);
    } else if (rel instanceof SetOp setOp) {
      return new SetPrinter(this, dialect).print(setOp);
    } else if (rel instanceof Values values) {
      return values(values);
    } else if (rel instanceof Uncollect uncollect) {
      return uncollect(uncollect);
    } else if (rel instanceof RepeatUnion repeat) {
      return new RecursionPrinter(this).print(repeat);
    }
    Optional<String> recursion = RecursionPrinter.reference(rel).map(recursions::get);
    return recursion.isPresent() ? recursion.map(name -> table(name, rel)) : leaf(rel);
  }

  private Block table(String name, RelNode rel) {
    String alias = alias();
    return Block.of(name + " AS " + alias, columns(alias, rel), true);
  }

  private Optional<Block> leaf(RelNode rel) {
    return leaves
        .leaf(rel, alias())
        .map(leaf -> Block.of(leaf.from(), leaf.columns(), true).withWhere(leaf.conditions()));
  }

  ExpressionPrinter expressions(RelNode rel, List<String> columns) {
    return new ExpressionPrinter(
        dialect, this, rel.getCluster().getRexBuilder(), new Scope(columns, outer));
  }

  Block wrapped(Block block, RelNode rel) {
    String alias = alias();
    return Block.of("(" + text(block) + ") AS " + alias, columns(alias, rel), true);
  }

  static List<String> columns(String alias, RelNode rel) {
    List<String> columns = new ArrayList<>();
    for (int i = 0; i < rel.getRowType().getFieldCount(); i++) {
      columns.add(alias + ".c" + i);
    }
    return columns;
  }

  private Optional<Block> filter(Filter filter) {
    return print(filter.getInput())
        .flatMap(
            input -> {
              boolean having =
                  input.grouped()
                      && !input.sliced()
                      && !input.sorted()
                      && !input.distinct()
                      && !input.windows();
              Block base = input.open() || having ? input : wrapped(input, filter.getInput());
              ExpressionPrinter expressions = expressions(filter, base.columns());
              return having
                  ? expressions
                      .print(filter.getCondition())
                      .map(condition -> base.withHaving(List.of(condition)))
                  : new RowConditions(expressions, leaves, base.columns())
                      .print(filter.getCondition())
                      .map(base::withWhere);
            });
  }

  private Optional<Block> project(Project project) {
    return print(project.getInput())
        .flatMap(
            input -> {
              boolean references =
                  project.getProjects().stream().allMatch(RexInputRef.class::isInstance);
              boolean windows = project.containsOver();
              Block base =
                  mayProject(input, references, windows)
                      ? input
                      : wrapped(input, project.getInput());
              return expressions(project, base.columns())
                  .printAll(project.getProjects())
                  .map(
                      columns ->
                          base.withColumns(
                              columns,
                              base.plainColumns() && references,
                              base.windows() || windows));
            });
  }

  /** Whether a projection may replace the columns of the block instead of wrapping it. */
  private static boolean mayProject(Block input, boolean references, boolean windows) {
    if (input.whole() != null || input.distinct()) {
      return false;
    }
    if (references) {
      return true;
    }
    boolean computed = !input.plainColumns() || input.windows();
    boolean windowTooEarly = windows && (input.grouped() || input.sliced());
    return !windowTooEarly && (!computed || (input.grouped() && !windows));
  }

  private Optional<Block> sort(Sort sort) {
    return print(sort.getInput())
        .flatMap(
            input -> {
              boolean distinct = input.distinct() && !dialect.can(Dialect.Ability.SORTED_DISTINCT);
              boolean wrap = input.sliced() || input.whole() != null || distinct;
              Block base = wrap ? wrapped(input, sort.getInput()) : input;
              List<String> items =
                  sort.getCollation().getFieldCollations().isEmpty()
                      ? base.orderBy()
                      : items(sort, base);
              Optional<String> offset = slice(sort, sort.offset);
              Optional<String> fetch = slice(sort, sort.fetch);
              boolean printed =
                  (sort.offset == null || offset.isPresent())
                      && (sort.fetch == null || fetch.isPresent());
              return printed
                  ? Optional.of(base.withOrder(items, offset.orElse(null), fetch.orElse(null)))
                  : Optional.empty();
            });
  }

  private Optional<String> slice(Sort sort, @Nullable RexNode node) {
    return node == null ? Optional.empty() : expressions(sort, List.of()).print(node);
  }

  private List<String> items(Sort sort, Block base) {
    List<String> items = new ArrayList<>();
    for (RelFieldCollation collation : sort.getCollation().getFieldCollations()) {
      String column = base.columns().get(collation.getFieldIndex());
      if (isConstant(column)) {
        continue;
      }
      RelDataType type =
          sort.getInput().getRowType().getFieldList().get(collation.getFieldIndex()).getType();
      items.add(
          SortItems.item(
              dialect,
              column,
              type,
              collation.getDirection().isDescending(),
              collation.nullDirection));
    }
    return items;
  }

  /** A number would be taken for the position of a column; sorting by a constant does nothing. */
  private static boolean isConstant(String column) {
    return column.matches("-?[0-9.]+|'(?:[^']|'')*'");
  }

  private Optional<Block> values(Values values) {
    int width = values.getRowType().getFieldCount();
    List<List<String>> rows = new ArrayList<>();
    for (List<RexLiteral> tuple : values.getTuples()) {
      rows.add(row(tuple, values.getRowType().getFieldList()));
    }
    if (rows.isEmpty()) {
      List<String> nulls =
          values.getRowType().getFieldList().stream()
              .map(field -> dialect.nullOf(field.getType()))
              .toList();
      return Optional.of(Block.of(null, nulls, true).withWhere(List.of("1 = 0")));
    }
    if (rows.size() == 1) {
      return Optional.of(Block.of(null, rows.get(0), true));
    }
    String alias = alias();
    return Optional.of(Block.of(dialect.values(rows, width, alias), columns(alias, values), true));
  }

  /** The constants of a row; a NULL takes the type of its column. */
  private List<String> row(List<RexLiteral> tuple, List<RelDataTypeField> fields) {
    List<String> row = new ArrayList<>();
    for (int i = 0; i < tuple.size(); i++) {
      RexLiteral literal = tuple.get(i);
      row.add(
          literal.isNull() ? dialect.nullOf(fields.get(i).getType()) : dialect.literal(literal));
    }
    return row;
  }

  private Optional<Block> uncollect(Uncollect uncollect) {
    if (!dialect.can(Dialect.Ability.UNNEST)
        || !(uncollect.getInput() instanceof Project project)
        || project.getProjects().size() != 1) {
      return Optional.empty();
    }
    return print(project)
        .filter(block -> block.from() == null)
        .map(
            block -> {
              String alias = alias();
              String table =
                  dialect.unnest(block.columns().get(0), uncollect.withOrdinality, alias);
              return Block.of(table, columns(alias, uncollect), true);
            });
  }
}
