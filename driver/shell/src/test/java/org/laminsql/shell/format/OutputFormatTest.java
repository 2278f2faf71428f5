package org.laminsql.shell.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.laminsql.shell.format.OutputColumn.Kind;

class OutputFormatTest {

  private static final List<OutputColumn> COLUMNS =
      List.of(new OutputColumn("key", Kind.TEXT), new OutputColumn("n", Kind.NUMBER));

  @Test
  void tableAlignsAndCounts() {
    assertThat(written(OutputFormat.TABLE, COLUMNS, row("größe", 5), row(null, 1234)))
        .isEqualTo(
            """
            +-------+------+
            | key   |    n |
            +-------+------+
            | größe |    5 |
            | NULL  | 1234 |
            +-------+------+
            (2 rows)
            """);
  }

  @Test
  void tableOfNoRowsShowsItsColumns() {
    assertThat(written(OutputFormat.TABLE, COLUMNS))
        .isEqualTo(
            """
            +-----+---+
            | key | n |
            +-----+---+
            +-----+---+
            (0 rows)
            """);
  }

  @Test
  void tableGivesAValueOfSeveralLinesSeveralLines() {
    assertThat(written(OutputFormat.TABLE, COLUMNS, row("a\n  bcd\n", 1)))
        .contains("| a     | 1 |\n|   bcd |   |\n+-");
  }

  @Test
  void tableShowsControlCharactersInsteadOfObeyingThem() {
    assertThat(written(OutputFormat.TABLE, COLUMNS, row("a\tb\u001b[2J", 1)))
        .contains("| a\\tb\\x1b[2J | 1 |");
  }

  @Test
  void tableOfManyRowsLosesNoneAndLetsLateLongValuesStickOut() {
    OutputRow[] rows = new OutputRow[2 * TableWriter.LOOK_AHEAD];
    Arrays.setAll(rows, i -> row(i == rows.length - 1 ? "a long one" : "k", 1_000 + i));

    String text = written(OutputFormat.TABLE, COLUMNS, rows);

    assertThat(text).contains("| k   | 1000 |", "| k   | 2998 |", "| a long one | 2999 |");
    assertThat(text).endsWith("(2000 rows)\n");
  }

  @Test
  void csvFollowsItsRfcAndTellsNullFromNoText() {
    assertThat(written(OutputFormat.CSV, COLUMNS, row("a,b\"c\"\n", 1), row("", null)))
        .isEqualTo("key,n\r\n\"a,b\"\"c\"\"\n\",1\r\n\"\",\r\n");
  }

  @Test
  void tsvEscapesAsPostgresCopies() {
    assertThat(written(OutputFormat.TSV, COLUMNS, row("a\tb\\\n\r", null), row("", 0)))
        .isEqualTo("key\tn\na\\tb\\\\\\n\\r\t\\N\n\t0\n");
  }

  @Test
  void jsonWritesAnObjectALine() {
    List<OutputColumn> columns = List.of(COLUMNS.get(0), COLUMNS.get(1), COLUMNS.get(1));

    assertThat(
            written(
                OutputFormat.JSON,
                columns,
                row("say \"hi\" µ", new BigDecimal("1E+3"), Double.NaN),
                row(null, 0.1f, Long.MAX_VALUE)))
        .isEqualTo(
            """
            {"key":"say \\"hi\\" µ","n":1000,"n_2":"NaN"}
            {"key":null,"n":0.1,"n_2":9223372036854775807}
            """);
  }

  @Test
  void jsonWritesArraysAndTruth() {
    List<OutputColumn> columns =
        List.of(new OutputColumn("a", Kind.ARRAY), new OutputColumn("b", Kind.BOOLEAN));

    assertThat(written(OutputFormat.JSON, columns, row(Arrays.asList("x", null, 2.5), true)))
        .isEqualTo("{\"a\":[\"x\",null,2.5],\"b\":true}\n");
  }

  @Test
  void jsonLabelsStayDistinctWhateverTheyAre() {
    List<OutputColumn> columns =
        List.of(
            new OutputColumn("a", Kind.TEXT),
            new OutputColumn("a_2", Kind.TEXT),
            new OutputColumn("a", Kind.TEXT));

    assertThat(written(OutputFormat.JSON, columns, row("1", "2", "3")))
        .isEqualTo("{\"a\":\"1\",\"a_2\":\"2\",\"a_3\":\"3\"}\n");
  }

  @Test
  void markdownEscapesWhatWouldEndACell() {
    assertThat(written(OutputFormat.MARKDOWN, COLUMNS, row("a|b\nc", 1), row(null, 2)))
        .isEqualTo(
            """
            | key | n |
            |---|---:|
            | a\\|b<br>c | 1 |
            | NULL | 2 |
            """);
  }

  private static String written(
      OutputFormat format, List<OutputColumn> columns, OutputRow... rows) {
    StringWriter out = new StringWriter();
    RowWriter writer = format.on(out);
    try {
      writer.begin(columns);
      for (OutputRow row : rows) {
        writer.row(row);
      }
      writer.end();
    } catch (IOException | SQLException e) {
      throw new AssertionError(e);
    }
    return out.toString();
  }

  private static OutputRow row(@Nullable Object... values) {
    return new Values(Arrays.asList(values));
  }

  private record Values(List<@Nullable Object> values) implements OutputRow {
    @Override
    public int size() {
      return values.size();
    }

    @Override
    public @Nullable String text(int column) {
      Object value = values.get(column);
      return value == null ? null : value.toString();
    }

    @Override
    public @Nullable Object value(int column) {
      return values.get(column);
    }
  }
}
