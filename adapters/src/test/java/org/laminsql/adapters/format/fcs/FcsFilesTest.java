package org.laminsql.adapters.format.fcs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.laminsql.adapters.scan.ContentTable;
import org.laminsql.adapters.scan.Dataset;

/** Files as flowio reads them; {@code make_fcs.py} wrote them and what is expected. */
class FcsFilesTest {

  private static JsonNode expected() throws IOException {
    return new ObjectMapper().readTree(FcsBytes.resource("expected.json"));
  }

  @TestFactory
  Stream<DynamicTest> eventsAreThoseOfTheReference() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    expected()
        .fields()
        .forEachRemaining(
            file ->
                file.getValue()
                    .fields()
                    .forEachRemaining(
                        part -> {
                          if (!part.getKey().equals("text")) {
                            tests.add(same(file.getKey(), part.getKey(), part.getValue()));
                          }
                        }));
    return tests.stream();
  }

  private static DynamicTest same(String file, String part, JsonNode expected) {
    return DynamicTest.dynamicTest(
        file + " \"" + part + "\"",
        () -> {
          try (Dataset dataset = new FcsBytes(FcsBytes.resource(file)).open()) {
            ContentTable table = dataset.table(part);
            assertThat(Rows.names(table)).isEqualTo(texts(expected.get("columns")));
            assertThat(decimals(Rows.all(table))).isEqualTo(decimals(expected.get("rows")));
          }
        });
  }

  @TestFactory
  Stream<DynamicTest> keywordsAreThoseThatWentIn() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    expected()
        .fields()
        .forEachRemaining(
            file -> {
              if (file.getValue().has("text")) {
                tests.add(sameText(file.getKey(), file.getValue().get("text")));
              }
            });
    return tests.stream();
  }

  private static DynamicTest sameText(String file, JsonNode expected) {
    return DynamicTest.dynamicTest(
        file,
        () -> {
          try (Dataset dataset = new FcsBytes(FcsBytes.resource(file)).open()) {
            Map<Object, Object> keywords = new HashMap<>();
            Rows.all(dataset.table("text")).forEach(row -> keywords.put(row.get(0), row.get(1)));
            expected
                .fields()
                .forEachRemaining(
                    keyword ->
                        assertThat(keywords)
                            .containsEntry(keyword.getKey(), keyword.getValue().textValue()));
          }
        });
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(text -> texts.add(text.textValue()));
    return texts;
  }

  private static List<List<BigDecimal>> decimals(JsonNode rows) {
    List<List<BigDecimal>> decimals = new ArrayList<>();
    for (JsonNode row : rows) {
      List<BigDecimal> values = new ArrayList<>();
      row.forEach(
          value ->
              values.add(exact(value.isDouble() ? value.doubleValue() : value.bigIntegerValue())));
      decimals.add(values);
    }
    return decimals;
  }

  private static List<List<BigDecimal>> decimals(List<List<@Nullable Object>> rows) {
    return rows.stream().map(row -> row.stream().map(FcsFilesTest::exact).toList()).toList();
  }

  private static BigDecimal exact(@Nullable Object value) {
    return value instanceof Float || value instanceof Double
        ? new BigDecimal(((Number) value).doubleValue()).stripTrailingZeros()
        : new BigDecimal(String.valueOf(value)).stripTrailingZeros();
  }
}
