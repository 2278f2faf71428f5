package org.laminsql.driver.plan;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.calcite.plan.hep.HepPlanner;
import org.apache.calcite.plan.hep.HepProgram;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.Filter;
import org.apache.calcite.rel.core.TableScan;
import org.apache.calcite.rel.rules.CoreRules;
import org.laminsql.adapters.scan.ContentColumn;
import org.laminsql.adapters.scan.FileTable;
import org.laminsql.adapters.scan.ScannableTable;
import org.laminsql.catalog.error.LaminSqlError;
import org.laminsql.catalog.model.SqlType;
import org.laminsql.driver.plan.render.Dialect;
import org.laminsql.driver.plan.render.Dialects;
import org.laminsql.driver.plan.render.RelationPrinter;
import org.laminsql.driver.plan.render.SqlText;

/** Plans a statement that one engine alone cannot answer: DuckDB over registries and datasets. */
final class MixedPlanner {

  /** Conditions go down to the leaves, so that registries filter and scans skip. */
  private static final HepProgram PUSH_DOWN =
      HepProgram.builder()
          .addRuleInstance(CoreRules.FILTER_MERGE)
          .addRuleInstance(CoreRules.FILTER_INTO_JOIN)
          .addRuleInstance(CoreRules.JOIN_CONDITION_PUSH)
          .addRuleInstance(CoreRules.FILTER_PROJECT_TRANSPOSE)
          .addRuleInstance(CoreRules.FILTER_AGGREGATE_TRANSPOSE)
          .addRuleInstance(CoreRules.FILTER_SET_OP_TRANSPOSE)
          .addRuleInstance(CoreRules.FILTER_MERGE)
          .build();

  private final Optional<Dialect> registry;

  MixedPlanner(Optional<Dialect> registry) {
    this.registry = registry;
  }

  StatementPlan.Mixed plan(RelNode rel, List<SqlType> types) {
    RelNode pushed = new RegistryJoins().visit(pushedDown(rel));
    RelNode fragments =
        registry
            .map(dialect -> new RelationPrinter(dialect, new RegistryLeaves()))
            .map(printer -> new RegistrySubtrees(printer).visit(pushed))
            .orElse(pushed);
    RelNode tree = new OwnLeaves().visit(fragments);
    MixedLeaves leaves = new MixedLeaves();
    String marked =
        new RelationPrinter(Dialects.DUCKDB, leaves)
            .markedStatement(tree)
            .orElseThrow(
                () ->
                    LaminSqlError.NOT_SUPPORTED.with(
                        "An operator or function of this statement",
                        "Write it with functions that both PostgreSQL and DuckDB have"));
    return assembled(tree, leaves, marked, types);
  }

  private static RelNode pushedDown(RelNode rel) {
    HepPlanner planner = new HepPlanner(PUSH_DOWN);
    planner.setRoot(rel);
    return planner.findBestExp();
  }

  private StatementPlan.Mixed assembled(
      RelNode tree, MixedLeaves leaves, String marked, List<SqlType> types) {
    List<JoinConditions.Pair> pairs = JoinConditions.of(tree);
    List<List<Integer>> read = new ArrayList<>();
    for (int i = 0; i < leaves.size(); i++) {
      List<Integer> used = new ArrayList<>(leaves.used(i, marked));
      RelNode node = leaves.node(i);
      pairs.stream()
          .filter(pair -> pair.source() == node && !used.contains(pair.sourceColumn()))
          .forEach(pair -> used.add(pair.sourceColumn()));
      read.add(used);
    }
    IdentityHashMap<RelNode, List<ConditionSource>> conditions = new IdentityHashMap<>();
    collectConditions(tree, conditions);
    RegistryUnion union = new RegistryUnion();
    List<Source> sources = new ArrayList<>();
    for (int i = 0; i < leaves.size(); i++) {
      sources.add(source(leaves, i, read, pairs, conditions, union));
    }
    return new StatementPlan.Mixed(
        SqlText.finished(leaves.resolved(marked, read)),
        types,
        sources,
        registry.flatMap(union::statement));
  }

  private Source source(
      MixedLeaves leaves,
      int index,
      List<List<Integer>> read,
      List<JoinConditions.Pair> pairs,
      IdentityHashMap<RelNode, List<ConditionSource>> conditions,
      RegistryUnion union) {
    RelNode node = leaves.node(index);
    List<Integer> columns = read.get(index);
    if (node instanceof SourceRel source) {
      return union.add(source.subtree(), columns);
    }
    Relation.Content content =
        (Relation.Content) Objects.requireNonNull(CatalogReader.relation(node.getTable()));
    List<ContentColumn> chosen = columns.stream().map(content.columns()::get).toList();
    List<SqlType> types = chosen.stream().map(ContentColumn::type).toList();
    String prefix = content.schema.isEmpty() ? "" : content.schema + ".";
    String name = prefix + "\"" + content.name + "\"";
    if (content.table instanceof FileTable files) {
      return new Source.Files(name, files, columns, types);
    }
    List<Source.JoinCondition> joins = new ArrayList<>();
    for (JoinConditions.Pair pair : pairs) {
      if (pair.scan() == node) {
        int source = indexOf(leaves, pair.source());
        joins.add(
            new Source.JoinCondition(
                content.storedName(pair.column()),
                source,
                read.get(source).indexOf(pair.sourceColumn())));
      }
    }
    return new Source.Slice(
        name,
        (ScannableTable) content.table,
        columns.stream().map(content::storedName).toList(),
        types,
        conditions.getOrDefault(node, List.of()),
        joins);
  }

  private static int indexOf(MixedLeaves leaves, RelNode node) {
    for (int i = 0; i < leaves.size(); i++) {
      if (leaves.node(i) == node) {
        return i;
      }
    }
    throw new IllegalStateException("A registry source is no leaf");
  }

  private static void collectConditions(
      RelNode rel, IdentityHashMap<RelNode, List<ConditionSource>> conditions) {
    if (rel instanceof Filter filter
        && filter.getInput() instanceof TableScan scan
        && CatalogReader.relation(scan.getTable()) instanceof Relation.Content content) {
      conditions.put(scan, ScanConditions.of(filter.getCondition(), content.storedNames()));
    }
    rel.getInputs().forEach(input -> collectConditions(input, conditions));
    SubQueries.in(rel).forEach(subQuery -> collectConditions(subQuery, conditions));
  }
}
