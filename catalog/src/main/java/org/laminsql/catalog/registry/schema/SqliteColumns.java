package org.laminsql.catalog.registry.schema;

import org.laminsql.catalog.model.RegistryColumn;
import org.laminsql.catalog.model.SqlType;

/**
 * Columns of SQLite. The types that Django declares are known by name, others by SQLite's rules of
 * affinity (section 3.1 of "Datatypes In SQLite").
 */
final class SqliteColumns implements DialectColumns {

  @Override
  public RegistryColumn column(PhysicalColumn column) {
    String value = DialectColumns.reference(column);
    if (column.json()) {
      return DialectColumns.stored(column, SqlType.VARCHAR, true, "nullif(" + value + ", 'null')");
    }
    SqlType type = type(DeclaredType.parse(column.declaredType()));
    String expression = type.equals(SqlType.TIMESTAMP) ? canonicalTime(value) : value;
    return DialectColumns.stored(column, type, column.nullable(), expression);
  }

  private static SqlType type(DeclaredType declared) {
    return switch (declared.name()) {
      case "bool", "boolean" -> SqlType.BOOLEAN;
      case "integer", "int" -> SqlType.INTEGER;
      case "smallint" -> SqlType.SMALLINT;
      case "bigint", "integer unsigned", "bigint unsigned" -> SqlType.BIGINT;
      case "smallint unsigned" -> SqlType.INTEGER;
      case "datetime", "timestamp" -> SqlType.TIMESTAMP;
      case "date" -> SqlType.DATE;
      case "time" -> SqlType.TIME;
      case "decimal", "numeric" -> declared.decimalOrDouble();
      default -> byAffinity(declared.name());
    };
  }

  private static SqlType byAffinity(String name) {
    if (name.contains("int")) {
      return SqlType.BIGINT;
    }
    if (name.contains("char") || name.contains("clob") || name.contains("text")) {
      return SqlType.VARCHAR;
    }
    if (name.contains("blob")) {
      return SqlType.VARBINARY;
    }
    boolean real = name.contains("real") || name.contains("floa") || name.contains("doub");
    return real ? SqlType.DOUBLE : SqlType.VARCHAR;
  }

  /** The database writes 23 characters, LaminDB 26, or 19 when the microseconds are zero. */
  private static String canonicalTime(String value) {
    return "CASE length("
        + value
        + ") WHEN 26 THEN "
        + value
        + " WHEN 23 THEN "
        + value
        + " || '000' WHEN 19 THEN "
        + value
        + " || '.000000' ELSE lamin_cast_timestamp("
        + value
        + ") END";
  }
}
