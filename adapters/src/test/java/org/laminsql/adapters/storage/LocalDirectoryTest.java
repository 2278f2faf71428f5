package org.laminsql.adapters.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.laminsql.catalog.error.LaminSqlError;
import org.laminsql.catalog.error.LaminSqlException;

class LocalDirectoryTest {

  @TempDir Path folder;
  private Path root;
  private LocalDirectory store;

  @BeforeEach
  void write() throws IOException {
    root = Files.createDirectories(folder.resolve("store"));
    Files.createDirectories(root.resolve("obs"));
    Files.write(root.resolve("obs/zarr.json"), new byte[] {7});
    Files.write(root.resolve("obs/b"), new byte[] {8});
    Files.write(folder.resolve("secret"), new byte[] {9});
    store = LocalDirectory.open(root, new ReadCounter());
  }

  @Test
  void getsAnObjectByItsKey() {
    try (RangeSource object = store.get("obs/zarr.json").orElseThrow()) {
      assertThat(object.read(0, 1)).containsExactly(7);
    }
  }

  @Test
  void missingKeyAndFolderAreNoObjects() {
    assertThat(store.get("obs/none")).isEmpty();
    assertThat(store.get("obs")).isEmpty();
    assertThat(store.get("obs/zarr.json/below")).isEmpty();
  }

  @Test
  void listsTheNamesBelowAPrefixSorted() {
    assertThat(store.list("")).containsExactly("obs");
    assertThat(store.list("obs")).containsExactly("b", "zarr.json");
    assertThat(store.list("none")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"../secret", "obs/../../secret", "..", "/etc/hostname", "a\0b"})
  void keyThatLeavesTheDirectoryIsRefused(String key) {
    assertRefused(() -> store.get(key));
    assertRefused(() -> store.list(key));
  }

  @Test
  void linkThatLeavesTheDirectoryIsRefused() throws IOException {
    Files.createSymbolicLink(root.resolve("out"), folder.resolve("secret"));
    Files.createSymbolicLink(root.resolve("up"), folder);
    assertRefused(() -> store.get("out"));
    assertRefused(() -> store.get("up/secret"));
    assertRefused(() -> store.list("up"));
  }

  @Test
  void linkInsideTheDirectoryIsFollowed() throws IOException {
    Files.createSymbolicLink(root.resolve("again"), root.resolve("obs"));
    assertThat(store.get("again/b")).isPresent();
  }

  @Test
  void linkToAFolderThatHoldsItIsRefused() throws IOException {
    Files.createDirectories(root.resolve("var"));
    Files.createSymbolicLink(root.resolve("loop"), root);
    Files.createSymbolicLink(root.resolve("obs/to_var"), root.resolve("var"));
    Files.createSymbolicLink(root.resolve("var/to_obs"), root.resolve("obs"));
    assertRefused(() -> store.list("loop"));
    assertRefused(() -> store.get("loop/obs/b"));
    assertThat(store.list("obs/to_var")).containsExactly("to_obs");
    assertRefused(() -> store.list("obs/to_var/to_obs"));
  }

  @Test
  void linkToNothingIsNoMissingObject() throws IOException {
    Files.createSymbolicLink(root.resolve("annexed"), root.resolve("nothing"));
    assertRefused(() -> store.get("annexed"));
  }

  private static void assertRefused(Runnable call) {
    assertThatThrownBy(call::run)
        .isInstanceOfSatisfying(
            LaminSqlException.class, e -> assertThat(e.error()).isEqualTo(LaminSqlError.IO));
  }
}
