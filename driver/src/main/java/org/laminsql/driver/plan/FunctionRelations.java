package org.laminsql.driver.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.laminsql.adapters.scan.ContentColumn;
import org.laminsql.adapters.scan.ContentTable;
import org.laminsql.catalog.registry.InlineRows;
import org.laminsql.catalog.registry.MetadataDatabase;
import org.laminsql.udf.FunctionColumn;

/**
 * The rows of functions as tables of the statement. A few become part of the registry's statement,
 * so that the metadata database joins them; many, or those without such a database, are DuckDB's.
 *
 * @param dialect what the metadata database speaks; empty if there is none
 * @param contents makes the tables in memory
 * @param inlineLimit how many rows may travel in a statement's text
 */
record FunctionRelations(
    Optional<MetadataDatabase.Dialect> dialect, Contents contents, int inlineLimit) {

  /** So many keep the text of a statement well below a megabyte. */
  static final int INLINE_LIMIT = 2000;

  /**
   * A table of rows.
   *
   * @param listed how many of its columns {@code *} shows
   */
  Relation of(
      String name, List<FunctionColumn> columns, int listed, List<List<@Nullable Object>> rows) {
    if (dialect.isPresent() && rows.size() <= inlineLimit) {
      String select =
          InlineRows.select(
              dialect.get(), columns.stream().map(FunctionColumn::type).toList(), rows);
      return Relation.Registry.ofRows(name, columns, listed, select);
    }
    List<ContentColumn> made = new ArrayList<>();
    columns.forEach(c -> made.add(new ContentColumn(c.name(), c.type(), c.nullable())));
    ContentTable table = contents.table(made, rows);
    return new Relation.Content(
        "", name, table, NamedColumns.of(table, Set.of(), Map.of()), listed);
  }
}
