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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrepareTest {

  @TempDir Path folder;
  private Path prepared;
  private Path libraries;

  @BeforeEach
  void makeFolders() throws IOException {
    prepared = Files.createDirectory(folder.resolve("a folder"));
    libraries = Files.createDirectory(folder.resolve("lib"));
  }

  @Test
  void oneJarHoldsAllWithTheFirstManifestAndJoinedServices() throws IOException {
    jar("shell.jar", "META-INF/MANIFEST.MF", "org/A.class", "META-INF/services/x.Y");
    jar("lib/b.jar", "META-INF/MANIFEST.MF", "org/A.class", "org/B.class", "META-INF/services/x.Y");

    prepare();

    assertThat(names()).containsOnlyOnce("META-INF/MANIFEST.MF", "org/A.class", "org/B.class");
    assertThat(content("org/A.class")).isEqualTo("shell.jar!org/A.class");
    assertThat(content("META-INF/MANIFEST.MF")).startsWith("shell.jar!");
    assertThat(content("META-INF/services/x.Y").lines())
        .containsExactly("shell.jar!META-INF/services/x.Y", "lib/b.jar!META-INF/services/x.Y");
  }

  @Test
  void signaturesAndModulesStayBehind() throws IOException {
    jar(
        "shell.jar",
        "META-INF/S.SF",
        "META-INF/S.RSA",
        "module-info.class",
        "META-INF/versions/9/A");

    prepare();

    assertThat(names()).isEmpty();
  }

  @Test
  void nativeLibrariesOfThisMachineLieUnpackedAndNoneIsInTheJar() throws IOException {
    assumeTrue(Platform.current().isPresent());
    String entry = NativeLibrary.DUCKDB.entry(Platform.current().orElseThrow());
    jar("shell.jar", "org/A.class");
    jar("lib/duckdb_jdbc.jar", entry, "libduckdb_java.so_other_cpu", "org/duckdb/D.class");

    prepare();

    assertThat(prepared.resolve(System.mapLibraryName("duckdb_java")))
        .hasContent("lib/duckdb_jdbc.jar!" + entry);
    assertThat(names()).containsExactly("org/A.class", "org/duckdb/D.class");
    assertThat(options()).contains("\"-Djava.library.path=" + prepared + "\"");
  }

  @Test
  void nativeLibrariesOfOtherMachinesStayInTheJar() throws IOException {
    jar("shell.jar", "libduckdb_java.so_other_cpu");

    prepare();

    assertThat(names()).containsExactly("libduckdb_java.so_other_cpu");
    assertThat(options()).noneMatch(option -> option.contains("java.library.path"));
  }

  @Test
  void optionsAreQuotedForJavasArgumentFile() throws IOException {
    jar("shell.jar", "org/A.class");

    prepare();

    assertThat(options()).contains("\"-cp\"", "\"" + prepared.resolve("shell.jar") + "\"");
  }

  private void prepare() throws IOException {
    Prepare.main(
        new String[] {
          folder.toString(),
          prepared.toString(),
          folder.resolve("shell.jar").toString(),
          libraries.toString()
        });
  }

  private List<String> options() throws IOException {
    return Files.readAllLines(prepared.resolve("java.args"));
  }

  private List<String> names() throws IOException {
    try (ZipFile zip = new ZipFile(prepared.resolve("shell.jar").toFile())) {
      return zip.stream().map(ZipEntry::getName).toList();
    }
  }

  private String content(String entry) throws IOException {
    try (ZipFile zip = new ZipFile(prepared.resolve("shell.jar").toFile())) {
      byte[] bytes = zip.getInputStream(zip.getEntry(entry)).readAllBytes();
      return new String(bytes, StandardCharsets.UTF_8);
    }
  }

  private void jar(String name, String... entries) throws IOException {
    try (OutputStream stream = Files.newOutputStream(folder.resolve(name));
        ZipOutputStream zip = new ZipOutputStream(stream)) {
      for (String entry : entries) {
        zip.putNextEntry(new ZipEntry(entry));
        zip.write((name + "!" + entry).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
  }
}
