package org.laminsql.driver.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.laminsql.catalog.error.LaminSqlException;

class DemoInstanceTest {

  @TempDir Path folder;

  @Test
  void unpacksARegistryAndItsFiles() {
    Path demo = DemoInstance.unpack(folder.resolve("cache"));

    assertThat(demo.getFileName()).hasToString("demo");
    assertThat(demo.resolve(".lamindb/lamin.db")).isRegularFile();
    assertThat(demo.resolve(".lamindb/storage_uid.txt")).isRegularFile();
    assertThat(demo.resolve(".lamindb")).isDirectoryContaining("glob:**.h5ad");
    assertThat(demo.resolve(".lamindb")).isDirectoryContaining("glob:**.anndata.zarr");
  }

  @Test
  void leavesWhatIsThereAlone() throws IOException {
    Path database = DemoInstance.unpack(folder).resolve(".lamindb/lamin.db");
    FileTime old = FileTime.fromMillis(1_000_000_000_000L);
    Files.setLastModifiedTime(database, old);

    DemoInstance.unpack(folder);

    assertThat(Files.getLastModifiedTime(database)).isEqualTo(old);
  }

  @Test
  void manyAtOnceGetOneWholeFolderAndLeaveNothingBeside() throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(8);
    try {
      Callable<Path> unpack = () -> DemoInstance.unpack(folder);
      List<Future<Path>> folders = pool.invokeAll(Stream.generate(() -> unpack).limit(8).toList());
      for (Future<Path> demo : folders) {
        assertThat(demo.get()).isEqualTo(folders.get(0).get());
        assertThat(demo.get().resolve(".lamindb/storage_uid.txt")).isRegularFile();
      }
    } finally {
      pool.shutdown();
    }
    try (Stream<Path> children = Files.list(folder)) {
      assertThat(children).hasSize(1);
    }
  }

  @Test
  void aCacheThatCannotBeWrittenIsAnError() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));

    assertThatThrownBy(() -> DemoInstance.unpack(file.resolve("cache")))
        .isInstanceOf(LaminSqlException.class)
        .hasMessageContaining("demo");
  }

  @Test
  void versionIsTheArchivesChecksum() throws IOException, NoSuchAlgorithmException {
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(resource("demo.zip"));

    assertThat(HexFormat.of().formatHex(digest))
        .startsWith(new String(resource("demo.version"), StandardCharsets.US_ASCII).strip());
  }

  private static byte[] resource(String name) throws IOException {
    String path = "/org/laminsql/driver/demo/" + name;
    try (InputStream stream = DemoInstance.class.getResourceAsStream(path)) {
      return Objects.requireNonNull(stream, path).readAllBytes();
    }
  }
}
