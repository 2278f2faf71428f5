package org.laminsql.driver;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.laminsql.catalog.model.SqlType;

/** One value of each type, as rows hold it. */
final class EveryType {

  static final Map<SqlType, Object> VALUES = values();

  private EveryType() {}

  /** A query of one row with a column for each type, labelled by the type. */
  static FakeQuery query() {
    FakeQuery query = new FakeQuery();
    VALUES.keySet().forEach(type -> query.column(type.toString(), type));
    return query.row(VALUES.values().toArray());
  }

  private static Map<SqlType, Object> values() {
    Map<SqlType, Object> values = new LinkedHashMap<>();
    values.put(SqlType.BOOLEAN, true);
    values.put(SqlType.SMALLINT, (short) 1);
    values.put(SqlType.INTEGER, 1);
    values.put(SqlType.BIGINT, 1L);
    values.put(SqlType.decimal(10, 2), new BigDecimal("1.00"));
    values.put(SqlType.REAL, 1f);
    values.put(SqlType.DOUBLE, 1d);
    values.put(SqlType.VARCHAR, "1");
    values.put(SqlType.VARBINARY, new byte[] {0, (byte) 0xff});
    values.put(SqlType.DATE, LocalDate.of(2024, 3, 10));
    values.put(SqlType.TIME, LocalTime.of(2, 30, 0, 120_000_000));
    values.put(SqlType.TIMESTAMP, LocalDateTime.of(2024, 3, 10, 2, 30, 0, 123_456_000));
    values.put(SqlType.arrayOf(SqlType.VARCHAR), Arrays.asList("a", "b c", null));
    return values;
  }
}
