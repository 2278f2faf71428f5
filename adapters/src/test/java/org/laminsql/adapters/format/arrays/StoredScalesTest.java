package org.laminsql.adapters.format.arrays;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.laminsql.adapters.format.hdf5.Hdf5File;
import org.laminsql.adapters.format.hdf5.Hdf5Format;
import org.laminsql.adapters.scan.ContentColumn;
import org.laminsql.adapters.scan.Dataset;
import org.laminsql.adapters.scan.ScannableTable;
import org.laminsql.adapters.storage.LocalFile;
import org.laminsql.adapters.storage.ReadCounter;

/** Dimension scales as h5py attached them: {@code scales.h5}, made by {@code make_scales.py}. */
class StoredScalesTest {

  private static Dataset dataset;

  @BeforeAll
  static void open() throws URISyntaxException {
    ReadCounter counter = new ReadCounter();
    Path path =
        Path.of(Objects.requireNonNull(StoredScalesTest.class.getResource("scales.h5")).toURI());
    LocalFile source = LocalFile.open(path, counter);
    Hdf5File file = Hdf5Format.open(source, counter);
    dataset =
        ArraysFormat.open(
            "scales.h5",
            file.root(),
            () -> {
              file.close();
              source.close();
            });
  }

  @AfterAll
  static void close() {
    dataset.close();
  }

  private static ScannableTable table(String part) {
    return (ScannableTable) dataset.table(part);
  }

  @Test
  void scalesGiveNamesAndValues() {
    assertThat(Rows.names(table("temp"))).containsExactly("time", "latitude", "value");
    assertThat(Rows.all(table("temp")))
        .startsWith(List.of(10, -1.5, 0.0), List.of(10, 0.0, 1.0))
        .endsWith(List.of(20, 1.5, 5.0));
  }

  @Test
  void scaleMayLieInAnotherGroup() {
    assertThat(Rows.names(table("g/deep"))).containsExactly("seconds", "value");
    assertThat(Rows.all(table("g/deep"))).containsExactly(List.of(600, 0.0), List.of(1200, 1.0));
  }

  @Test
  void labelsNameDimensions() {
    assertThat(Rows.names(table("g/labelled"))).containsExactly("step", "latitude", "value");
    assertThat(Rows.names(table("g/beside"))).containsExactly("x", "y", "value");
    assertThat(Rows.all(table("g/beside")))
        .startsWith(List.of("a", 0L, 0L), List.of("a", 1L, 1L))
        .endsWith(List.of("b", 1L, 3L));
  }

  @Test
  void scaleWithoutDataOnlyNamesTheDimension() {
    assertThat(Rows.names(table("rain"))).containsExactly("station", "value");
    assertThat(Rows.all(table("rain"))).startsWith(List.of(0L, 0.0), List.of(1L, 1.0));
    assertThat(Rows.all(table("wind"))).startsWith(List.of(0L, 0.0), List.of(1L, 1.0));
  }

  @Test
  void scaleThatIsNoColumnLeavesTheIndex() {
    assertThat(Rows.names(table("paired"))).containsExactly("dim_0", "value");
  }

  @Test
  void circlesOfLinksEnd() {
    assertThat(dataset.parts()).contains("temp", "g/deep", "loop/v").doesNotHaveDuplicates();
    assertThat(dataset.parts().size()).isLessThan(100);
    assertThat(table("hard/loop/again/up/temp").columns()).hasSize(3);
  }

  @Test
  void fieldsAreColumnsAndKeepTheirNames() {
    assertThat(table("records").columns().stream().map(StoredScalesTest::text))
        .containsExactly(
            "dim.dim_0 BIGINT",
            "dim_0 INTEGER",
            "value REAL",
            "z.real REAL",
            "z.imag REAL",
            "n.p SMALLINT ARRAY ARRAY");
    assertThat(Rows.all(table("records"))).containsExactly(row(0), row(1));
  }

  private static List<Object> row(long index) {
    short zero = 0;
    List<Short> pair = List.of(zero, zero);
    return List.of(index, 0, 0f, 0f, 0f, List.of(pair, pair));
  }

  private static String text(ContentColumn column) {
    return column.name() + " " + column.type();
  }
}
