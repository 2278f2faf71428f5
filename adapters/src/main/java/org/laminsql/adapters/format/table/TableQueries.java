package org.laminsql.adapters.format.table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.laminsql.adapters.duckdb.DuckDbEngine;
import org.laminsql.adapters.duckdb.DuckDbStatement;
import org.laminsql.catalog.error.LaminSqlError;
import org.laminsql.catalog.error.LaminSqlException;
import org.laminsql.catalog.model.DatasetLocation;
import org.laminsql.catalog.model.Rows;
import org.laminsql.catalog.model.SqlType;

/** Asks DuckDB about the files of one dataset; its failures name the dataset. */
final class TableQueries {

  /** Failures that say nothing about the file. */
  private static final Set<LaminSqlError> NOT_OF_THE_FILE =
      EnumSet.of(
          LaminSqlError.CANCELLED,
          LaminSqlError.TIMED_OUT,
          LaminSqlError.OUT_OF_MEMORY,
          LaminSqlError.CLOSED,
          LaminSqlError.INVALID_PROPERTY);

  private final DatasetLocation location;
  private final DuckDbEngine engine;

  TableQueries(DatasetLocation location, DuckDbEngine engine) {
    this.location = location;
    this.engine = engine;
  }

  Path path() {
    return location.path();
  }

  /** The columns of a table expression. */
  List<StoredColumn> columns(String source) {
    List<StoredColumn> columns = new ArrayList<>();
    for (List<@Nullable String> row :
        rows("SELECT column_name, column_type FROM (DESCRIBE SELECT * FROM " + source + ")", 2)) {
      columns.add(new StoredColumn(text(row, 0), text(row, 1)));
    }
    return columns;
  }

  /** The rows of a query whose columns are all texts. */
  List<List<@Nullable String>> rows(String sql, int columns) {
    List<SqlType> types = Collections.nCopies(columns, SqlType.VARCHAR);
    try (Rows rows =
        engine.execute(new DuckDbStatement(List.of(), tables -> sql, List.of(), types, 0))) {
      List<List<@Nullable String>> all = new ArrayList<>();
      while (rows.next()) {
        List<@Nullable String> row = new ArrayList<>(columns);
        for (int i = 0; i < columns; i++) {
          row.add((String) rows.value(i));
        }
        all.add(row);
      }
      return all;
    } catch (LaminSqlException e) {
      throw NOT_OF_THE_FILE.contains(e.error()) ? e : ofTheFile(e);
    }
  }

  /** A value that DuckDB never leaves out. */
  static String text(List<@Nullable String> row, int column) {
    String value = row.get(column);
    if (value == null) {
      throw new IllegalStateException("DuckDB describes a column without a name or type");
    }
    return value;
  }

  LaminSqlException corrupt(String reason) {
    return LaminSqlError.FILE_CORRUPT.with(dataset(), path() + ": " + reason);
  }

  long sizeInBytes(List<Path> files) {
    long bytes = 0;
    for (Path file : files) {
      try {
        bytes += Files.size(file);
      } catch (IOException e) {
        throw LaminSqlError.IO.causedBy(e, file, e.toString());
      }
    }
    return bytes;
  }

  private LaminSqlException ofTheFile(LaminSqlException e) {
    Throwable cause = e.getCause();
    String text = String.valueOf(cause == null ? e.getMessage() : cause.getMessage());
    if (text.startsWith("Permission Error")) {
      return e;
    }
    String reason = text.lines().findFirst().orElse(text).replaceFirst("^[\\w ]+ Error: ", "");
    return LaminSqlError.FILE_CORRUPT.causedBy(e, dataset(), path() + ": " + reason);
  }

  private String dataset() {
    return "\"" + location.name() + "\"";
  }
}
