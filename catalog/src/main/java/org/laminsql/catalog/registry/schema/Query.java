package org.laminsql.catalog.registry.schema;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.laminsql.catalog.model.Rows;
import org.laminsql.catalog.model.SqlType;
import org.laminsql.catalog.registry.MetadataDatabase;
import org.laminsql.catalog.registry.MetadataStatement;

/** A statement of ours whose columns are all text. */
final class Query {

  private Query() {}

  /** One row; a column that is missing is {@code ""} unless asked for by {@link #orNull}. */
  static final class Row {
    private final @Nullable String[] values;

    private Row(@Nullable String[] values) {
      this.values = values;
    }

    @Nullable String orNull(int column) {
      return values[column];
    }

    String text(int column) {
      return Objects.requireNonNullElse(values[column], "");
    }

    int integer(int column) {
      return Integer.parseInt(text(column));
    }

    boolean truth(int column) {
      return text(column).equals("1");
    }
  }

  static void each(MetadataDatabase database, String sql, int columns, Consumer<Row> use) {
    List<SqlType> types = Collections.nCopies(columns, SqlType.VARCHAR);
    try (Rows rows = database.query(new MetadataStatement(sql, List.of(), types, 0))) {
      while (rows.next()) {
        @Nullable String[] values = new String[columns];
        Arrays.setAll(values, column -> (String) rows.value(column));
        use.accept(new Row(values));
      }
    }
  }
}
