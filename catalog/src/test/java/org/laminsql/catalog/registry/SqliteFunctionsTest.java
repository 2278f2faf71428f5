package org.laminsql.catalog.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.laminsql.catalog.error.LaminSqlException;
import org.laminsql.catalog.model.Rows;
import org.laminsql.catalog.model.SqlType;

/**
 * The answers were compared with PostgreSQL 18.3's to the same calls. It differs in three: its
 * JSON_VALUE of a boolean is {@code t}, that of several items is NULL (here the first, as {@code
 * jsonb_path_query_first}), and its JSON_QUERY gives scalars too (the standard's does not).
 */
class SqliteFunctionsTest {

  @TempDir static Path folder;

  @ParameterizedTest(name = "{0} = {1}")
  @CsvSource(
      delimiterString = " => ",
      nullValues = "NULL",
      quoteCharacter = '`',
      value = {
        "lamin_regexp('Straße', '^str', '') => 0",
        "lamin_regexp('Straße', '^str', 'i') => 1",
        "lamin_regexp(NULL, '^str', 'i') => NULL",
        "lamin_regexp('a' || char(10) || 'b', 'a.b', '') => 1",
        "lamin_regexp_replace('abcabc', 'b(.)', '[\\1\\&]', '') => a[cbc]abc",
        "lamin_regexp_replace('abcabc', 'B(.)', '$1', 'gi') => a$1a$1",
        "lamin_lower('ÄÖÜ Σ') => äöü σ",
        "lamin_upper('größe') => GRÖSSE",
        "lamin_initcap('hELLO wÖRLD-x 2nd') => Hello Wörld-X 2nd",
        "lamin_ilike('Größe µ', 'GRÖ%_', '') => 1",
        "lamin_ilike('a%b', 'A!%B', '!') => 1",
        "lamin_ilike('axb', 'A!%B', '!') => 0",
        "lamin_ilike('a.c', 'abc', '') => 0",
        "lamin_similar('abc', '(b|c)%', '') => 0",
        "lamin_similar('abc', '%(b|d)%', '') => 1",
        "lamin_similar('x12', '[a-z][0-9]{2}', '') => 1",
        "lamin_similar('a.c', 'a.c', '') => 1",
        "lamin_similar('abc', 'a.c', '') => 0",
        "lamin_div(-7, 2) => -3",
        "lamin_mod(-7, 2) => -1",
        "lamin_mod(-9223372036854775807 - 1, -1) => 0",
        "lamin_divide(7, 2) => 3.5",
        "lamin_add(2147483646, 1, 32) => 2147483647",
        "lamin_subtract(-9223372036854775807, 1, 64) => -9223372036854775808",
        "lamin_multiply(-128, 256, 16) => -32768",
        "lamin_negate(-32767, 16) => 32767",
        "lamin_abs(-5, 16) => 5",
        "lamin_cast_integer(2.5, 32) => 2",
        "lamin_cast_integer(-3.5, 32) => -4",
        "lamin_cast_integer(' -42 ', 32) => -42",
        "lamin_cast_integer('9223372036854775807', 64) => 9223372036854775807",
        "lamin_cast_double(' 1e3 ') => 1000.0",
        "lamin_cast_double('.5') => 0.5",
        "lamin_cast_boolean(' TRU ') => 1",
        "lamin_cast_boolean('off') => 0",
        "lamin_cast_boolean(3) => 1",
        "lamin_cast_date('2024-2-29') => 2024-02-29",
        "lamin_cast_date('2024-02-29 13:00:00.000000') => 2024-02-29",
        "lamin_cast_timestamp('2024-02-29') => 2024-02-29 00:00:00.000000",
        "lamin_cast_timestamp('2024-02-29T08:30:00.123Z') => 2024-02-29 08:30:00.123000",
        "lamin_cast_timestamp('2024-12-31 23:59:59.9999999') => 2025-01-01 00:00:00.000000",
        "lamin_cast_timestamp('2024-02-29 24:00') => 2024-03-01 00:00:00.000000",
        "lamin_timestamp_add('2024-01-31 10:00:00.000000', 1, 1500000) => 2024-02-29 10:00:01.500000",
        "lamin_date_add('2024-03-31', -1, 1) => 2024-03-01",
        "lamin_timestamp_diff('2024-01-02 00:00:00.000001', '2024-01-01') => 86400000001",
        "lamin_extract('QUARTER', '2024-05-17 08:30:15.250000') => 2",
        "lamin_extract('WEEK', '2021-01-03') => 53",
        "lamin_extract('ISOYEAR', '2021-01-03') => 2020",
        "lamin_extract('DOW', '2024-05-19') => 0",
        "lamin_extract('ISODOW', '2024-05-19') => 7",
        "lamin_extract('DOY', '2024-12-31') => 366",
        "lamin_extract('SECOND', '2024-05-17 08:30:15.250000') => 15",
        "lamin_extract('MILLISECOND', '2024-05-17 08:30:15.250000') => 15250",
        "lamin_extract('MICROSECOND', '2024-05-17 08:30:15.250000') => 15250000",
        "lamin_extract('EPOCH', '1970-01-02 00:00:00.500000') => 86400.5",
        "lamin_extract('DECADE', '1999-05-17') => 199",
        "lamin_extract('CENTURY', '2000-05-17') => 20",
        "lamin_extract('CENTURY', '2001-05-17') => 21",
        "lamin_trunc('week', '2024-05-19 08:30:00.000000') => 2024-05-13 00:00:00.000000",
        "lamin_trunc('QUARTER', '2024-05-31 08:30:00.000000') => 2024-04-01 00:00:00.000000",
        "lamin_trunc('hour', '2024-05-19 08:30:00.000000') => 2024-05-19 08:00:00.000000",
        "lamin_trunc('century', '2000-05-19') => 1901-01-01 00:00:00.000000",
        "lamin_json_value('{\"a\": [{\"b\": \"x\"}]}', '$.a.b') => x",
        "lamin_json_value('{\"a\": 1.50}', '$.a') => 1.50",
        "lamin_json_value('{\"a\": true}', '$.a[0]') => true",
        "lamin_json_value('{\"a b\": null}', '$.\"a b\"') => NULL",
        "lamin_json_value('{\"a\": [1]}', '$.a') => NULL",
        "lamin_json_value('{\"a\": [{\"b\": 1}, {\"b\": 2}]}', '$.a.b') => 1",
        "lamin_json_value('nonsense', '$.a') => NULL",
        "lamin_json_query('{\"a\": {\"b\": [1, \"ü\"]}}', '$.a') => {\"b\": [1, \"ü\"]}",
        "lamin_json_query('{\"a\": 1}', '$.a') => NULL",
        "lamin_json_exists('{\"a\": null}', '$.a') => 1",
        "lamin_json_exists('{\"a\": null}', '$.b') => 0",
        "lamin_split_part('a,b,c', ',', 2) => b",
        "lamin_split_part('a,b,c', ',', -1) => c",
        "lamin_split_part('a,b,c', ',', 9) => ``",
        "lamin_lpad('hi', 5, 'xy') => xyxhi",
        "lamin_lpad('hello', 2) => he",
        "lamin_rpad('hi', 5, 'xy') => hixyx",
        "lamin_left('hello', -2) => hel",
        "lamin_right('hello', -2) => llo",
        "lamin_right('hello', 9) => hello",
        "lamin_repeat('ab', 3) => ababab",
        "lamin_repeat('ab', -3) => ``",
        "lamin_reverse('ab🤩') => 🤩ba",
        "lamin_translate('12345', '143', 'ax') => a2x5",
        "lamin_md5('hello') => 5d41402abc4b2a76b9719d911017c592",
        "lamin_timestamp_text('2024-05-17 08:30:15.250000') => 2024-05-17 08:30:15.25",
        "lamin_timestamp_text('2024-05-17 08:30:10.000000') => 2024-05-17 08:30:10",
      })
  void answersAsPostgresDoes(String expression, @Nullable String expected) {
    assertThat(evaluate(expression)).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0} fails with {1}")
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '`',
      value = {
        "lamin_div(1, 0) => 22012 => Division by zero",
        "lamin_divide(1, 0) => 22012 => Division by zero",
        "lamin_mod(1, 0) => 22012 => Division by zero",
        "lamin_add(2147483647, 1, 32) => 22003 => integer out of range",
        "lamin_multiply(9223372036854775807, 2, 64) => 22003 => bigint out of range",
        "lamin_abs(-32768, 16) => 22003 => smallint out of range",
        "lamin_cast_integer('4.5', 32) => 22P02 => invalid input syntax for type integer: \"4.5\"",
        "lamin_cast_integer('99999', 16) => 22003 => out of range for type smallint",
        "lamin_cast_integer(1e300, 64) => 22003 => bigint out of range",
        "lamin_cast_double('x') => 22P02 => type double precision: \"x\"",
        "lamin_cast_boolean('maybe') => 22P02 => type boolean: \"maybe\"",
        "lamin_cast_date('2023-02-29') => 22007 => \"2023-02-29\"",
        "lamin_cast_timestamp('yesterday') => 22007 => \"yesterday\"",
        "lamin_timestamp_add('2024-01-01', 1000000, 0) => 22007 => out of range",
        "lamin_json_value('{}', '$.a[*]') => 0A000 => $.a[*]",
        "lamin_regexp('a', '(', '') => 22023 => invalid regular expression",
        "lamin_split_part('a', ',', 0) => 22023 => must not be zero",
      })
  void failsAsPostgresDoes(String expression, String state, String message) {
    assertThatExceptionOfType(LaminSqlException.class)
        .isThrownBy(() -> evaluate(expression))
        .withMessageContaining(message)
        .extracting(LaminSqlException::sqlState)
        .isEqualTo(state);
  }

  @Test
  void overflowOfASumIsOutOfRange() {
    String sum = "(SELECT sum(n) FROM (SELECT 9223372036854775807 AS n UNION ALL SELECT 1))";

    assertThatExceptionOfType(LaminSqlException.class)
        .isThrownBy(() -> evaluate(sum))
        .extracting(LaminSqlException::sqlState)
        .isEqualTo("22003");
  }

  private static @Nullable Object evaluate(String expression) {
    Path file = SqliteFiles.create(folder.resolve("functions.db"));
    MetadataStatement statement =
        new MetadataStatement("SELECT " + expression, List.of(), List.of(SqlType.VARCHAR), 0);
    try (MetadataDatabase database = MetadataDatabases.sqlite(file);
        Rows rows = database.query(statement)) {
      assertThat(rows.next()).isTrue();
      return rows.value(0);
    }
  }
}
