package org.laminsql.adapters.format.anndata;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.laminsql.adapters.array.ElementType;
import org.laminsql.adapters.scan.Condition;
import org.laminsql.adapters.storage.ReadCounter;

/** Unstructured annotations as rows of text. */
class UnsTableTest {

  private final ReadCounter counter = new ReadCounter();
  private final FakeGroup root = Samples.frames(counter);

  private TableReader uns() {
    return TableReader.of(Samples.open(root), "uns");
  }

  @Test
  void scalarsAndArraysAreTexts() {
    root.group("uns/nested")
        .array("n", ElementType.Scalar.INT64, List.of(), List.of(), List.of(3), Map.of())
        .array(
            "none",
            ElementType.Scalar.BOOLEAN,
            List.of(),
            List.of(),
            List.of(true),
            Map.of("encoding-type", "null"))
        .array("title", ElementType.Scalar.TEXT, List.of(), List.of(), List.of("tï\"tle"), Map.of())
        .array(
            "grid",
            ElementType.Scalar.FLOAT64,
            List.of(2L, 3L),
            List.of(2L, 2L),
            List.of(1.5, 2, 3, 4, 5, 6),
            Map.of())
        .array("empty", ElementType.Scalar.FLOAT64, List.of(0L), List.of(1L), List.of(), Map.of())
        .vector("names", ElementType.Scalar.TEXT, 2, List.of("a\n", "bé", "\""))
        .group("dict");

    assertThat(uns().all())
        .containsExactly(
            List.of("nested/n", "integer", "3"),
            Arrays.asList("nested/none", "null", null),
            List.of("nested/title", "string", "tï\"tle"),
            List.of("nested/grid", "array", "[[1.5,2.0,3.0],[4.0,5.0,6.0]]"),
            List.of("nested/empty", "array", "[]"),
            List.of("nested/names", "array", "[\"a\\n\",\"bé\",\"\\\"\"]"),
            List.of("nested/dict", "dict", "{}"));
  }

  @Test
  void framesCategoricalsAndSparseMatricesHaveTheirOwnForm() {
    root.frame("uns/table", 4, List.of("r1", "r2"), List.of("k"))
        .vector("k", ElementType.Scalar.INT64, 4, List.of(1, 2));
    root.group("uns")
        .categorical("cat", 4, List.of(0, -1), List.of("a"))
        .sparse("m", true, new double[][] {{1, 0}, {0, 2}, {0, 0}}, 2, 4);

    assertThat(uns().all())
        .containsExactly(
            List.of("table/name", "array", "[\"r1\",\"r2\"]"),
            List.of("table/k", "array", "[1,2]"),
            List.of("cat", "array", "[\"a\",null]"),
            List.of("m", "csr_matrix", "{\"shape\":[3,2],\"nnz\":2}"));
  }

  @Test
  void conditionOnThePathReadsNoOtherValue() {
    root.group("uns")
        .vector("a", ElementType.Scalar.INT64, 4, List.of(1))
        .vector("b", ElementType.Scalar.INT64, 1, List.of(1, 2, 3));

    assertThat(uns().rows(List.of("value"), new Condition.In("path", Set.of("a"))))
        .containsExactly(List.of("[1]"));
    assertThat(counter.chunks()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "0.1,0.1",
    "1e22,1e+22",
    "123456789012345680,1.2345678901234568e+17",
    "1000000000000000,1000000000000000.0",
    "0.0001,0.0001",
    "0.00001,1e-05",
    "2e-323,2e-323",
    "-0.0,-0.0",
    "NaN,NaN",
    "100,100.0"
  })
  void floatsAreWrittenAsPythonWritesThem(double value, String text) {
    assertThat(FloatText.of(value)).isEqualTo(text);
  }

  @Test
  void floatsOfSinglePrecisionNeedFewerDigits() {
    assertThat(FloatText.of(0.1f)).isEqualTo("0.1");
    assertThat(FloatText.of(16777216f)).isEqualTo("16777216.0");
  }
}
