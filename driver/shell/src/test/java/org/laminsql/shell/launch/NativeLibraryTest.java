package org.laminsql.shell.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.laminsql.shell.launch.NativeLibrary.Platform;

class NativeLibraryTest {

  @TempDir Path folder;

  @Test
  void duckDbIsUnpackedAndItsJarCopiedWithoutIt() throws IOException {
    assumeTrue(Platform.current().isPresent());
    String entry = NativeLibrary.DUCKDB.entry(Platform.current().orElseThrow());
    Path jar = jar("duckdb_jdbc-1.jar", entry, "libduckdb_java.so_other_cpu", "org/duckdb/A.class");

    Path copy = NativeLibrary.in(jar).orElseThrow().unpack(jar, folder);

    assertThat(folder.resolve(System.mapLibraryName("duckdb_java"))).hasContent(entry);
    try (ZipFile zip = new ZipFile(copy.toFile())) {
      assertThat(zip.stream().map(ZipEntry::getName)).containsExactly("org/duckdb/A.class");
    }
    assertThat(NativeLibrary.DUCKDB.options(folder))
        .isEqualTo(List.of("-Djava.library.path=" + folder));
  }

  @Test
  void otherJarsStayAsTheyAre() throws IOException {
    assertThat(NativeLibrary.in(jar("guava-1.jar", "a"))).isEmpty();
  }

  @Test
  void aJarWithoutOneForThisMachineStaysAsItIs() throws IOException {
    assertThat(NativeLibrary.in(jar("sqlite-jdbc-1.jar", "org/sqlite/native/Other/cpu/x.so")))
        .isEmpty();
  }

  private Path jar(String name, String... entries) throws IOException {
    Path jar = folder.resolve(name);
    try (OutputStream stream = Files.newOutputStream(jar);
        ZipOutputStream zip = new ZipOutputStream(stream)) {
      for (String entry : entries) {
        zip.putNextEntry(new ZipEntry(entry));
        zip.write(entry.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
    return jar;
  }
}
