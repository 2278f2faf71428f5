package org.laminsql.catalog.feature;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.laminsql.catalog.model.LinkedValues;
import org.laminsql.catalog.model.Quoting;
import org.laminsql.catalog.model.RegistryColumn;
import org.laminsql.catalog.model.SqlType;

/**
 * SQLite gathers the values by a subquery per row: it finds a row's links by their index, as fast
 * for all rows as a join would be, far faster for some, and joins no more than 64 tables.
 */
final class SqliteFeatureSql implements FeatureSql {

  private static final String VALUE = "r.\"v\"";

  @Override
  public RegistryColumn column(
      String name, Feature feature, Shape shape, List<ValueRows> rows, boolean listed) {
    String ofHost =
        rows.stream().map(r -> r.ofHost(feature.id())).collect(Collectors.joining(" UNION ALL "));
    return new RegistryColumn(
        name,
        shape.type(feature.dtype()),
        true,
        "(SELECT " + gathered(feature, shape) + " FROM (" + ofHost + ") AS r)",
        Optional.empty(),
        true,
        Optional.of(
            new LinkedValues(
                "t.\"id\"",
                feature.id(),
                rows.stream().map(ValueRows::ofFeatures).toList(),
                Optional.empty(),
                shape.search())),
        listed);
  }

  private static String gathered(Feature feature, Shape shape) {
    return switch (shape) {
      case VALUE -> single(feature, converted(feature.dtype(), VALUE));
      case LABEL -> single(feature, VALUE);
      case LABEL_SET -> some("json_group_array(DISTINCT r.\"v\" ORDER BY r.\"v\")");
      case LABEL_LIST -> some("json_group_array(r.\"v\" ORDER BY r.\"o\")");
      case VALUE_LIST -> some(list((Dtype.ListOf) feature.dtype()));
    };
  }

  private static String some(String array) {
    return "CASE WHEN count(*) > 0 THEN " + array + " END";
  }

  /** The count is an argument so that SQLite does not call the function beforehand. */
  private static String single(Feature feature, String value) {
    return "CASE WHEN count(*) > 1 THEN lamin_several_values(count(*), "
        + Quoting.text(feature.name())
        + ") ELSE max("
        + value
        + ") END";
  }

  /** Several lists are one after the other, and a value that is no list counts as one element. */
  private static String list(Dtype.ListOf dtype) {
    String elements =
        "'[' || coalesce(group_concat(nullif(CASE WHEN json_type(r.\"v\") = 'array'"
            + " THEN substr(trim(r.\"v\"), 2, length(trim(r.\"v\")) - 2) ELSE r.\"v\" END, ''), ','"
            + " ORDER BY r.\"o\"), '') || ']'";
    boolean temporal =
        dtype.element() == Dtype.Simple.DATETIME || dtype.element() == Dtype.Simple.DATETIME_UTC;
    return temporal
        ? "(SELECT json_group_array("
            + time("e.\"value\"")
            + ") FROM json_each("
            + elements
            + ") AS e)"
        : elements;
  }

  private static String converted(Dtype dtype, String json) {
    if (!(dtype instanceof Dtype.Simple simple)) {
      return "nullif(" + json + ", 'null')";
    }
    String value = "(" + json + " ->> '$')";
    String kind = "CASE json_type(" + json + ") ";
    return switch (simple) {
      case INT ->
          kind
              + "WHEN 'integer' THEN "
              + value
              + " WHEN 'real' THEN lamin_cast_integer("
              + value
              + ", 64) ELSE lamin_cast_integer("
              + value
              + ", 64) END";
      case FLOAT, NUM ->
          kind
              + "WHEN 'real' THEN "
              + value
              + " WHEN 'integer' THEN CAST("
              + value
              + " AS REAL) ELSE lamin_cast_double("
              + value
              + ") END";
      case BOOL ->
          kind
              + "WHEN 'true' THEN 1 WHEN 'false' THEN 0 ELSE lamin_cast_boolean("
              + value
              + ") END";
      case STR, PATH, URL -> plain(json);
      case DATE ->
          "CASE length("
              + value
              + ") WHEN 10 THEN "
              + value
              + " ELSE lamin_cast_date("
              + value
              + ") END";
      case DATETIME, DATETIME_UTC -> time(value);
      case DICT, OBJECT -> "nullif(" + json + ", 'null')";
    };
  }

  private static String time(String value) {
    String spaced = "replace(" + value + ", 'T', ' ')";
    return "CASE WHEN length("
        + value
        + ") = 19 THEN "
        + spaced
        + " || '.000000' WHEN length("
        + value
        + ") = 26 AND "
        + value
        + " NOT LIKE '%Z' THEN "
        + spaced
        + " ELSE lamin_feature_time("
        + value
        + ") END";
  }

  private static String plain(String json) {
    return "CASE json_type("
        + json
        + ") WHEN 'text' THEN ("
        + json
        + " ->> '$') WHEN 'null'"
        + " THEN NULL ELSE "
        + json
        + " END";
  }

  @Override
  public String jsonText(String column) {
    return column;
  }

  @Override
  public String text(String value, SqlType type) {
    return type.kind() == SqlType.Kind.VARCHAR ? value : "CAST(" + value + " AS TEXT)";
  }

  @Override
  public String plainText(String json) {
    return plain(json);
  }

  @Override
  public String number(String json) {
    return "CASE WHEN json_type("
        + json
        + ") IN ('integer', 'real') THEN CAST(("
        + json
        + " ->> '$') AS REAL) END";
  }

  @Override
  public String truth(String json) {
    return "CASE json_type(" + json + ") WHEN 'true' THEN 1 WHEN 'false' THEN 0 END";
  }

  @Override
  public String moment(String json) {
    String value = "(" + json + " ->> '$')";
    return "CASE WHEN json_type("
        + json
        + ") = 'text' AND "
        + value
        + " GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]*' THEN "
        + time(value)
        + " END";
  }

  @Override
  public String elements(String json, String alias) {
    return "(SELECT \"value\" AS \"v\" FROM json_each(" + json + ")) AS " + alias;
  }
}
