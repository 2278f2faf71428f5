package org.laminsql.adapters.format.table;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.laminsql.catalog.model.SqlType;

/** What becomes of a type that DuckDB finds in a file: the SQL type, and the expression for it. */
interface StoredType {

  /** The type that users see. */
  SqlType type();

  /** The expression that makes such a value of {@code operand}. */
  String expression(String operand);

  /**
   * What becomes of DuckDB's type of that name.
   *
   * <p>Integers without sign become the next wider ones, moments are told in UTC, what has no SQL
   * type here becomes text, what is nested but no list becomes JSON text.
   */
  static StoredType of(String name) {
    Matcher list = ListType.NAME.matcher(name);
    if (list.matches()) {
      return new ListType(of(list.group(1)), 0);
    }
    Matcher decimal = DecimalType.NAME.matcher(name);
    if (decimal.matches()) {
      return new CastType(
          SqlType.decimal(Integer.parseInt(decimal.group(1)), Integer.parseInt(decimal.group(2))),
          "%s");
    }
    return switch (name) {
      case "BOOLEAN" -> new CastType(SqlType.BOOLEAN, "%s");
      case "TINYINT", "UTINYINT" -> new CastType(SqlType.SMALLINT, "CAST(%s AS SMALLINT)");
      case "SMALLINT" -> new CastType(SqlType.SMALLINT, "%s");
      case "USMALLINT" -> new CastType(SqlType.INTEGER, "CAST(%s AS INTEGER)");
      case "INTEGER" -> new CastType(SqlType.INTEGER, "%s");
      case "UINTEGER" -> new CastType(SqlType.BIGINT, "CAST(%s AS BIGINT)");
      case "BIGINT" -> new CastType(SqlType.BIGINT, "%s");
      case "UBIGINT" -> new CastType(SqlType.decimal(20, 0), "CAST(%s AS DECIMAL(20, 0))");
      case "HUGEINT", "UHUGEINT" ->
          new CastType(SqlType.decimal(38, 0), "CAST(%s AS DECIMAL(38, 0))");
      case "FLOAT" -> new CastType(SqlType.REAL, "%s");
      case "DOUBLE" -> new CastType(SqlType.DOUBLE, "%s");
      case "DATE" -> new CastType(SqlType.DATE, "%s");
      case "TIME" -> new CastType(SqlType.TIME, "%s");
      case "TIME_NS" -> new CastType(SqlType.TIME, "CAST(%s AS TIME)");
      case "TIMESTAMP" -> new CastType(SqlType.TIMESTAMP, "%s");
      case "TIMESTAMP_S", "TIMESTAMP_MS" ->
          new CastType(SqlType.TIMESTAMP, "CAST(%s AS TIMESTAMP)");
      case "TIMESTAMP_NS", "TIMESTAMPTZ_NS" ->
          new CastType(SqlType.TIMESTAMP, CastType.CUT_TO_MICROS);
      case "TIMESTAMP WITH TIME ZONE" -> new CastType(SqlType.TIMESTAMP, "(%s AT TIME ZONE 'UTC')");
      case "VARCHAR" -> new CastType(SqlType.VARCHAR, "%s");
      case "BLOB" -> new CastType(SqlType.VARBINARY, "%s");
      default -> new CastType(SqlType.VARCHAR, nested(name) ? CastType.JSON : CastType.TEXT);
    };
  }

  private static boolean nested(String name) {
    return name.startsWith("STRUCT(")
        || name.startsWith("MAP(")
        || name.startsWith("UNION(")
        || name.equals("VARIANT");
  }

  /**
   * A type that one expression makes.
   *
   * @param pattern the expression, with {@code %s} for the operand
   */
  record CastType(SqlType type, String pattern) implements StoredType {

    /** DuckDB's own cast would round the last three digits up. */
    static final String CUT_TO_MICROS =
        "make_timestamp((epoch_ns(%s) - ((epoch_ns(%s) % 1000) + 1000) % 1000) // 1000)";

    static final String TEXT = "CAST(%s AS VARCHAR)";
    static final String JSON = "CASE WHEN %s IS NOT NULL THEN CAST(to_json(%s) AS VARCHAR) END";

    @Override
    public String expression(String operand) {
      return pattern.replace("%s", operand);
    }
  }

  /**
   * A list, of any length or of a fixed one.
   *
   * @param depth tells the variables of nested lists apart
   */
  record ListType(StoredType element, int depth) implements StoredType {

    static final Pattern NAME = Pattern.compile("(.*)\\[\\d*\\]", Pattern.DOTALL);

    @Override
    public SqlType type() {
      return SqlType.arrayOf(element.type());
    }

    @Override
    public String expression(String operand) {
      StoredType inner =
          element instanceof ListType list ? new ListType(list.element(), depth + 1) : element;
      String variable = "e" + depth;
      String made = inner.expression(variable);
      return made.equals(variable)
          ? operand
          : "list_transform(" + operand + ", lambda " + variable + ": " + made + ")";
    }
  }

  /** {@code DECIMAL(18,3)}. */
  final class DecimalType {
    static final Pattern NAME = Pattern.compile("DECIMAL\\((\\d+),\\s*(\\d+)\\)");

    private DecimalType() {}
  }
}
