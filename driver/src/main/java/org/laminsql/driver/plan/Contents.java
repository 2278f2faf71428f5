package org.laminsql.driver.plan;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.laminsql.adapters.scan.ContentColumn;
import org.laminsql.adapters.scan.ContentTable;
import org.laminsql.catalog.model.DatasetName;

/** What one statement may read besides registries; opened while it is planned. One thread. */
public interface Contents {

  /**
   * The tables of those names, in their order; the catalog is asked once for all.
   *
   * @throws org.laminsql.catalog.error.LaminSqlException if one is not there or cannot be read
   */
  List<ContentTable> open(List<DatasetName> names);

  /**
   * Other names of genes, as the registry {@code bionty.gene} knows them: Ensembl ids by symbol and
   * symbols by Ensembl id. Asked once, and only when a name is found nowhere else.
   *
   * @return for each of the names that is known, the others
   */
  Map<String, List<String>> geneNames(Set<String> names);

  /** A table that the driver makes itself: {@code information_schema}, {@code system}. */
  Optional<ContentTable> builtIn(String schema, String name);

  /** A table of rows that are known already. */
  ContentTable table(List<ContentColumn> columns, List<List<@Nullable Object>> rows);

  /**
   * The rows of a query that must be known before the statement around it is planned.
   *
   * @param parameters the values of its {@code ?}
   */
  List<List<@Nullable Object>> rows(PlannedStatement query, List<@Nullable Object> parameters);

  /** The names of the tables that {@link #builtIn} knows, for messages. */
  List<String> builtInNames();
}
