package org.laminsql.adapters.format.table;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.laminsql.adapters.duckdb.Engine;
import org.laminsql.adapters.duckdb.SqlText;
import org.laminsql.adapters.scan.FileTable;
import org.laminsql.catalog.model.DatasetLocation;
import org.laminsql.catalog.model.SqlType;
import org.laminsql.fixtures.TestData;

/**
 * The expected answers of two instances that DuckDB can give alone: each dataset in the text is
 * replaced by a subquery over its described columns.
 */
class ExpectedContentTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern DATASET = Pattern.compile("data\\.\"((?:[^\"]|\"\")+)\"");
  private static final Pattern TIMESTAMP =
      Pattern.compile("(\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}:\\d{2})(\\.\\d*?)?0*");

  @TestFactory
  Stream<DynamicTest> datasetsGiveTheAnswersThatPandasGave() throws IOException, SQLException {
    List<DynamicTest> tests = new ArrayList<>();
    for (String instance : List.of("atlas-sqlite", "seed-sqlite")) {
      InstanceFiles files =
          new InstanceFiles(TestData.root().resolve("instances").resolve(instance));
      Path expected = TestData.root().resolve("expected").resolve(instance + ".jsonl");
      for (String line : Files.readAllLines(expected, StandardCharsets.UTF_8)) {
        JsonNode answer = JSON.readTree(line);
        List<DatasetLocation> datasets = tableFiles(answer.get("sql").asText(), files);
        if (answer.hasNonNull("rows") && !datasets.isEmpty()) {
          String name = instance + ": " + answer.get("sql").asText();
          tests.add(DynamicTest.dynamicTest(name, () -> check(answer, datasets, files)));
        }
      }
    }
    assertThat(tests).hasSizeGreaterThan(45);
    return tests.stream();
  }

  /** The datasets of a statement; empty if it needs more than them. */
  private static List<DatasetLocation> tableFiles(String sql, InstanceFiles files)
      throws SQLException {
    List<DatasetLocation> datasets = new ArrayList<>();
    Matcher dataset = DATASET.matcher(sql);
    while (dataset.find()) {
      Optional<DatasetLocation> location = files.find(dataset.group(1).replace("\"\"", "\""));
      if (location.isEmpty() || !TableFiles.isTableFile(location.get())) {
        return List.of();
      }
      datasets.add(location.get());
    }
    return sql.contains("SYSTEM_TIME") || sql.contains("core.") || sql.contains("\"A\"")
        ? List.of()
        : datasets;
  }

  private static void check(JsonNode answer, List<DatasetLocation> datasets, InstanceFiles files)
      throws IOException {
    try (Engine engine = Engine.reading(files.root())) {
      String sql = answer.get("sql").asText();
      for (DatasetLocation dataset : datasets) {
        sql = DATASET.matcher(sql).replaceFirst(Matcher.quoteReplacement(table(dataset, engine)));
      }
      List<String> actual = new ArrayList<>();
      for (List<?> row :
          engine.rows(
              "SELECT to_json(answer_row) FROM (" + sql + ") answer_row", SqlType.VARCHAR)) {
        actual.add(normalized(JSON.readTree(String.valueOf(row.get(0)))));
      }
      List<String> expected = new ArrayList<>();
      answer.get("rows").forEach(row -> expected.add(normalized(row)));
      if (answer.get("ordered").asBoolean()) {
        assertThat(actual).isEqualTo(expected);
      } else {
        assertThat(actual).containsExactlyInAnyOrderElementsOf(expected);
      }
    }
  }

  private static String table(DatasetLocation dataset, Engine engine) {
    FileTable table = TableFiles.describe(dataset, engine.duckDb());
    List<String> columns = new ArrayList<>();
    for (int i = 0; i < table.columns().size(); i++) {
      columns.add(
          table.sourceColumns().get(i) + " AS " + SqlText.name(table.columns().get(i).name()));
    }
    return "(SELECT " + String.join(", ", columns) + " FROM " + table.source() + ")";
  }

  /** The values of a row, numbers with seven digits, moments without zeros at their end. */
  private static String normalized(JsonNode node) {
    if (node.isContainerNode()) {
      List<String> values = new ArrayList<>();
      node.elements().forEachRemaining(value -> values.add(normalized(value)));
      return values.toString();
    }
    if (node.isNumber()) {
      return String.format(Locale.ROOT, "%.6e", node.asDouble());
    }
    Matcher timestamp = TIMESTAMP.matcher(node.asText());
    if (node.isTextual() && timestamp.matches()) {
      String fraction = timestamp.group(2);
      return timestamp.group(1) + (fraction == null || fraction.equals(".") ? "" : fraction);
    }
    return node.toString();
  }
}
