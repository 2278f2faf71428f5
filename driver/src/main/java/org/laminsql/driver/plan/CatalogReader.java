package org.laminsql.driver.plan;

import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.calcite.config.CalciteConnectionConfigImpl;
import org.apache.calcite.jdbc.CalciteSchema;
import org.apache.calcite.plan.RelOptTable;
import org.apache.calcite.prepare.CalciteCatalogReader;
import org.apache.calcite.schema.impl.AbstractSchema;
import org.jspecify.annotations.Nullable;

/**
 * Shows the tables of one statement to the validator, under the very names that the statement
 * writes.
 */
final class CatalogReader extends CalciteCatalogReader {

  CatalogReader(StatementCatalog catalog, LenientNames names, LaminTypeFactory types) {
    super(
        root(catalog.relations()),
        names,
        List.of(List.of()),
        types,
        new CalciteConnectionConfigImpl(new Properties()));
  }

  private static CalciteSchema root(Map<List<String>, Relation> relations) {
    CalciteSchema root = CalciteSchema.createRootSchema(false, false);
    relations.forEach(
        (path, relation) -> {
          CalciteSchema schema = root;
          for (String name : path.subList(0, path.size() - 1)) {
            CalciteSchema known = schema.getSubSchema(name, true);
            schema = known == null ? schema.add(name, new AbstractSchema()) : known;
          }
          schema.add(path.get(path.size() - 1), relation);
        });
    return root;
  }

  /** The relation behind a planner's table; null for a table that is none of the statement's. */
  static @Nullable Relation relation(@Nullable RelOptTable table) {
    return table == null ? null : table.unwrap(Relation.class);
  }
}
