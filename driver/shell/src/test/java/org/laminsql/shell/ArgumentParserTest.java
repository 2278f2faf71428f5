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
    "--property=branch, name=value",
    "--lineage, --lineage needs a value",
    "-o=x.svg, unknown option -o=x.svg"
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

  @ParameterizedTest
  @CsvSource({
    "--lineage k, SVG",
    "--lineage k --format PNG -o x, PNG",
    "--format mermaid --lineage k, MERMAID",
    "--lineage=k -o x.png, PNG",
    "-o x.SVG --lineage k, SVG",
    "--lineage k -o a.b/x, SVG",
    "--lineage k -o x.mmd, MERMAID",
    "--lineage k -o x.mermaid, MERMAID",
    "--lineage k -o x.gv, DOT",
    "--lineage k -o x.png --format dot, DOT"
  })
  void aDrawingHasTheFormatAskedForElseThatOfItsFile(String line, LineageFormat format)
      throws UsageException {
    Arguments arguments = parse(line.split(" "));

    assertThat(arguments.action()).isEqualTo(Arguments.Action.LINEAGE);
    assertThat(arguments.lineage())
        .returns("k", LineageRequest::key)
        .returns(format, LineageRequest::format);
  }

  @ParameterizedTest
  @CsvSource({
    "--lineage k --format csv, 'svg, png, mermaid, dot, not \"csv\"'",
    "--lineage k -o x.jpg, x.jpg says none",
    "--lineage k --format png, a PNG needs -o FILE",
    "--lineage k -e x, --lineage goes without -e and -f",
    "-e x -o y.svg, -o goes with --lineage",
    "--format svg, 'table, csv, tsv, json, markdown'"
  })
  void optionsThatDoNotGoTogetherSaySo(String line, String message) {
    assertThatThrownBy(() -> parse(line.split(" ")))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining(message);
  }

  private static Arguments parse(String... arguments) throws UsageException {
    return ArgumentParser.parse(List.of(arguments));
  }
}
