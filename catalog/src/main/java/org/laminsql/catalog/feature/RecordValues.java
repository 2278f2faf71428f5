package org.laminsql.catalog.feature;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.laminsql.catalog.model.Quoting;
import org.laminsql.catalog.model.TableAlias;

/** Values of records that no row of their own holds: their names, their fields, backward links. */
final class RecordValues {

  private final FeatureCatalog catalog;
  private final HostValues records;
  private final RegistryNames names;
  private final FeatureSql sql;

  RecordValues(FeatureCatalog catalog, HostValues records, RegistryNames names, FeatureSql sql) {
    this.catalog = catalog;
    this.records = records;
    this.names = names;
    this.sql = sql;
  }

  /** Adds the SELECTs that give them as rows of {@code features."values"}. */
  void addTo(List<String> parts) {
    for (Feature feature : catalog.features()) {
      if (feature.isParameter()) {
        continue;
      }
      List<Long> indexed = new ArrayList<>();
      List<Long> filled = new ArrayList<>();
      for (SheetType sheet : catalog.sheets()) {
        if (sheet.indexUid().equals(feature.uid())) {
          indexed.add(sheet.id());
        } else if (sheet.members().contains(feature.id())
            || (!sheet.hasSchema() && sheet.used().contains(feature.id()))) {
          filled.add(sheet.id());
        }
      }
      if (!indexed.isEmpty()) {
        parts.add(own(feature, "h.\"name\"", indexed));
      }
      feature
          .field()
          .filter(field -> !filled.isEmpty())
          .flatMap(
              field -> RecordFields.expression(records.table(), field, Dtype.of("str"), names, sql))
          .ifPresent(
              value -> parts.add(own(feature, TableAlias.replaced(value, "t", "h"), filled)));
      feature
          .throughUid()
          .flatMap(catalog::withUid)
          .ifPresent(through -> backwards(feature, through, parts));
    }
  }

  private String own(Feature feature, String value, List<Long> types) {
    String among = types.stream().map(String::valueOf).collect(Collectors.joining(", "));
    return row(feature, "h.\"id\"", "h.\"uid\"", value, Optional.empty())
        + " FROM "
        + records.table().source()
        + " AS h WHERE "
        + LongTables.visible(records.table(), "h")
        + " AND h.\"type_id\" IN ("
        + among
        + ") AND "
        + value
        + " IS NOT NULL";
  }

  private void backwards(Feature feature, Feature through, List<String> parts) {
    for (ValueRows rows : records.backwards(feature, through)) {
      parts.add(
          row(feature, "h.\"id\"", "h.\"uid\"", rows.value(), Optional.of("Record"))
              + " FROM "
              + rows.from()
              + " JOIN "
              + records.table().source()
              + " AS h ON h.\"id\" = "
              + rows.key()
              + " WHERE "
              + rows.condition()
              + " AND "
              + LongTables.visible(records.table(), "h"));
    }
  }

  private String row(
      Feature feature, String id, String uid, String value, Optional<String> registry) {
    return String.format(
        Locale.ROOT,
        "SELECT CAST('record' AS text), %s, %s, %s, %s, %s, %s, CAST(NULL AS double precision),"
            + " CAST(NULL AS boolean), CAST(NULL AS timestamp), %s, %s, %s",
        id,
        uid,
        text(feature.name()),
        text(feature.uid()),
        text(feature.storedText()),
        value,
        registry.map(RecordValues::text).orElse("CAST(NULL AS text)"),
        registry.isPresent() ? "u.\"id\"" : "CAST(NULL AS bigint)",
        registry.isPresent() ? "u.\"uid\"" : "CAST(NULL AS text)");
  }

  private static String text(String value) {
    return "CAST(" + Quoting.text(value) + " AS text)";
  }
}
