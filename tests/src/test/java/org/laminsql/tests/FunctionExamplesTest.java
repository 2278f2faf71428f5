package org.laminsql.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.laminsql.udf.Parameter;
import org.laminsql.udf.SqlFunction;
import org.laminsql.udf.SqlFunctions;

/**
 * The example of every function, on the demo instance, against {@code functions.txt}: what a user
 * sees who copies it. The files and schemas that the demo does not have are elsewhere.
 */
class FunctionExamplesTest {

  @TempDir private static Path cache;

  private static Connection demo;
  private static Connection seed;

  @BeforeAll
  static void connect() throws IOException, SQLException {
    try (InputStream ontology = FunctionExamplesTest.class.getResourceAsStream("cl.obo")) {
      Files.copy(Objects.requireNonNull(ontology), cache.resolve("cl.obo"));
    }
    demo =
        Sql.connect(
            "jdbc:lamin:demo", "cacheDir", cache.toString(), "ontologyDir", cache.toString());
    seed = Sql.connect(TestInstance.of("instances/seed-sqlite").url());
  }

  @AfterAll
  static void close() throws SQLException {
    demo.close();
    seed.close();
  }

  @TestFactory
  Stream<DynamicTest> answersOf() throws IOException {
    List<String> golden = golden();
    return SqlFunctions.ALL.stream()
        .map(
            function ->
                DynamicTest.dynamicTest(
                    function.name(), () -> assertThat(golden).contains(shown(function))));
  }

  @Test
  void theFileShowsNothingElse() throws IOException {
    assertThat(golden()).hasSameSizeAs(SqlFunctions.ALL);
  }

  @Test
  void theManualNamesEveryFunctionWithItsParameters() throws IOException {
    String manual = Files.readString(Path.of("..", "udf", "README.md"));
    assertThat(SqlFunctions.ALL.stream().map(SqlFunction::name))
        .allSatisfy(name -> assertThat(manual).contains("`" + name + "("));
  }

  private static List<String> golden() throws IOException {
    try (InputStream file = FunctionExamplesTest.class.getResourceAsStream("functions.txt")) {
      String text = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
      return List.of(text.strip().split("\n\n"));
    }
  }

  private static String shown(SqlFunction function) throws SQLException {
    List<String> lines = new ArrayList<>();
    lines.add(signature(function) + ": " + function.description());
    String example = function.example();
    lines.add("> " + example);
    Connection connection = function.name().equals("validate_dataset") ? seed : demo;
    String sql = example.startsWith("SELECT ") ? example : "SELECT " + example;
    lines.addAll(Sql.rows(connection, sql));
    return String.join("\n", lines).strip();
  }

  private static String signature(SqlFunction function) {
    return function.parameters().stream()
        .map(FunctionExamplesTest::shown)
        .collect(Collectors.joining(", ", function.name() + "(", ")"));
  }

  private static String shown(Parameter parameter) {
    String shown = parameter.name() + " " + parameter.type();
    return parameter.optional() ? "[" + shown + "]" : shown;
  }
}
