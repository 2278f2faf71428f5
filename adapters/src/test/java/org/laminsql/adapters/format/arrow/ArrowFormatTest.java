package org.laminsql.adapters.format.arrow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.laminsql.adapters.scan.CountScan;
import org.laminsql.adapters.scan.Dataset;
import org.laminsql.adapters.storage.ReadCounter;
import org.laminsql.catalog.error.LaminSqlError;
import org.laminsql.catalog.error.LaminSqlException;

/** Files that pyarrow and pandas wrote, against what pyarrow reads from them. */
class ArrowFormatTest {

  private static Stream<Map.Entry<String, JsonNode>> files() {
    return ExpectedValues.all().properties().stream();
  }

  @TestFactory
  Stream<DynamicTest> everyValueIsWhatPyarrowReads() {
    return files()
        .flatMap(
            file ->
                file.getValue().path("columns").properties().stream()
                    .map(
                        column ->
                            DynamicTest.dynamicTest(
                                file.getKey() + " " + column.getKey(),
                                () ->
                                    assertSame(
                                        column.getValue(),
                                        ArrowRows.of(file.getKey()).values(column.getKey())))));
  }

  private static void assertSame(JsonNode expected, List<@Nullable Object> values) {
    assertThat(values).hasSize(expected.size());
    for (int i = 0; i < values.size(); i++) {
      Object value = values.get(i);
      assertThat(ExpectedValues.same(expected.get(i), value))
          .as("row %d: %s for %s", i, value, expected.get(i))
          .isTrue();
    }
  }

  @TestFactory
  Stream<DynamicTest> columnsAndRowsAreThoseOfPyarrow() {
    return files()
        .map(
            file ->
                DynamicTest.dynamicTest(
                    file.getKey(),
                    () -> {
                      ArrowRows rows = ArrowRows.of(file.getKey());
                      List<String> names = new ArrayList<>();
                      file.getValue().path("columns").fieldNames().forEachRemaining(names::add);
                      file.getValue().path("sums").fieldNames().forEachRemaining(names::add);
                      file.getValue().path("unreadable").forEach(name -> names.add(name.asText()));
                      assertThat(rows.names()).containsExactlyInAnyOrderElementsOf(names);
                      assertThat(rows.plan(List.of()))
                          .isEqualTo(new CountScan(file.getValue().path("rows").asLong()));
                    }));
  }

  @TestFactory
  Stream<DynamicTest> buffersOfSeveralBlocksAreWhole() {
    return files()
        .filter(file -> file.getValue().has("sums"))
        .flatMap(
            file ->
                file.getValue().path("sums").properties().stream()
                    .map(
                        sum ->
                            DynamicTest.dynamicTest(
                                file.getKey() + " " + sum.getKey(),
                                () ->
                                    assertThat(sum(ArrowRows.of(file.getKey()), sum.getKey()))
                                        .isEqualTo(Long.parseLong(sum.getValue().asText())))));
  }

  private static long sum(ArrowRows rows, String column) {
    long sum = 0;
    for (Object value : rows.values(column)) {
      if (value instanceof Number number) {
        sum += number.longValue();
      } else {
        for (byte unit : String.valueOf(value).getBytes(StandardCharsets.UTF_8)) {
          sum += unit;
        }
      }
    }
    return sum;
  }

