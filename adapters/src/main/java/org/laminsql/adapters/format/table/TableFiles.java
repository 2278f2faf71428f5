package org.laminsql.adapters.format.table;

import java.nio.file.Files;
import java.util.Optional;
import java.util.Set;
import org.laminsql.adapters.duckdb.DuckDbEngine;
import org.laminsql.adapters.format.ReadableFormats;
import org.laminsql.adapters.scan.Dataset;
import org.laminsql.adapters.scan.FileTable;
import org.laminsql.catalog.error.LaminSqlError;
import org.laminsql.catalog.model.DatasetLocation;

/** Describes the files that DuckDB reads by itself. */
public final class TableFiles {

  private TableFiles() {}

  /**
   * Whether a dataset is one of these files by its suffix, or a folder that may hold parquet files.
   */
  public static boolean isTableFile(DatasetLocation location) {
    Optional<TableSuffix> suffix = TableSuffix.of(location.suffix());
    return Files.isDirectory(location.path())
        ? suffix
            .map(known -> known.format() == TableFormat.PARQUET)
            .orElse(location.suffix().isEmpty())
        : suffix.isPresent();
  }

  /** The dataset of one table that {@link #describe} describes. */
  public static Dataset open(DatasetLocation location, DuckDbEngine engine) {
    return new TableDataset(location.name(), describe(location, engine));
  }

  /**
   * The table that a file or a folder is. Of parquet only the footers are read; the types of text
   * are inferred from the whole file.
   *
   * @throws org.laminsql.catalog.error.LaminSqlException FILE_MISSING, FILE_CORRUPT,
   *     FORMAT_NOT_READABLE for a folder without parquet files and for any other file
   */
  public static FileTable describe(DatasetLocation location, DuckDbEngine engine) {
    if (!Files.exists(location.path())) {
      throw LaminSqlError.FILE_MISSING.with(location.name(), location.path());
    }
    if (!isTableFile(location)) {
      throw notReadable(location);
    }
    TableQueries queries = new TableQueries(location, engine);
    if (Files.isDirectory(location.path())) {
      ParquetFolder folder = ParquetFolder.list(location);
      if (folder.files().isEmpty()) {
        throw notReadable(location);
      }
      return ParquetTable.describe(folder, queries);
    }
    TableSuffix suffix = TableSuffix.of(location.suffix()).orElseThrow(() -> notReadable(location));
    return switch (suffix.format()) {
      case PARQUET -> ParquetTable.describe(ParquetFolder.ofFile(location), queries);
      case CSV, TSV -> DelimitedTable.describe(suffix, queries);
      case JSON_LINES -> JsonLinesTable.describe(suffix, queries);
    };
  }

  /**
   * The columns that are the stored index of a pandas data frame, by the names that {@link
   * #describe} gives them: which ones says the metadata that pandas writes into parquet files. Text
   * files have none.
   *
   * @throws org.laminsql.catalog.error.LaminSqlException FILE_CORRUPT
   */
  public static Set<String> indexColumns(DatasetLocation location, DuckDbEngine engine) {
    boolean parquet =
        TableSuffix.of(location.suffix())
            .map(suffix -> suffix.format() == TableFormat.PARQUET)
            .orElse(true);
    if (!parquet) {
      return Set.of();
    }
    ParquetFolder folder =
        Files.isDirectory(location.path())
            ? ParquetFolder.list(location)
            : ParquetFolder.ofFile(location);
    return folder.files().isEmpty()
        ? Set.of()
        : PandasIndex.columns(folder.files().get(0), new TableQueries(location, engine));
  }

  private static RuntimeException notReadable(DatasetLocation location) {
    String what = location.suffix().isEmpty() ? "without a suffix" : location.suffix();
    if (Files.isDirectory(location.path())) {
      what = "a folder without parquet files";
    }
    return LaminSqlError.FORMAT_NOT_READABLE.with(location.name(), what, ReadableFormats.LIST);
  }
}
