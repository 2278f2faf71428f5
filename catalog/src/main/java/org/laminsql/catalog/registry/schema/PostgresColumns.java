package org.laminsql.catalog.registry.schema;

import org.jspecify.annotations.Nullable;
import org.laminsql.catalog.model.RegistryColumn;
import org.laminsql.catalog.model.SqlType;

/** Columns of Postgres, by the names that {@code format_type} gives to types. */
final class PostgresColumns implements DialectColumns {

  private static final String ARRAY_SUFFIX = "[]";

  @Override
  public RegistryColumn column(PhysicalColumn column) {
    String value = DialectColumns.reference(column);
    boolean nullable = column.nullable();
    return switch (DeclaredType.parse(column.declaredType()).name()) {
      case "timestamp with time zone" ->
          DialectColumns.stored(
              column, SqlType.TIMESTAMP, nullable, "(" + value + " AT TIME ZONE 'UTC')");
      case "jsonb" ->
          DialectColumns.stored(
              column, SqlType.VARCHAR, true, "nullif(" + value + ", 'null'::jsonb)::text");
      case "json" ->
          DialectColumns.stored(
              column, SqlType.VARCHAR, true, "nullif(" + value + "::text, 'null')");
      case "interval" ->
          DialectColumns.stored(
              column,
              SqlType.BIGINT,
              nullable,
              "(extract(epoch FROM " + value + ") * 1000000)::bigint");
      default -> plain(column, value);
    };
  }

  private static RegistryColumn plain(PhysicalColumn column, String value) {
    SqlType type = type(column.declaredType());
    if (type != null) {
      return DialectColumns.stored(column, type, column.nullable(), value);
    }
    return DialectColumns.stored(column, SqlType.VARCHAR, column.nullable(), value + "::text");
  }

  /** Null for a type that is only known as text. */
  private static @Nullable SqlType type(String declared) {
    if (declared.endsWith(ARRAY_SUFFIX)) {
      SqlType element = type(declared.substring(0, declared.length() - ARRAY_SUFFIX.length()));
      return element == null ? null : SqlType.arrayOf(element);
    }
    DeclaredType parts = DeclaredType.parse(declared);
    return switch (parts.name()) {
      case "boolean" -> SqlType.BOOLEAN;
      case "smallint" -> SqlType.SMALLINT;
      case "integer" -> SqlType.INTEGER;
      case "bigint" -> SqlType.BIGINT;
      case "real" -> SqlType.REAL;
      case "double precision" -> SqlType.DOUBLE;
      case "numeric" -> parts.decimalOrDouble();
      case "character varying", "text", "character" -> SqlType.VARCHAR;
      case "bytea" -> SqlType.VARBINARY;
      case "date" -> SqlType.DATE;
      case "time without time zone" -> SqlType.TIME;
      case "timestamp without time zone" -> SqlType.TIMESTAMP;
      default -> null;
    };
  }
}
