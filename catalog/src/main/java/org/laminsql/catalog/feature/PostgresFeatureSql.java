package org.laminsql.catalog.feature;

import java.util.List;
import java.util.Optional;
import org.laminsql.catalog.model.LinkedValues;
import org.laminsql.catalog.model.Quoting;
import org.laminsql.catalog.model.RegistryColumn;
import org.laminsql.catalog.model.SqlType;
import org.laminsql.catalog.registry.function.SeveralValues;

/** Postgres joins the gathered values by hash: four times as fast as a subquery per row. */
final class PostgresFeatureSql implements FeatureSql {

  private static final String VALUE = "j.\"v\"";

  /** What stands for several values, which only reading the cell refuses. */
  private static final String SEVERAL = "chr(1)";

  private static final String ZONE = "':\\d\\d(\\.\\d+)?(Z|[+-]\\d\\d(:?\\d\\d)?)$'";

  @Override
  public RegistryColumn column(
      String name, Feature feature, Shape shape, List<ValueRows> rows, boolean listed) {
    return new RegistryColumn(
        name,
        shape.type(feature.dtype()),
        true,
        expression(feature, shape),
        Optional.empty(),
        true,
        Optional.of(
            new LinkedValues(
                "t.\"id\"",
                feature.id(),
                rows.stream().map(ValueRows::ofFeatures).toList(),
                Optional.of(gathered(feature, shape)),
                shape.search())),
        listed);
  }

  private static String gathered(Feature feature, Shape shape) {
    String only = " FILTER (WHERE r.\"f\" = " + feature.id() + ")";
    String text = "r.\"v\" COLLATE \"C\"";
    return switch (shape) {
      case VALUE, LABEL ->
          "CASE WHEN count(*)"
              + only
              + " > 1 THEN "
              + SEVERAL
              + " ELSE min("
              + text
              + ")"
              + only
              + " END";
      case LABEL_SET -> "array_agg(DISTINCT " + text + " ORDER BY " + text + ")" + only;
      case LABEL_LIST -> "array_agg(r.\"v\" ORDER BY r.\"o\")" + only;
      case VALUE_LIST ->
          "CASE WHEN count(*)"
              + only
              + " > 0 THEN '[' || coalesce(string_agg(nullif(CASE WHEN left(r.\"v\", 1) = '['"
              + " THEN substr(r.\"v\", 2, length(r.\"v\") - 2) ELSE r.\"v\" END, ''), ', '"
              + " ORDER BY r.\"o\")"
              + only
              + ", '') || ']' END";
    };
  }

  private static String expression(Feature feature, Shape shape) {
    return switch (shape) {
      case VALUE -> single(feature, converted(feature.dtype(), VALUE));
      case LABEL -> single(feature, VALUE);
      case LABEL_SET, LABEL_LIST -> VALUE;
      case VALUE_LIST -> list((Dtype.ListOf) feature.dtype());
    };
  }

  /** The cast always fails, with a message that {@link SeveralValues} knows. */
  private static String single(Feature feature, String value) {
    String refused =
        "CAST("
            + Quoting.text(SeveralValues.marker(feature.name()))
            + " || "
            + VALUE
            + " AS integer)";
    return "CASE WHEN "
        + VALUE
        + " = "
        + SEVERAL
        + " THEN CAST(CAST("
        + refused
        + " AS text) AS "
        + typeName(feature.dtype().sqlType())
        + ") ELSE "
        + value
        + " END";
  }

  private static String list(Dtype.ListOf dtype) {
    String element =
        dtype.element() instanceof Dtype.Simple simple ? cast(simple, "e.\"v\"") : "e.\"v\"";
    return "CASE WHEN "
        + VALUE
        + " IS NOT NULL THEN ARRAY(SELECT "
        + element
        + " FROM jsonb_array_elements_text("
        + VALUE
        + "::jsonb) WITH ORDINALITY AS e(\"v\", \"o\") ORDER BY e.\"o\") END";
  }

  private static String converted(Dtype dtype, String json) {
    return dtype instanceof Dtype.Simple simple && !simple.isJson()
        ? cast(simple, "(" + json + "::jsonb #>> '{}')")
        : "nullif(" + json + ", 'null')";
  }

  private static String cast(Dtype.Simple dtype, String text) {
    return switch (dtype) {
      case INT -> "CAST(round(CAST(" + text + " AS numeric)) AS bigint)";
      case FLOAT, NUM -> "CAST(" + text + " AS double precision)";
      case BOOL -> "CAST(" + text + " AS boolean)";
      case DATE -> "CAST(" + text + " AS date)";
      case DATETIME, DATETIME_UTC -> time(text);
      case STR, PATH, URL, DICT, OBJECT -> text;
    };
  }

  private static String time(String text) {
    return "CASE WHEN "
        + text
        + " ~ "
        + ZONE
        + " THEN CAST("
        + text
        + " AS timestamptz) AT TIME ZONE 'UTC' ELSE CAST("
        + text
        + " AS timestamp) END";
  }

  private static String typeName(SqlType type) {
    return switch (type.kind()) {
      case BOOLEAN -> "boolean";
      case BIGINT -> "bigint";
      case DOUBLE -> "double precision";
      case DATE -> "date";
      case TIMESTAMP -> "timestamp";
      default -> "text";
    };
  }

  @Override
  public String jsonText(String column) {
    return "CAST(" + column + " AS text)";
  }

  @Override
  public String text(String value, SqlType type) {
    return switch (type.kind()) {
      case VARCHAR -> "CAST(" + value + " AS text)";
      case TIMESTAMP -> "to_char(" + value + ", 'YYYY-MM-DD HH24:MI:SS.US')";
      default -> "CAST(" + value + " AS text)";
    };
  }

  @Override
  public String plainText(String json) {
    return "(" + json + "::jsonb #>> '{}')";
  }

  @Override
  public String number(String json) {
    return "CASE WHEN jsonb_typeof("
        + json
        + "::jsonb) = 'number' THEN CAST("
        + json
        + " AS double precision) END";
  }

  @Override
  public String truth(String json) {
    return "CASE WHEN jsonb_typeof("
        + json
        + "::jsonb) = 'boolean' THEN CAST("
        + json
        + " AS boolean) END";
  }

  @Override
  public String moment(String json) {
    String text = plainText(json);
    return "CASE WHEN " + text + " ~ '^\\d{4}-\\d\\d-\\d\\d' THEN " + time(text) + " END";
  }

  @Override
  public String elements(String json, String alias) {
    return "(SELECT x.v AS \"v\" FROM jsonb_array_elements_text("
        + json
        + "::jsonb) AS x(v)) AS "
        + alias;
  }
}
