package org.laminsql.driver.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.laminsql.catalog.error.LaminSqlError;
import org.laminsql.catalog.error.LaminSqlException;
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
    Optional<String> annotation =
        AnnotationTables.SCHEMAS.stream().filter(schema::equalsIgnoreCase).findFirst();
    return annotation.isPresent() ? annotation(annotation.get(), name) : registered(schema, name);
  }

  private Optional<RegistryTable> annotation(String schema, String name) {
    List<String> names = annotations().names(schema);
    if (names.contains(name)) {
      return annotations().table(schema, name);
    }
    List<String> similar = names.stream().filter(name::equalsIgnoreCase).toList();
    List<String> candidates =
        similar.isEmpty()
            ? names.stream().filter(full -> Homonyms.isOne(full, name)).toList()
            : similar;
    if (candidates.size() > 1) {
      throw ambiguous(schema, name, candidates.stream().map(full -> quoted(schema, full)).toList());
    }
    return similar.stream().findFirst().flatMap(only -> annotations().table(schema, only));
  }

  private Optional<RegistryTable> registered(String schema, String name) {
    List<RegistryTable> similar =
        registry.stream()
            .filter(table -> table.schema().equalsIgnoreCase(schema))
            .filter(table -> table.name().equalsIgnoreCase(name))
            .toList();
    Optional<RegistryTable> exact =
        similar.stream()
            .filter(table -> table.schema().equals(schema) && table.name().equals(name))
            .findFirst();
    if (exact.isEmpty() && similar.size() > 1) {
      throw ambiguous(
          schema,
          name,
          similar.stream().map(table -> quoted(table.schema(), table.name())).toList());
    }
    return exact.or(() -> similar.stream().findFirst());
  }

  private static LaminSqlException ambiguous(String schema, String name, List<String> candidates) {
    return LaminSqlError.TABLE_AMBIGUOUS.with(schema + "." + name, String.join(", ", candidates));
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

  private static String quoted(String schema, String name) {
    return schema + ".\"" + name + "\"";
  }

  /**
   * The names of the tables like that one, for messages.
   *
   * @param wanted what was looked for: {@code sheets.Sampel}
   */
  List<String> names(String wanted) {
    int dot = wanted.indexOf('.');
    List<String> names = new ArrayList<>();
    if (dot > 0 && isAnnotation(wanted.substring(0, dot))) {
      for (String schema : AnnotationTables.SCHEMAS) {
        annotations().names(schema).forEach(name -> names.add(schema + "." + name));
      }
    } else {
      registry.forEach(table -> names.add(table.schema() + "." + table.name()));
    }
    return names;
  }

  /** Why a feature of that name is no column, if a statement looked at features at all. */
  Optional<String> whyNoColumn(String name) {
    return Optional.ofNullable(annotations).flatMap(found -> found.whyNoColumn(name));
  }
}
