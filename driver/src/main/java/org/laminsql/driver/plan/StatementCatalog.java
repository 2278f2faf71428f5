package org.laminsql.driver.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.laminsql.adapters.scan.ContentTable;
import org.laminsql.catalog.error.LaminSqlError;
import org.laminsql.catalog.error.LaminSqlException;
import org.laminsql.catalog.model.DatasetName;

/** The tables that one statement names. */
final class StatementCatalog {

  static final String DATA = "data";

  private final String catalog;
  private final String defaultSchema;
  private final NamedTables registry;
  private final Contents contents;
  private final Map<List<String>, Relation> relations;

  StatementCatalog(
      String catalog,
      String defaultSchema,
      NamedTables registry,
      Contents contents,
      Map<List<String>, Relation> functions) {
    this.catalog = catalog;
    this.defaultSchema = defaultSchema;
    this.registry = registry;
    this.contents = contents;
    this.relations = new HashMap<>(functions);
  }

  /** Looks up every table of the statement; datasets all at once. */
  void resolve(StatementNames names, Map<String, List<String>> geneNames) {
    List<List<String>> paths = new ArrayList<>();
    List<DatasetName> datasets = new ArrayList<>();
    for (List<String> path : names.tables()) {
      if (relations.containsKey(path)) {
        continue;
      }
      List<String> qualified = qualified(path);
      if (qualified.size() == 2 && qualified.get(0).equalsIgnoreCase(DATA)) {
        paths.add(path);
        datasets.add(Snapshots.datasetName(qualified.get(1)));
      } else {
        Optional<Relation> relation = other(qualified, names.names());
        relation.ifPresent(found -> relations.put(path, found));
        if (relation.isEmpty() && path.size() > 1) {
          throw notFound(String.join(".", path));
        }
      }
    }
    List<ContentTable> opened = datasets.isEmpty() ? List.of() : contents.open(datasets);
    for (int i = 0; i < paths.size(); i++) {
      String name = Snapshots.written(datasets.get(i).text());
      relations.put(
          paths.get(i),
          new Relation.Content(
              DATA, name, opened.get(i), NamedColumns.of(opened.get(i), names.names(), geneNames)));
    }
  }

  /** The tables of the statement, by the paths it writes. */
  Map<List<String>, Relation> relations() {
    return Map.copyOf(relations);
  }

  private List<String> qualified(List<String> path) {
    if (path.size() == 3 && path.get(0).equalsIgnoreCase(catalog)) {
      return path.subList(1, 3);
    }
    if (path.size() == 1 && !defaultSchema.isEmpty()) {
      return List.of(defaultSchema, path.get(0));
    }
    return path;
  }

  private Optional<Relation> other(List<String> path, Set<String> names) {
    if (path.size() != 2) {
      return Optional.empty();
    }
    String schema = path.get(0);
    String name = path.get(1);
    Optional<Relation> builtIn =
        contents
            .builtIn(schema.toLowerCase(Locale.ROOT), name.toLowerCase(Locale.ROOT))
            .map(
                table ->
                    new Relation.Content(
                        schema, name, table, NamedColumns.of(table, names, Map.of())));
    return builtIn.isPresent() ? builtIn : registry.table(schema, name).map(Relation.Registry::of);
  }

  /** The error for a table that is not there. */
  LaminSqlException notFound(String name) {
    return LaminSqlError.TABLE_NOT_FOUND.with(
        name,
        DidYouMean.hint(
            name,
            tableNames(name),
            "List the tables with: SELECT table_schema, table_name FROM"
                + " information_schema.tables"));
  }

  private List<String> tableNames(String wanted) {
    List<String> names = new ArrayList<>(contents.builtInNames());
    names.addAll(registry.names(wanted));
    return names;
  }

  /** Why a feature of that name is no column, if the statement reads features. */
  Optional<String> whyNoColumn(String name) {
    return registry.whyNoColumn(name);
  }
}
