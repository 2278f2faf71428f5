package org.laminsql.driver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JdbcEscapesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {d '2024-01-02'}                       | DATE '2024-01-02'
          {t '03:04:05'}                         | TIME '03:04:05'
          {TS '2024-01-02 03:04:05.123456'}      | TIMESTAMP '2024-01-02 03:04:05.123456'
          SELECT {fn UCASE(name)} FROM t         | SELECT UPPER(name) FROM t
          {fn lcase({fn concat('a}', b)})}       | LOWER(concat('a}', b))
          {fn NOW()}                             | LOCALTIMESTAMP
          {fn CURDATE()} + {fn YEAR(x)}          | CURRENT_DATE + EXTRACT(YEAR FROM x)
          {fn is_a(t, 'CL:1')}                   | is_a(t, 'CL:1')
          {fn TIMESTAMPDIFF(SQL_TSI_DAY, a, b)}  | TIMESTAMPDIFF(SQL_TSI_DAY, a, b)
          FROM {oj a LEFT JOIN b ON a.x = b.x}   | FROM a LEFT JOIN b ON a.x = b.x
          x LIKE 'a!%' {escape '!'}              | x LIKE 'a!%' ESCAPE '!'
          SELECT 1 {limit 5 offset ?}            | SELECT 1 LIMIT 5 offset ?
          SELECT '{d}', "{fn x}"                 | SELECT '{d}', "{fn x}"
          SELECT 'it''s {d ''x''}'               | SELECT 'it''s {d ''x''}'
          SELECT E'it\\'s {d x}', {d 'y'}        | SELECT E'it\\'s {d x}', DATE 'y'
          SELECT 1 -- {d 'x'}                    | SELECT 1 -- {d 'x'}
          /* {d 'x'} */ {d 'y'}                  | /* {d 'x'} */ DATE 'y'
          SELECT {unknown}                       | SELECT {unknown}
          """)
  void escapesBecomeSql(String escaped, String expected) {
    assertThat(JdbcEscapes.translate(escaped)).isEqualToIgnoringCase(expected);
  }

  @Test
  void anEscapeThatIsNeverClosedSaysWhere() {
    assertThatThrownBy(() -> JdbcEscapes.translate("SELECT 1,\n  {d '2024'"))
        .hasMessageContaining("line 2, column 3");
  }

  @Test
  void proceduresAreNotSupported() {
    assertThatThrownBy(() -> JdbcEscapes.translate("{? = call f(1)}"))
        .hasMessageContaining("Calling a procedure is not supported");
  }

  @Test
  void withoutEscapeProcessingTheTextStaysAsItIs() throws SQLException {
    FakeSession session = new FakeSession();
    try (Connection connection = session.connect();
        Statement statement = connection.createStatement()) {
      assertThat(connection.nativeSQL("{d 'x'}")).isEqualTo("DATE 'x'");
      statement.setEscapeProcessing(false);
      assertThatThrownBy(() -> statement.execute("{d 'x'};")).isInstanceOf(SQLException.class);
      assertThat(session.prepared).containsExactly("{d 'x'} ");
    }
  }
}