  @Test
  void typesAreThoseOfOtherTableFiles() {
    Map<String, String> types =
        ArrowRows.of("types_plain.arrow").table().columns().stream()
            .collect(Collectors.toMap(column -> column.name(), column -> column.type().toString()));
    assertThat(types)
        .containsEntry("null", "VARCHAR")
        .containsEntry("int8", "SMALLINT")
        .containsEntry("uint8", "SMALLINT")
        .containsEntry("uint16", "INTEGER")
        .containsEntry("uint32", "BIGINT")
        .containsEntry("uint64", "DECIMAL(20, 0)")
        .containsEntry("float16", "REAL")
        .containsEntry("float64", "DOUBLE")
        .containsEntry("binary_view", "VARBINARY")
        .containsEntry("decimal128", "DECIMAL(38, 3)")
        .containsEntry("decimal_scale", "DECIMAL(8, 0)")
        .containsEntry("date64", "DATE")
        .containsEntry("time32s", "TIME")
        .containsEntry("timestamp_zone", "TIMESTAMP")
        .containsEntry("duration_s", "BIGINT")
        .containsEntry("list_list", "BIGINT ARRAY ARRAY")
        .containsEntry("struct", "VARCHAR")
        .containsEntry("list_struct", "VARCHAR ARRAY")
        .containsEntry("dict_date", "DATE")
        .containsEntry("runs_float", "REAL")
        .containsEntry("uuid", "VARBINARY");
  }

  @TestFactory
  Stream<DynamicTest> unreadableColumnsAreListedAndFailAlone() {
    Stream.Builder<String> names = Stream.builder();
    ExpectedValues.of("unreadable.arrow").path("unreadable").forEach(n -> names.add(n.asText()));
    return names
        .build()
        .map(
            name ->
                DynamicTest.dynamicTest(
                    name,
                    () ->
                        assertThatThrownBy(() -> ArrowRows.of("unreadable.arrow").values(name))
                            .isInstanceOfSatisfying(
                                LaminSqlException.class,
                                e ->
                                    assertThat(e.error())
                                        .isEqualTo(LaminSqlError.ENCODING_NOT_SUPPORTED))
                            .hasMessageContaining("unreadable.arrow, column " + name)));
  }

  @TestFactory
  Stream<DynamicTest> pandasIndexIsKnown() {
    return files()
        .filter(file -> file.getValue().has("index"))
        .map(
            file ->
                DynamicTest.dynamicTest(
                    file.getKey(),
                    () -> {
                      Set<String> expected =
                          Stream.of(file.getValue().path("index"))
                              .flatMap(
                                  index ->
                                      Stream.iterate(0, i -> i < index.size(), i -> i + 1)
                                          .map(i -> index.get(i).asText()))
                              .collect(Collectors.toSet());
                      assertThat(ArrowFormat.indexColumns(BytesSource.of(file.getKey())))
                          .isEqualTo(expected);
                    }));
  }

  @Test
  void theFirstVersionOfFeatherIsRefusedWithItsRemedy() {
    assertThatThrownBy(() -> ArrowRows.of("version1.feather"))
        .isInstanceOfSatisfying(
            LaminSqlException.class,
            e -> assertThat(e.error()).isEqualTo(LaminSqlError.ENCODING_NOT_SUPPORTED))
        .hasMessageContaining("version1.feather")
        .hasMessageContaining("version 1 of Feather")
        .hasMessageContaining("version 2");
  }

  @Test
  void itIsOneTable() {
    try (Dataset dataset =
        ArrowFormat.open("the/key", BytesSource.of("types.arrows"), new ReadCounter())) {
      assertThat(dataset.parts()).containsExactly("");
      assertThatThrownBy(() -> dataset.table("obs"))
          .isInstanceOfSatisfying(
              LaminSqlException.class,
              e -> assertThat(e.error()).isEqualTo(LaminSqlError.PART_NOT_FOUND))
          .hasMessageContaining("the/key");
    }
  }

  @Test
  void structsAndMapsAreJsonAsOfParquet() {
    ArrowRows rows = ArrowRows.of("types_plain.arrow");
    assertThat(rows.values("struct").get(2))
        .isEqualTo("{\"a\":2,\"b\":[\"\",\"a\"],\"c\":{\"d\":true}}");
    assertThat(rows.values("map").get(2)).isEqualTo("{\"\":2,\"a\":2}");
    assertThat(rows.values("list_struct").get(0))
        .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
        .containsExactly("{\"a\":1}", null);
  }
}
