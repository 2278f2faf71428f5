package org.laminsql.adapters.format.arrow;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.laminsql.adapters.scan.Batch;
import org.laminsql.adapters.scan.BatchReader;
import org.laminsql.adapters.scan.Condition;
import org.laminsql.adapters.scan.ContentColumn;
import org.laminsql.adapters.scan.Scan;
import org.laminsql.adapters.scan.ScanRequest;
import org.laminsql.adapters.scan.ScannableTable;
import org.laminsql.adapters.scan.VectorValues;
import org.laminsql.adapters.storage.ReadCounter;
import org.laminsql.catalog.model.SqlType;

/** A file of the test resources, and short ways to read it; chunks are counted by the source's. */
record ArrowRows(ScannableTable table, ReadCounter counter) {

  static ArrowRows of(String file) {
    return of(BytesSource.of(file));
  }

  static ArrowRows of(BytesSource source) {
    return new ArrowRows(
        (ScannableTable) ArrowFormat.open("the/key", source, source.counter()).table(""),
        source.counter());
  }

  List<String> names() {
    return table.columns().stream().map(ContentColumn::name).toList();
  }

  Scan plan(List<String> columns, Condition... conditions) {
    return table.plan(new ScanRequest(columns, List.of(conditions), OptionalLong.empty()));
  }

  Scan first(long limit, String... columns) {
    return table.plan(new ScanRequest(List.of(columns), List.of(), OptionalLong.of(limit)));
  }

  /** A column's values as SqlType says. */
  List<@Nullable Object> values(String column) {
    List<@Nullable Object> values = new ArrayList<>();
    rows(plan(List.of(column))).forEach(row -> values.add(row.get(0)));
    return values;
  }

  static List<List<@Nullable Object>> rows(Scan scan) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (int split = 0; split < scan.splitCount(); split++) {
      try (BatchReader reader = scan.open(split)) {
        for (Batch batch = reader.next(); batch != null; batch = reader.next()) {
          append(batch, scan.types(), rows);
        }
      }
    }
    return rows;
  }

  private static void append(Batch batch, List<SqlType> types, List<List<@Nullable Object>> rows) {
    for (int i = 0; i < batch.rowCount(); i++) {
      List<@Nullable Object> row = new ArrayList<>();
      for (int column = 0; column < types.size(); column++) {
        Object value = VectorValues.at(batch.columns().get(column), i);
        row.add(value == null ? null : typed(value, types.get(column)));
      }
      rows.add(row);
    }
  }

  private static Object typed(Object value, SqlType type) {
    return switch (type.kind()) {
      case DATE -> LocalDate.ofEpochDay(((Integer) value).longValue());
      case TIME -> LocalTime.ofNanoOfDay(1_000 * (Long) value);
      case TIMESTAMP ->
          Instant.EPOCH
              .plus((Long) value, ChronoUnit.MICROS)
              .atOffset(ZoneOffset.UTC)
              .toLocalDateTime();
      default -> value;
    };
  }
}
