package org.laminsql.driver;

import java.sql.DatabaseMetaData;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.laminsql.catalog.model.SqlType;
import org.laminsql.driver.run.ColumnInfo;
import org.laminsql.driver.run.FunctionInfo;

/** What the metadata calls say of our functions. They are in no schema. */
final class MetadataFunctions {

  private final String catalog;
  private final List<FunctionInfo> functions;

  MetadataFunctions(String catalog, List<FunctionInfo> functions) {
    this.catalog = catalog;
    this.functions = functions;
  }

  private List<FunctionInfo> fitting(@Nullable String schema, @Nullable String function) {
    MetadataPattern kept = new MetadataPattern(function);
    return new MetadataPattern(schema).test("")
        ? functions.stream().filter(each -> kept.test(each.name())).toList()
        : List.of();
  }

  /** The functions whose schema and name fit the patterns. */
  MetadataResult list(@Nullable String schema, @Nullable String function) {
    MetadataResult result = new MetadataResult(MetadataShape.FUNCTIONS);
    for (FunctionInfo each : fitting(schema, function)) {
      result.add(
          catalog,
          null,
          each.name(),
          each.remarks(),
          each.result().isPresent()
              ? DatabaseMetaData.functionNoTable
              : DatabaseMetaData.functionReturnsTable,
          each.name());
    }
    return result;
  }

  /** Their results, arguments and columns, in this order, as far as the names fit. */
  MetadataResult columns(
      @Nullable String schema, @Nullable String function, @Nullable String column) {
    MetadataResult result = new MetadataResult(MetadataShape.FUNCTION_COLUMNS);
    MetadataPattern kept = new MetadataPattern(column);
    for (FunctionInfo each : fitting(schema, function)) {
      Lines lines = new Lines(result, each.name(), kept);
      each.result().ifPresent(type -> lines.add("", DatabaseMetaData.functionReturn, type, 0));
      for (int i = 0; i < each.arguments().size(); i++) {
        FunctionInfo.Argument argument = each.arguments().get(i);
        lines.add(argument.name(), DatabaseMetaData.functionColumnIn, argument.type(), i + 1);
      }
      for (int i = 0; i < each.columns().size(); i++) {
        ColumnInfo info = each.columns().get(i);
        lines.add(info.name(), DatabaseMetaData.functionColumnResult, info.type(), i + 1);
      }
    }
    return result;
  }

  private final class Lines {
    private final MetadataResult result;
    private final String function;
    private final MetadataPattern kept;

    Lines(MetadataResult result, String function, MetadataPattern kept) {
      this.result = result;
      this.function = function;
      this.kept = kept;
    }

    void add(String name, int kind, SqlType type, int number) {
      if (!kept.test(name)) {
        return;
      }
      JdbcType jdbc = JdbcType.of(type);
      result.add(
          catalog,
          null,
          function,
          name,
          kind,
          jdbc.code(),
          JdbcType.bareName(type),
          JdbcType.precision(type),
          null,
          jdbc.isNumber() ? JdbcType.scale(type) : null,
          jdbc.isNumber() ? 10 : null,
          DatabaseMetaData.functionNullable,
          null,
          jdbc == JdbcType.VARCHAR ? JdbcType.precision(type) : null,
          number,
          "YES",
          function);
    }
  }
}
