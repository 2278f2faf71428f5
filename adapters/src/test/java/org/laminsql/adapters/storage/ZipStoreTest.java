package org.laminsql.adapters.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ZipStoreTest {

  private final ReadCounter counter = new ReadCounter();
  @TempDir private Path folder;

  private interface Content {
    void write(ZipOutputStream zip) throws IOException;
  }

  private Path archive(Content content) throws IOException {
    Path path = folder.resolve("x.zip");
    try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(path));
        ZipOutputStream zip = new ZipOutputStream(file)) {
      content.write(zip);
    }
    return path;
  }

  private static void stored(ZipOutputStream zip, String name, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    CRC32 crc = new CRC32();
    crc.update(bytes);
    ZipEntry entry = new ZipEntry(name);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(bytes.length);
    entry.setCrc(crc.getValue());
    zip.putNextEntry(entry);
    zip.write(bytes);
  }

  private static void deflated(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(StandardCharsets.UTF_8));
  }

  private ZipStore open(Path path) {
    return ZipStore.open(LocalFile.open(path, counter));
  }

  private static String text(KeyedStore store, String key) {
    try (RangeSource source = store.get(key).orElseThrow()) {
      return text(source, 0, (int) source.sizeInBytes());
    }
  }

  private static String text(RangeSource source, long position, int length) {
    return new String(source.read(position, length), StandardCharsets.UTF_8);
  }

  @Test
  void membersAreFoundByNameAndListedByFolder() throws IOException {
    Path path =
        archive(
            zip -> {
              zip.putNextEntry(new ZipEntry("empty/"));
              stored(zip, "b/c/d", "stored");
              deflated(zip, "b/é", "deflated");
              deflated(zip, "a", "");
            });
    try (ZipStore store = open(path)) {
      assertThat(store.list("")).containsExactly("a", "b", "empty");
      assertThat(store.list("b")).containsExactly("c", "é");
      assertThat(store.list("b/c")).containsExactly("d");
      assertThat(store.list("none")).isEmpty();
      assertThat(store.get("b")).isEmpty();
      assertThat(store.get("empty/")).isEmpty();
      assertThat(text(store, "b/c/d")).isEqualTo("stored");
      assertThat(text(store, "b/é")).isEqualTo("deflated");
      assertThat(text(store, "a")).isEmpty();
    }
  }

  @Test
  void rangesOfMembersAreRead() throws IOException {
    Path path =
        archive(
            zip -> {
              stored(zip, "stored", "0123456789");
              deflated(zip, "deflated", "0123456789");
            });
    try (ZipStore store = open(path)) {
      for (String key : new String[] {"stored", "deflated"}) {
        RangeSource source = store.get(key).orElseThrow();
        assertThat(text(source, 3, 4)).isEqualTo("3456");
        assertThatThrownBy(() -> source.read(7, 4)).hasMessageContaining(key);
      }
    }
  }

  @Test
  void ofMembersOfOneNameTheLastCounts() throws IOException {
    Path path =
        archive(
            zip -> {
              stored(zip, "x1", "first");
              stored(zip, "x2", "second");
            });
    byte[] bytes = Files.readAllBytes(path);
    String latin = new String(bytes, StandardCharsets.ISO_8859_1).replace("x2", "x1");
    Files.write(path, latin.getBytes(StandardCharsets.ISO_8859_1));
    try (ZipStore store = open(path)) {
      assertThat(store.list("")).containsExactly("x1");
      assertThat(text(store, "x1")).isEqualTo("second");
    }
  }

  @Test
  void moreMembersThanOldArchivesCanHoldAreRead() throws IOException {
    Path path =
        archive(
            zip -> {
              for (int i = 0; i < 66_000; i++) {
                zip.putNextEntry(new ZipEntry("c/" + i));
              }
            });
    try (ZipStore store = open(path)) {
      assertThat(store.list("c")).hasSize(66_000);
    }
  }

  @Test
  void aWrongChecksumIsAnError() throws IOException {
    Path path = archive(zip -> stored(zip, "x", "abcdef"));
    byte[] bytes = Files.readAllBytes(path);
    String latin = new String(bytes, StandardCharsets.ISO_8859_1).replace("abcdef", "abcxef");
    Files.write(path, latin.getBytes(StandardCharsets.ISO_8859_1));
    try (ZipStore store = open(path)) {
      assertThatThrownBy(() -> text(store, "x")).hasMessageContaining("checksum");
    }
  }

  @Test
  void whatIsNoArchiveIsAnError() throws IOException {
    Path path = Files.writeString(folder.resolve("x.zip"), "no zip at all, but long enough");
    assertThatThrownBy(() -> open(path)).hasMessageContaining("it is no zip archive");
    Files.write(path, new byte[0]);
    assertThatThrownBy(() -> open(path)).hasMessageContaining("it is no zip archive");
  }

  @Test
  void everyCutOfAnArchiveIsAnError() throws IOException {
    Path path = archive(zip -> deflated(zip, "x", "abcdef"));
    byte[] bytes = Files.readAllBytes(path);
    for (int length = 0; length < bytes.length; length++) {
      Files.write(path, Arrays.copyOf(bytes, length));
      assertThatThrownBy(() -> open(path)).hasMessageContaining("x.zip");
    }
  }
}
