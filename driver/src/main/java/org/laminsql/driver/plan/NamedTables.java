package org.laminsql.driver.plan;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.laminsql.catalog.error.LaminSqlError;
import org.laminsql.catalog.feature.AnnotationTables;
import org.laminsql.catalog.model.RegistryTable;

/**
 * The tables of the metadata database by name. Features and sheets are looked for only when a
 * statement names one, and then once. One statement.
 */
final class NamedTables {

  private final List<RegistryTable> registry;
  private final Supplier<AnnotationTables> supplier;
  private @Nullable AnnotationTables annotations;

  NamedTables(List<RegistryTable> registry, Supplier<AnnotationTables> annotations) {
    this.registry = registry;
    this.supplier = annotations;
  }

  /**
   * The table: an exact match, else a unique one without regard to case.
   *
   * @throws org.laminsql.catalog.error.LaminSqlException TABLE_AMBIGUOUS
   */
  Optional<RegistryTable> table(String schema, String name) {
    List<RegistryTable> tables = isAnnotation(schema) ? annotations().tables() : registry;
    List<RegistryTable> ofSchema =
        tables.stream().filter(table -> table.schema().equalsIgnoreCase(schema)).toList();
    List<RegistryTable> similar =
        ofSchema.stream().filter(table -> table.name().equalsIgnoreCase(name)).toList();
    Optional<RegistryTable> exact =
        similar.stream()
            .filter(table -> table.schema().equals(schema) && table.name().equals(name))
            .findFirst()
            .or(() -> similar.stream().filter(table -> table.name().equals(name)).findFirst());
    if (exact.isEmpty()) {
      List<RegistryTable> candidates =
          similar.isEmpty()
              ? ofSchema.stream().filter(table -> Homonyms.isOne(table.name(), name)).toList()
              : similar;
      if (candidates.size() > 1) {
        throw LaminSqlError.TABLE_AMBIGUOUS.with(
            schema + "." + name,
            String.join(", ", candidates.stream().map(NamedTables::quoted).toList()));
      }
    }
    return exact.or(() -> similar.stream().findFirst());
  }

  private static boolean isAnnotation(String schema) {
    return AnnotationTables.SCHEMAS.stream().anyMatch(schema::equalsIgnoreCase);
  }

  private AnnotationTables annotations() {
    if (annotations == null) {
      annotations = supplier.get();
    }
    return annotations;
  }

  private static String quoted(RegistryTable table) {
    return table.schema() + ".\"" + table.name() + "\"";
  }

  /**
   * The names of the tables like that one, for messages.
   *
   * @param wanted what was looked for: {@code sheets.Sampel}
   */
  List<String> names(String wanted) {
    int dot = wanted.indexOf('.');
    boolean annotation = dot > 0 && isAnnotation(wanted.substring(0, dot));
    return (annotation ? annotations().tables() : registry)
        .stream().map(table -> table.schema() + "." + table.name()).toList();
  }

  /** Why a feature of that name is no column, if a statement looked at features at all. */
  Optional<String> whyNoColumn(String name) {
    return Optional.ofNullable(annotations).flatMap(found -> found.whyNoColumn(name));
  }
}
