package org.laminsql.driver.plan;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.sql.type.SqlTypeFactoryImpl;
import org.apache.calcite.sql.type.SqlTypeName;
import org.jspecify.annotations.Nullable;
import org.laminsql.catalog.model.SqlType;

/** Makes planner types from ours and ours from the planner's. Text is Unicode. */
final class LaminTypeFactory extends SqlTypeFactoryImpl {

  LaminTypeFactory() {
    super(new LaminTypeSystem());
  }

  @Override
  public Charset getDefaultCharset() {
    return StandardCharsets.UTF_8;
  }

  /** A date and an interval make a timestamp, as in PostgreSQL. */
  @Override
  public @Nullable RelDataType leastRestrictive(List<RelDataType> types) {
    boolean shifted =
        types.size() == 2
            && types.get(0).getSqlTypeName() == SqlTypeName.DATE
            && SqlTypeName.INTERVAL_TYPES.contains(types.get(1).getSqlTypeName());
    return shifted
        ? createTypeWithNullability(
            createSqlType(SqlTypeName.TIMESTAMP, 6),
            types.get(0).isNullable() || types.get(1).isNullable())
        : super.leastRestrictive(types);
  }

  /** The planner's type of a column. */
  RelDataType planned(SqlType type, boolean nullable) {
    RelDataType planned =
        switch (type.kind()) {
          case BOOLEAN -> createSqlType(SqlTypeName.BOOLEAN);
          case SMALLINT -> createSqlType(SqlTypeName.SMALLINT);
          case INTEGER -> createSqlType(SqlTypeName.INTEGER);
          case BIGINT -> createSqlType(SqlTypeName.BIGINT);
          case DECIMAL -> createSqlType(SqlTypeName.DECIMAL, type.precision(), type.scale());
          case REAL -> createSqlType(SqlTypeName.REAL);
          case DOUBLE -> createSqlType(SqlTypeName.DOUBLE);
          case VARCHAR -> createSqlType(SqlTypeName.VARCHAR);
          case VARBINARY -> createSqlType(SqlTypeName.VARBINARY);
          case DATE -> createSqlType(SqlTypeName.DATE);
          case TIME -> createSqlType(SqlTypeName.TIME, 6);
          case TIMESTAMP -> createSqlType(SqlTypeName.TIMESTAMP, 6);
          case ARRAY -> createArrayType(planned(Objects.requireNonNull(type.element()), true), -1);
        };
    return createTypeWithNullability(planned, nullable);
  }

  /** The type a user meets. Intervals and what has no type of ours are text. */
  static SqlType shown(RelDataType type) {
    return switch (type.getSqlTypeName()) {
      case BOOLEAN -> SqlType.BOOLEAN;
      case TINYINT, SMALLINT, UTINYINT -> SqlType.SMALLINT;
      case INTEGER, USMALLINT -> SqlType.INTEGER;
      case BIGINT, UINTEGER -> SqlType.BIGINT;
      case DECIMAL, UBIGINT -> SqlType.decimal(type.getPrecision(), Math.max(0, type.getScale()));
      case REAL -> SqlType.REAL;
      case FLOAT, DOUBLE -> SqlType.DOUBLE;
      case BINARY, VARBINARY -> SqlType.VARBINARY;
      case DATE -> SqlType.DATE;
      case TIME, TIME_WITH_LOCAL_TIME_ZONE, TIME_TZ -> SqlType.TIME;
      case TIMESTAMP, TIMESTAMP_WITH_LOCAL_TIME_ZONE, TIMESTAMP_TZ -> SqlType.TIMESTAMP;
      case ARRAY, MULTISET ->
          SqlType.arrayOf(shown(Objects.requireNonNull(type.getComponentType())));
      default -> SqlType.VARCHAR;
    };
  }
}
