package org.laminsql.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.laminsql.shell.format.OutputFormat;

class ArgumentParserTest {

  @ParameterizedTest
  @CsvSource({
    "demo, jdbc:lamin:demo",
    "jdbc:lamin:demo, jdbc:lamin:demo",
    "owner/name, jdbc:lamin:owner/name",
    "./folder, jdbc:lamin:./folder",
    "postgresql://localhost:5432/db, jdbc:lamin:postgresql://localhost:5432/db"
  })
  void aTargetIsAUrlWithOrWithoutItsPrefix(String argument, String url) throws UsageException {
    assertThat(parse(argument).url()).isEqualTo(url);
  }

  @Test
  void withoutATargetItIsTheCurrentInstance() throws UsageException {
    assertThat(parse().url()).isEqualTo("jdbc:lamin:");
  }

  @Test
  void scriptsKeepTheirOrder() throws UsageException {
    assertThat(parse("demo", "-f", "a.sql", "-e", "SELECT 1", "-f", "-").scripts())
        .containsExactly(
            new Script.File(Path.of("a.sql")),
            new Script.Inline("SELECT 1"),
            new Script.StandardInput());
  }

  @Test
  void aStatementMayLookLikeAnOption() throws UsageException {
    assertThat(parse("-e", "-- nothing").scripts())
        .containsExactly(new Script.Inline("-- nothing"));
  }

  @Test
  void propertiesAreSplitAtTheirFirstEqualsSign() throws UsageException {
    assertThat(parse("--property", "branch=dev", "--property=storage.x=/a=b").properties())
        .isEqualTo(Map.of("branch", "dev", "storage.x", "/a=b"));
  }

  @Test
  void formatsAreNamedInAnyCase() throws UsageException {
    assertThat(parse("--format", "CSV").format()).isEqualTo(OutputFormat.CSV);
    assertThat(parse("--format=json").format()).isEqualTo(OutputFormat.JSON);
    assertThat(parse().format()).isEqualTo(OutputFormat.TABLE);
  }

  @Test
  void afterTwoDashesAnythingIsATarget() throws UsageException {
    assertThat(parse("--", "--help").url()).isEqualTo("jdbc:lamin:--help");
  }

  @ParameterizedTest
  @CsvSource({
    "--formt, unknown option --formt",
    "-e, -e needs a value",
    "--format=xml, 'table, csv, tsv, json, markdown'",
    "--property=branch, name=value"
  })
  void mistakesSayWhatIsWrong(String argument, String message) {
    assertThatThrownBy(() -> parse(argument))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining(message);
  }

  @Test
  void twoTargetsAreAMistake() {
    assertThatThrownBy(() -> parse("a", "b")).isInstanceOf(UsageException.class);
  }

  private static Arguments parse(String... arguments) throws UsageException {
    return ArgumentParser.parse(List.of(arguments));
  }
}
