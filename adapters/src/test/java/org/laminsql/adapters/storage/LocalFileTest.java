package org.laminsql.adapters.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.laminsql.catalog.error.LaminSqlError;
import org.laminsql.catalog.error.LaminSqlException;

class LocalFileTest {

  @TempDir Path folder;

  @Test
  void readsARangeAndCountsIt() throws IOException {
    Path path = Files.write(folder.resolve("bytes"), new byte[] {1, 2, 3, 4, 5});
    ReadCounter counter = new ReadCounter();
    try (LocalFile file = LocalFile.open(path, counter)) {
      assertThat(file.read(1, 3)).containsExactly(2, 3, 4);
      assertThat(file.sizeInBytes()).isEqualTo(5);
      assertThat(counter.requests()).isEqualTo(1);
      assertThat(counter.bytes()).isEqualTo(3);
    }
  }

  @Test
  void rangeBeyondTheEndIsCorruptAndNamesFileAndOffset() throws IOException {
    Path path = Files.write(folder.resolve("short"), new byte[5]);
    try (LocalFile file = LocalFile.open(path, new ReadCounter())) {
      assertFails(LaminSqlError.FILE_CORRUPT, () -> file.read(3, 3), "short", "at byte 3");
      assertFails(LaminSqlError.FILE_CORRUPT, () -> file.read(0, Integer.MAX_VALUE), "short");
      assertFails(LaminSqlError.FILE_CORRUPT, () -> file.read(Long.MAX_VALUE, 1), "short");
      assertFails(LaminSqlError.FILE_CORRUPT, () -> file.read(-1, 1), "short");
    }
  }

  @Test
  void fileThatShrinksWhileOpenIsCorrupt() throws IOException {
    Path path = Files.write(folder.resolve("shrinking"), new byte[9]);
    try (LocalFile file = LocalFile.open(path, new ReadCounter())) {
      Files.write(path, new byte[4]);
      assertFails(LaminSqlError.FILE_CORRUPT, () -> file.read(2, 5), "ends at byte 4");
    }
  }

  @Test
  void missingFileAndDirectoryAreDifferentErrors() {
    ReadCounter counter = new ReadCounter();
    Path missing = folder.resolve("none");
    assertFails(LaminSqlError.FILE_MISSING, () -> LocalFile.open(missing, counter), "none");
    assertFails(LaminSqlError.IO, () -> LocalFile.open(folder, counter), "directory");
  }

  @Test
  void closedFileCannotBeRead() throws IOException {
    Path path = Files.write(folder.resolve("closed"), new byte[5]);
    LocalFile file = LocalFile.open(path, new ReadCounter());
    file.close();
    assertFails(LaminSqlError.IO, () -> file.read(0, 1), "closed");
  }

  private static void assertFails(LaminSqlError error, Runnable call, String... inMessage) {
    assertThatThrownBy(call::run)
        .isInstanceOfSatisfying(
            LaminSqlException.class, e -> assertThat(e.error()).isEqualTo(error))
        .hasMessageContainingAll(inMessage);
  }
}
