package org.laminsql.adapters.format.anndata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.laminsql.adapters.scan.Dataset;
import org.laminsql.adapters.storage.ReadCounter;
import org.laminsql.fixtures.TestData;

/**
 * The answers that anndata gave to questions which need no SQL engine: counts, sums, whole tables,
 * names of columns. The driver's tests ask the rest.
 */
class ExpectedAnswersTest {

  private static final String DATASET = "((?:new|archives)/.*?\\.(?:h5ad|zarr\\.zip|zarr))";

  /** MuData and SpatialData are no AnnData. */
  private static final Pattern OTHER_KINDS = Pattern.compile("cite|spatial");

  private static final Pattern SUM =
      Pattern.compile(
          "SELECT count\\(\\*\\) AS n, sum\\((\\w+)\\) AS s(?:, max\\(value\\) AS mx)? FROM data\\.\""
              + DATASET
              + "/([^\"]*)\"");
  private static final Pattern COUNT =
      Pattern.compile("SELECT count\\(\\*\\) AS n FROM data\\.\"" + DATASET + "(?:/([^\"]*))?\"");
  private static final Pattern ROWS =
      Pattern.compile("SELECT (path, type, value) FROM data\\.\"" + DATASET + "/(uns)\"");
  private static final Pattern COLUMNS =
      Pattern.compile(".*table_name = '" + DATASET + "(?:/([^']*))?' ORDER BY ordinal_position");

  @TestFactory
  Stream<DynamicTest> answers() throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    List<DynamicTest> tests = new ArrayList<>();
    for (String line :
        Files.readAllLines(TestData.root().resolve("anndata").resolve("expected.jsonl"))) {
      JsonNode question = mapper.readTree(line);
      String sql = question.get("sql").asText();
      test(sql, question.path("rows")).ifPresent(tests::add);
    }
    assertThat(tests).hasSizeGreaterThan(TestData.complete() ? 100 : 60);
    return tests.stream();
  }

  private static Optional<DynamicTest> test(String sql, JsonNode rows) {
    Matcher sum = SUM.matcher(sql);
    if (sum.matches()) {
      return test(sql, sum.group(2), sum.group(3), table -> sum(table, sum.group(1), rows));
    }
    Matcher count = COUNT.matcher(sql);
    if (count.matches()) {
      return test(sql, count.group(1), part(count.group(2)), table -> count(table, rows));
    }
    Matcher whole = ROWS.matcher(sql);
    if (whole.matches()) {
      return test(sql, whole.group(2), whole.group(3), table -> rows(table, rows));
    }
    Matcher columns = COLUMNS.matcher(sql);
    if (columns.matches()) {
      return test(sql, columns.group(1), part(columns.group(2)), table -> columns(table, rows));
    }
    return Optional.empty();
  }

  private static String part(@Nullable String part) {
    return part == null ? "" : part;
  }

  private interface Check {
    void accept(TableReader table);
  }

  private static Optional<DynamicTest> test(String sql, String file, String part, Check check) {
    if (!AnnDataFile.there(file) || OTHER_KINDS.matcher(file).find()) {
      return Optional.empty();
    }
    return Optional.of(
        DynamicTest.dynamicTest(
            sql,
            () -> {
              try (Dataset dataset = AnnDataFile.open(file, new ReadCounter())) {
                check.accept(TableReader.of(dataset, part));
              }
            }));
  }

  private static void sum(TableReader table, String column, JsonNode rows) {
    List<@Nullable Object> values = table.values(column);

    assertThat(values).hasSize(rows.get(0).get(0).asInt());
    double expected = rows.get(0).get(1).asDouble();
    assertThat(table.sum(column))
        .isCloseTo(expected, within(1e-6 * Math.max(1, Math.abs(expected))));
  }

  private static void count(TableReader table, JsonNode rows) {
    assertThat(TableReader.count(table.plan(List.of()))).isEqualTo(rows.get(0).get(0).asLong());
    assertThat(TableReader.count(table.plan(table.names()))).isEqualTo(rows.get(0).get(0).asLong());
  }

  private static void rows(TableReader table, JsonNode rows) {
    List<List<@Nullable Object>> expected = new ArrayList<>();
    for (JsonNode row : rows) {
      List<@Nullable Object> values = new ArrayList<>();
      row.forEach(value -> values.add(value.isNull() ? null : value.asText()));
      expected.add(values);
    }

    assertThat(table.all()).containsExactlyInAnyOrderElementsOf(expected);
  }

  private static void columns(TableReader table, JsonNode rows) {
    List<String> expected = new ArrayList<>();
    rows.forEach(row -> expected.add(row.get(0).asText()));

    assertThat(table.names()).isEqualTo(expected);
  }
}
