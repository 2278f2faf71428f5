package org.laminsql.shell.complete;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpenQuoteTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "SELECT 'T c ~ ' ~ `` ~ T c",
        "SELECT 'it''s ~ ' ~ `` ~ it's",
        "SELECT 'a', 'b\"c ~ ' ~ `` ~ b\"c",
        "SELECT * FROM data.\"scrna/ ~ \" ~ data ~ scrna/",
        "SELECT * FROM \"data\".\"a\"\"b ~ \" ~ data ~ a\"b",
        "SELECT x.y, f.\"cell ~ \" ~ f ~ cell",
        "SELECT \"cell ~ \" ~ `` ~ cell",
        "SELECT a /* \" */, 'x ~ ' ~ `` ~ x"
      })
  void findsTheQuoteThatIsOpen(String line, char quote, String qualifier, String prefix) {
    OpenQuote place = OpenQuote.at(line, line.length()).orElseThrow();

    assertThat(place.quote()).isEqualTo(quote);
    assertThat(place.qualifier()).isEqualTo(qualifier);
    assertThat(place.prefix()).isEqualTo(prefix);
    assertThat(line.charAt(place.start())).isEqualTo(quote);
    assertThat(place.closed()).isFalse();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "SELECT",
        "SELECT 'closed' ",
        "SELECT \"closed\".",
        "SELECT a -- it's",
        "SELECT a /* 'x",
        "!set 'x",
        "SELECT core.artifact.\"ke"
      })
  void elsewhereSqlLineCompletes(String line) {
    assertThat(OpenQuote.at(line, line.length())).isEmpty();
  }

  @Test
  void aCommentEndsWithItsLine() {
    String line = "SELECT a -- it's\n, 'x";
    assertThat(OpenQuote.at(line, line.length()).orElseThrow().prefix()).isEqualTo("x");
  }

  @Test
  void aQuoteBehindTheCursorIsNotTypedAgain() {
    assertThat(OpenQuote.at("SELECT 'T c'", 11).orElseThrow().quoted("it's")).isEqualTo("'it''s");
    assertThat(OpenQuote.at("SELECT 'T c", 11).orElseThrow().quoted("it's")).isEqualTo("'it''s'");
  }
}
