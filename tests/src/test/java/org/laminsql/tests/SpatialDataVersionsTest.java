package org.laminsql.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One SpatialData as two releases wrote it ({@code make_stores.py}): zarr 2 and zarr 3. */
class SpatialDataVersionsTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({"v0.1.2, 0, 1", "v0.7.3, s0, s1"})
  void imagesAndLabelsNameTheirAxes(String version, String finest, String coarser)
      throws IOException, SQLException {
    try (Connection connection = connect(version)) {
      assertThat(
              Sql.rows(
                  connection,
                  "SELECT value FROM data.\"s.zarr/images/img/"
                      + finest
                      + "\" WHERE c = 1 AND y = 2 AND x = 3"))
          .containsExactly("67");
      assertThat(
              Sql.rows(
                  connection,
                  "SELECT count(*), max(c), max(y), max(x) FROM data.\"s.zarr/images/ms/"
                      + coarser
                      + "\""))
          .containsExactly("32,1,3,3");
      assertThat(
              Sql.rows(
                  connection,
                  "SELECT value, count(*), min(y) FROM data.\"s.zarr/labels/lab/"
                      + finest
                      + "\" GROUP BY value ORDER BY value"))
          .containsExactly("0,5,0", "1,5,0", "2,5,0", "3,5,0", "4,4,0");
    }
  }

  @ParameterizedTest
  @CsvSource({"v0.1.2", "v0.7.3"})
  void pointsAndTablesAreTheSame(String version) throws IOException, SQLException {
    try (Connection connection = connect(version)) {
      assertThat(
              Sql.rows(
                  connection,
                  "SELECT gene, count(*), avg(x), sum(z) FROM data.\"s.zarr/points/pts\""
                      + " GROUP BY gene ORDER BY gene"))
          .containsExactly("A,2,2.5,0.0", "B,1,2.5,1.0", "C,1,4.5,1.0");
      assertThat(
              Sql.rows(
                  connection,
                  "SELECT obs_id, kind, \"G2\" FROM data.\"s.zarr/tables/counts\""
                      + " WHERE \"G1\" = 0 ORDER BY obs_id"))
          .containsExactly("s2,v,2.0", "s4,w,4.0");
      assertThat(
              Sql.rows(
                  connection,
                  "SELECT l.value, t.obs_id, count(*)"
                      + " FROM data.\"s.zarr/tables/counts/obs\" t"
                      + " JOIN data.\"s.zarr/labels/lab/"
                      + (version.equals("v0.1.2") ? "0" : "s0")
                      + "\" l ON l.value = t.instance_id GROUP BY l.value, t.obs_id ORDER BY 1"))
          .containsExactly("1,s1,5", "2,s2,5", "3,s3,5", "4,s4,4");
    }
  }

  @Test
  void shapesAreParquetWithTextsForGeometries() throws IOException, SQLException {
    try (Connection connection = connect("v0.7.3")) {
      assertThat(
              Sql.rows(
                  connection,
                  "SELECT geometry, radius FROM data.\"s.zarr/shapes/circ\" ORDER BY radius"))
          .containsExactly("POINT (1 2),1.0", "POINT (3 4.5),2.5");
      assertThat(
              Sql.rows(
                  connection,
                  "SELECT \"index\", geometry FROM data.\"s.zarr/shapes/poly\" ORDER BY 1"))
          .containsExactly(
              "p1,POLYGON ((0 0, 1 0, 1 1, 0 0))", "p2,POLYGON ((5 5, 6 5, 6 7, 5 5))");
    }
  }

  @Test
  void shapesOfTheFirstReleasesAreArrays() throws IOException, SQLException {
    try (Connection connection = connect("v0.1.2")) {
      assertThat(
              Sql.rows(
                  connection, "SELECT value FROM data.\"s.zarr/shapes/circ/radius\" ORDER BY 1"))
          .containsExactly("1.0", "2.5");
      assertThat(Sql.failure(connection, "SELECT * FROM data.\"s.zarr/shapes/circ\"").message())
          .contains("s.zarr/shapes/circ", "coords", "radius", "instead of parquet");
    }
  }

  @Test
  void attributesAreATable() throws IOException, SQLException {
    try (Connection connection = connect("v0.7.3")) {
      assertThat(Sql.rows(connection, "SELECT * FROM data.\"s.zarr/attrs\" ORDER BY path"))
          .containsExactly("n/k,array,[1,2]", "note,string,x");
      assertThat(
              Sql.rows(connection, "SELECT value FROM data.\"s.zarr/attrs\" WHERE path = 'note'"))
          .containsExactly("x");
      assertThat(Sql.value(connection, "SELECT count(*) FROM data.\"s.zarr/attrs\""))
          .isEqualTo("2");
    }
  }

  @Test
  void theStoreItselfNamesItsParts() throws IOException, SQLException {
    try (Connection connection = connect("v0.1.2")) {
      assertThat(Sql.failure(connection, "SELECT * FROM data.\"s.zarr\"").message())
          .contains("images/img/0, images/ms/0, images/ms/1, labels/lab/0, points/pts");
      assertThat(Sql.rows(connection.getMetaData().getTables(null, "data", "s.zarr/ima%", null)))
          .hasSize(3);
      assertThat(Sql.rows(connection.getMetaData().getColumns(null, "data", "s.zarr", "%")))
          .isEmpty();
    }
  }

  private Connection connect(String version) throws IOException, SQLException {
    Path store = folder.resolve("s.zarr");
    try (InputStream resource =
            SpatialDataVersionsTest.class.getResourceAsStream(
                "spatialdata/" + version + ".zarr.zip");
        ZipInputStream zip = new ZipInputStream(resource)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        Path file = store.resolve(entry.getName());
        if (entry.isDirectory()) {
          Files.createDirectories(file);
        } else {
          Files.createDirectories(file.getParent());
          Files.copy(zip, file);
        }
      }
    }
    return Sql.connect("jdbc:lamin:" + folder);
  }
}
