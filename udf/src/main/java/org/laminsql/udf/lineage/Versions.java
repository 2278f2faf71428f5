package org.laminsql.udf.lineage;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.laminsql.catalog.model.Quoting;
import org.laminsql.catalog.model.RegistryColumn;
import org.laminsql.catalog.model.RegistryTable;
import org.laminsql.catalog.model.SqlType;
import org.laminsql.udf.FunctionColumn;
import org.laminsql.udf.Parameter;
import org.laminsql.udf.RegistryFunction;
import org.laminsql.udf.RegistryTables;

/**
 * {@code versions(artifact)}: the visible versions of an artifact's family, newest first. The
 * artifact is given by key, uid or the family's stem: the first 16 characters of a uid (LaminDB,
 * all releases).
 */
public final class Versions {

  private static final String STEM = "substr(t.\"uid\", 1, 16)";

  private static final List<FunctionColumn> COLUMNS =
      List.of(
          new FunctionColumn("uid", SqlType.VARCHAR, false),
          new FunctionColumn("key", SqlType.VARCHAR, true),
          new FunctionColumn("version_tag", SqlType.VARCHAR, true),
          new FunctionColumn("is_latest", SqlType.BOOLEAN, false),
          new FunctionColumn("created_at", SqlType.TIMESTAMP, false));

  /** The function. */
  public static final RegistryFunction FUNCTION =
      new RegistryFunction(
          "versions",
          List.of(Parameter.text("artifact")),
          "The visible versions of an artifact given by key, uid or stem uid, newest first",
          "SELECT uid, is_latest FROM TABLE(versions('scrna/pbmc.h5ad'))",
          (context, arguments) ->
              new RegistryFunction.Answer(
                  sql(context.tables(), (String) arguments.get(0)),
                  COLUMNS,
                  List.of(
                      new RegistryFunction.Order("created_at", true),
                      new RegistryFunction.Order("uid", true))));

  private Versions() {}

  private static String sql(RegistryTables tables, String name) {
    RegistryTable artifact = tables.table("core", "artifact");
    String visible = artifact.condition().orElse("1 = 1");
    String wanted = Quoting.text(name);
    String columns =
        COLUMNS.stream()
            .map(FunctionColumn::name)
            .map(column -> expression(artifact, column) + " AS \"" + column + "\"")
            .collect(Collectors.joining(", "));
    String from = " FROM " + artifact.source() + " AS t WHERE ";
    return "SELECT "
        + columns
        + from
        + visible
        + " AND "
        + STEM
        + " IN (SELECT "
        + STEM
        + from
        + "("
        + visible
        + " AND t.\"key\" = "
        + wanted
        + ") OR t.\"uid\" = "
        + wanted
        + " OR "
        + STEM
        + " = "
        + wanted
        + ")";
  }

  /** Before LaminDB 2.0 the column of the version's label was called {@code version}. */
  private static String expression(RegistryTable artifact, String name) {
    return column(artifact, name)
        .or(() -> column(artifact, name.equals("version_tag") ? "version" : name))
        .orElseThrow();
  }

  private static Optional<String> column(RegistryTable table, String name) {
    return table.columns().stream()
        .filter(column -> column.name().equals(name))
        .map(RegistryColumn::expression)
        .findFirst();
  }
}
