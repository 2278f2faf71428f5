package org.laminsql.adapters.format.arrays;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.laminsql.adapters.scan.Condition;
import org.laminsql.adapters.scan.ScanRequest;
import org.laminsql.adapters.scan.ScannableTable;
import org.laminsql.catalog.error.LaminSqlError;

/** What the columns of dimensions are called, and what they hold. */
class DimensionColumnsTest {

  private static final GridArray MATRIX = GridArray.of("g/m", List.of(2L, 3L), List.of(2L, 2L));

  private static List<String> names(GridArray array, Node... above) {
    return Rows.names(ArrayTables.table("d", array, List.of(above)));
  }

  @Test
  void dimensionsWithoutNamesAreNumbered() {
    assertThat(names(MATRIX)).containsExactly("dim_0", "dim_1", "value");
    assertThat(names(MATRIX.named("", "x"))).containsExactly("dim_0", "x", "value");
  }

  @Test
  void namesComeFromAttributesToo() {
    assertThat(names(MATRIX.with("_ARRAY_DIMENSIONS", List.of("lat", "lon"))))
        .containsExactly("lat", "lon", "value");
    assertThat(names(MATRIX.with("DIMENSION_LABELS", List.of("", "lon"))))
        .containsExactly("dim_0", "lon", "value");
    assertThat(names(MATRIX.with("_ARRAY_DIMENSIONS", List.of("lat"))))
        .containsExactly("dim_0", "dim_1", "value");
  }

  @Test
  void axesOfAnImageNameTheDimensionsOfItsLevels() {
    Object axes = List.of(Map.of("name", "y", "type", "space"), Map.of("name", "x"));
    Object image = Map.of("axes", axes, "datasets", List.of(Map.of("path", "m")));
    Node four = Node.of("g").with("multiscales", List.of(image));
    Node five = Node.of("g").with("ome", Map.of("multiscales", List.of(image)));
    Object deeper = Map.of("axes", List.of("y", "x"), "datasets", List.of(Map.of("path", "g/m")));
    Node three = Node.of("").with("multiscales", List.of(deeper));

    assertThat(names(MATRIX, four)).containsExactly("y", "x", "value");
    assertThat(names(MATRIX, five)).containsExactly("y", "x", "value");
    assertThat(names(MATRIX, Node.of("g"), three)).containsExactly("y", "x", "value");
    assertThat(names(MATRIX.named("a", "b"), four)).containsExactly("a", "b", "value");
    GridArray other = GridArray.of("g/other", List.of(2L, 3L), List.of(2L, 2L));
    assertThat(names(other, four)).containsExactly("dim_0", "dim_1", "value");
  }

  @Test
  void namesThatMeetAreToldApart() {
    assertThat(names(MATRIX.named("x", "X"))).containsExactly("x_1", "X_2", "value");
    assertThat(names(MATRIX.named("Value", "y"))).containsExactly("dim.Value", "y", "value");
    assertThat(names(MATRIX.named("dim_1", ""))).containsExactly("dim_1", "dim_1_", "value");
    assertThat(ColumnNames.of(List.of("id", "x", "x", "x_2"), List.of("id", "dim.id")))
        .containsExactly("dim.id_", "x_1", "x_2", "x_2_");
  }

  @Test
  void coordinatesStandForIndexesWhereTheyFit() {
    GridArray time = GridArray.of("g/time", List.of(2L), List.of(2L)).startingAt(10);
    GridArray short1 = GridArray.of("g/lat", List.of(2L), List.of(2L));
    ScannableTable table =
        ArrayTables.table("d", MATRIX.named("time", "lat"), Node.of("g", time, short1));

    assertThat(time.read()).isEmpty();
    assertThat(Rows.all(table))
        .containsExactly(
            List.of(10L, 0L, 0L),
            List.of(10L, 1L, 1L),
            List.of(10L, 2L, 2L),
            List.of(11L, 0L, 3L),
            List.of(11L, 1L, 4L),
            List.of(11L, 2L, 5L));
    assertThat(time.read()).containsExactly("[0]");
    assertThat(
            Rows.plan(table, List.of("value"), new Condition.Range("time", 11L, true, null, false))
                .estimate()
                .rows())
        .isEqualTo(3);
  }

  @Test
  void manyCoordinatesAreReadChunkByChunk() {
    long length = 10_000_000_000L;
    GridArray array = GridArray.of("a", List.of(length), List.of(1L << 20)).named("t");
    GridArray times = GridArray.of("t", List.of(length), List.of(1L << 10)).startingAt(5);
    ScannableTable table = ArrayTables.table("d", array, Node.of("", times));

    assertThat(
            table
                .plan(new ScanRequest(List.of("t"), List.of(), OptionalLong.of(2)))
                .open(0)
                .next()
                .columns()
                .get(0)
                .size())
        .isEqualTo(2);
    assertThat(times.read()).containsExactly("[0]");
  }

  @Test
  void coordinatesThatCannotBeOpenedCostOnlyTheirName() {
    Node group =
        Node.of("g")
            .link(
                "time",
                () -> {
                  throw LaminSqlError.FILE_CORRUPT.with("d", "damaged");
                });

    assertThat(names(MATRIX.named("time", "lat"), group)).containsExactly("dim_0", "lat", "value");
  }
}
