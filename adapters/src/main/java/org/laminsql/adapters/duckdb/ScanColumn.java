package org.laminsql.adapters.duckdb;

import java.util.ArrayList;
import java.util.List;
import org.duckdb.DuckDBColumnType;
import org.duckdb.DuckDBLogicalType;
import org.duckdb.DuckDBTableFunctionBindInfo;
import org.laminsql.catalog.model.SqlType;

/**
 * A column of a scan on its way into DuckDB. DuckDB's Java functions write neither TIME nor BLOB
 * nor lists: these travel as microseconds, as base64 and as a JSON list of texts, and {@link
 * #expression} makes them what they are.
 *
 * @param name {@code c0}, {@code c1}, …
 * @param type the type that the statement sees
 */
record ScanColumn(String name, SqlType type) {

  static List<ScanColumn> of(List<SqlType> types) {
    List<ScanColumn> columns = new ArrayList<>(types.size());
    for (int i = 0; i < types.size(); i++) {
      columns.add(new ScanColumn("c" + i, types.get(i)));
    }
    return List.copyOf(columns);
  }

  /** The value, made of what was written. */
  String expression() {
    return switch (type.kind()) {
      case TIME -> "CAST(make_timestamp(" + name + ") AS TIME)";
      case VARBINARY -> "from_base64(" + name + ")";
      case ARRAY -> fromTexts("from_json(" + name + ", '" + shape(type) + "')", type, 0);
      default -> name;
    };
  }

  void declare(DuckDBTableFunctionBindInfo bind) throws java.sql.SQLException {
    if (type.kind() == SqlType.Kind.DECIMAL) {
      try (DuckDBLogicalType decimal = DuckDBLogicalType.decimal(type.precision(), type.scale())) {
        bind.addResultColumn(name, decimal);
      }
    } else {
      bind.addResultColumn(name, writtenAs());
    }
  }

  private DuckDBColumnType writtenAs() {
    return switch (type.kind()) {
      case REAL -> DuckDBColumnType.FLOAT;
      case TIME -> DuckDBColumnType.BIGINT;
      case VARBINARY, ARRAY -> DuckDBColumnType.VARCHAR;
      default -> DuckDBColumnType.valueOf(type.kind().name());
    };
  }

  private static String shape(SqlType type) {
    return type.kind() == SqlType.Kind.ARRAY
        ? "[" + shape(SqlText.elementOf(type)) + "]"
        : "\"VARCHAR\"";
  }

  private static String fromTexts(String operand, SqlType type, int depth) {
    return switch (type.kind()) {
      case VARCHAR -> operand;
      case VARBINARY -> "from_base64(" + operand + ")";
      case ARRAY -> {
        String element = "e" + depth;
        String made = fromTexts(element, SqlText.elementOf(type), depth + 1);
        yield made.equals(element)
            ? operand
            : "list_transform(" + operand + ", lambda " + element + ": " + made + ")";
      }
      default -> "CAST(" + operand + " AS " + SqlText.type(type) + ")";
    };
  }
}
