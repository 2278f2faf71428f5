package org.laminsql.driver.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.util.SqlBasicVisitor;
import org.junit.jupiter.api.Test;

/** Line breaks belong to quoted names, and end nothing. */
class LineBreaksTest {

  private static String names(String sql) {
    SqlNode statement = StatementParser.parse(sql);
    StringBuilder names = new StringBuilder();
    statement.accept(
        new SqlBasicVisitor<Void>() {
          @Override
          public Void visit(SqlIdentifier name) {
            names.append('[').append(String.join("|", name.names)).append(']');
            return null;
          }
        });
    return names.toString();
  }

  @Test
  void namesKeepTheirLineBreaks() {
    assertThat(names("SELECT a\nFROM data.\"x.h5/new\nline\"\"s\r\n\""))
        .isEqualTo("[a][data|x.h5/new\nline\"s\r\n]");
  }

  @Test
  void textsAndCommentsAreLeftAlone() {
    String sql = "SELECT 'it''s \"a\nb' || E'\\' \"c\n', x -- \"d\nFROM t /* \" \n */ // '\n";

    assertThat(LineBreaks.hidden(sql)).isEqualTo(sql);
    assertThat(names("SELECT x -- it's \"d\nFROM \"a\nb\"")).isEqualTo("[x][a\nb]");
  }

  @Test
  void manyWordsAreNoTrouble() {
    String text = "E'" + "a\n\\'\"".repeat(100_000) + "'";

    assertThat(LineBreaks.hidden("SELECT " + text + ", \"a\nb\"")).endsWith("\"a\uFDD0b\"");
  }
}
