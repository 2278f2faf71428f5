package org.laminsql.driver.plan.render;

import java.util.Optional;

/** The standard's JSON functions in DuckDB's words; a text that is no JSON has no value. */
final class DuckDbJson {

  private DuckDbJson() {}

  static Optional<String> call(String name, String document, String path) {
    String arguments = "(CAST(" + document + " AS JSON), " + Literals.text(path) + ")";
    String type = "json_type" + arguments;
    return switch (name) {
      case "JSON_VALUE" ->
          Optional.of(
              valid(
                  document,
                  "CASE WHEN "
                      + type
                      + " NOT IN ('OBJECT', 'ARRAY', 'NULL') THEN json_extract_string"
                      + arguments
                      + " END"));
      case "JSON_QUERY" ->
          Optional.of(
              valid(
                  document,
                  "CASE WHEN "
                      + type
                      + " IN ('OBJECT', 'ARRAY') THEN CAST(json_extract"
                      + arguments
                      + " AS VARCHAR) END"));
      case "JSON_EXISTS" ->
          Optional.of(
              "CASE json_valid("
                  + document
                  + ") WHEN TRUE THEN json_exists"
                  + arguments
                  + " WHEN FALSE THEN FALSE END");
      default -> Optional.empty();
    };
  }

  private static String valid(String document, String value) {
    return "CASE WHEN json_valid(" + document + ") THEN " + value + " END";
  }
}
