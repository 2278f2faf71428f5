package org.laminsql.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInfo;
import org.laminsql.fixtures.TestData;

/** Every expected answer, a test a line; what stands in {@code known-gaps.txt} must not pass. */
class ExpectedAnswersTest {

  private static final Map<String, Connection> CONNECTIONS = new HashMap<>();

  @TestFactory
  Stream<DynamicNode> theAnswersOfLaminDb(TestInfo info) throws IOException {
    Path root = TestData.root();
    assertThat(info.getDisplayName()).isNotEmpty();
    Stream<DynamicNode> instances =
        files(root.resolve("expected"))
            .filter(file -> instance(file).isPresent())
            .map(file -> container(file, TestInstance.of(instance(file).orElseThrow())));
    Path folder = root.resolve("anndata");
    Stream<DynamicNode> contents =
        Stream.of(
            container(
                folder.resolve("expected.jsonl"),
                new TestInstance("jdbc:lamin:" + folder, folder, "")));
    return Stream.concat(instances, contents);
  }

  private static Stream<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList().stream();
    }
  }

  /** The folder of the instance that a file of answers is about. */
  private static Optional<String> instance(Path file) {
    String name = String.valueOf(file.getFileName()).replace(".jsonl", "");
    String folder =
        name.startsWith("old-")
            ? "instances/old/" + name.substring("old-".length())
            : "instances/" + name;
    return Optional.of(folder).filter(TestData::has);
  }

  private static DynamicNode container(Path file, TestInstance instance) {
    String name = TestData.root().relativize(file).toString();
    List<ExpectedAnswer> answers = ExpectedAnswer.in(file);
    return dynamicContainer(
        name + (TestData.complete() ? " (all data)" : " (carried selection)"),
        answers.stream().filter(ExpectedAnswersTest::hasData).map(a -> test(name, instance, a)));
  }

  /** Files of third parties are not among the data that the suite carries. */
  private static boolean hasData(ExpectedAnswer answer) {
    return TestData.complete()
        || !(answer.sql().contains("archives/v0.") || answer.sql().contains("new/pbmc68k"));
  }

  private static DynamicTest test(String file, TestInstance instance, ExpectedAnswer expected) {
    return dynamicTest(
        expected.id(),
        () -> {
          Optional<String> wrong = wrong(instance, expected);
          boolean gap = KnownGaps.contains(file, expected.id());
          if (gap && wrong.isEmpty()) {
            fail("%s passes: take it out of known-gaps.txt", expected.id());
          } else if (!gap && wrong.isPresent()) {
            fail("%s%n%s", expected.sql(), wrong.get());
          }
        });
  }

  private static Optional<String> wrong(TestInstance instance, ExpectedAnswer expected)
      throws SQLException {
    Connection connection = connection(instance, expected.properties());
    String sql = expected.sql().replace("{storage}", instance.storage().toString());
    try {
      ActualAnswer actual = ActualAnswer.of(connection, sql);
      return expected.expect().equals("error")
          ? Optional.of("no error but " + actual.rows().size() + " rows")
          : Comparison.difference(located(expected, instance), actual);
    } catch (SQLException e) {
      boolean clear = e.getSQLState() != null && !e.getSQLState().equals("XX000");
      return !expected.expect().equals("rows") && clear
          ? Optional.empty()
          : Optional.of(e.getSQLState() + " " + e.getMessage());
    }
  }

  private static ExpectedAnswer located(ExpectedAnswer expected, TestInstance instance) {
    return expected.withStorage(instance.storage().toString());
  }

  private static Connection connection(TestInstance instance, Map<String, String> properties) {
    return CONNECTIONS.computeIfAbsent(
        instance.url() + properties,
        key -> {
          try {
            return instance.connect(properties);
          } catch (SQLException e) {
            throw new UncheckedIOException(new IOException(e));
          }
        });
  }

  @AfterAll
  static void closeConnections() throws SQLException {
    for (Connection connection : CONNECTIONS.values()) {
      connection.close();
    }
    CONNECTIONS.clear();
  }
}
