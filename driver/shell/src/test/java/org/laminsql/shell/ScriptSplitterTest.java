package org.laminsql.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScriptSplitterTest {

  @Test
  void splitsAtSemicolonsAndDropsThem() {
    assertThat(texts("SELECT 1; SELECT 2 ;SELECT 3"))
        .containsExactly("SELECT 1", "SELECT 2", "SELECT 3");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT ';'",
        "SELECT 'it''s; fine'",
        "SELECT \"a;b\"",
        "SELECT \"a\"\";b\"",
        "SELECT 1 -- one; not two",
        "SELECT /* ; */ 1",
        "SELECT '-- ;' AS \"/* ;\"",
        "SELECT 'never closed; so all of it"
      })
  void keepsSemicolonsInsideTextsNamesAndComments(String statement) {
    assertThat(texts(statement)).containsExactly(statement);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \n ", ";", " ; ;\n", "-- only a comment", "/* only; a comment */;"})
  void blanksAndCommentsAloneAreNoStatement(String script) {
    assertThat(texts(script)).isEmpty();
  }

  @Test
  void tellsTheLineOnWhichAStatementBegins() {
    List<ScriptStatement> statements =
        ScriptSplitter.split("-- first\nSELECT 'a\nb';\n\n/* second\n */ SELECT 2;\nSELECT 3");

    assertThat(statements).extracting(ScriptStatement::line).containsExactly(2, 6, 7);
  }

  @Test
  void leadingCommentsAreLeftOut() {
    assertThat(texts("-- it's odd;\nSELECT 1")).containsExactly("SELECT 1");
  }

  @Test
  void aDashOrSlashAloneIsAnOperator() {
    assertThat(texts("SELECT 4 - -1 / 2; SELECT 3*/**/2")).hasSize(2);
  }

  private static List<String> texts(String script) {
    return ScriptSplitter.split(script).stream().map(ScriptStatement::sql).toList();
  }
}
