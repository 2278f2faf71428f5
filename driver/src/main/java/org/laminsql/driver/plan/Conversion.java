package org.laminsql.driver.plan;

import java.util.HashMap;
import java.util.Map;
import org.apache.calcite.plan.RelOptCluster;
import org.apache.calcite.plan.hep.HepPlanner;
import org.apache.calcite.plan.hep.HepProgram;
import org.apache.calcite.rel.RelRoot;
import org.apache.calcite.rel.metadata.DefaultRelMetadataProvider;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexExecutor;
import org.apache.calcite.sql.SqlDynamicParam;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.util.SqlBasicVisitor;
import org.apache.calcite.sql2rel.SqlToRelConverter;
import org.apache.calcite.sql2rel.StandardConvertletTable;
import org.jspecify.annotations.Nullable;

/**
 * A validated statement as a relational tree.
 *
 * @param root the tree and the names of its output
 * @param parameters the types of its {@code ?}, by index
 */
record Conversion(RelRoot root, Map<Integer, RelDataType> parameters) {

  private static final SqlToRelConverter.Config CONFIG =
      SqlToRelConverter.config()
          .withExpand(false)
          .withTrimUnusedFields(false)
          .withInSubQueryThreshold(Integer.MAX_VALUE)
          .withRemoveSortInSubQuery(true);

  /** Constants are left to the engines: Calcite would round, print and cut them in its own way. */
  private static final RexExecutor UNEVALUATED =
      (rexBuilder, constants, reduced) -> reduced.addAll(constants);

  /** Validates and converts; the statement's tables are those of the catalog. */
  static Conversion of(SqlNode statement, StatementCatalog catalog, LaminTypeFactory types) {
    LenientNames names = new LenientNames(StatementNames.of(statement).declared());
    CatalogReader reader = new CatalogReader(catalog, names, types);
    LaminValidator validator = new LaminValidator(Operators.ALL, reader, types);
    SqlNode validated = validator.validate(statement);
    HepPlanner planner = new HepPlanner(HepProgram.builder().build());
    planner.setExecutor(UNEVALUATED);
    RelOptCluster cluster = RelOptCluster.create(planner, new RexBuilder(types));
    cluster.setMetadataProvider(DefaultRelMetadataProvider.INSTANCE);
    cluster.setMetadataQuerySupplier(LaminMetadataQuery::new);
    SqlToRelConverter converter =
        new SqlToRelConverter(
            (type, sql, schema, view) -> {
              throw new UnsupportedOperationException("views");
            },
            validator,
            reader,
            cluster,
            StandardConvertletTable.INSTANCE,
            CONFIG);
    RelRoot root = converter.convertQuery(validated, false, true);
    return new Conversion(root, parameterTypes(validator, validated));
  }

  private static Map<Integer, RelDataType> parameterTypes(
      LaminValidator validator, SqlNode validated) {
    Map<Integer, RelDataType> types = new HashMap<>();
    validated.accept(
        new SqlBasicVisitor<@Nullable Void>() {
          @Override
          public @Nullable Void visit(SqlDynamicParam parameter) {
            types.put(parameter.getIndex(), validator.getValidatedNodeType(parameter));
            return null;
          }
        });
    return types;
  }
}
