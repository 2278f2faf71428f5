package org.laminsql.adapters.format.table;
import org.laminsql.adapters.duckdb.DuckDbEngine; import org.laminsql.adapters.scan.FileTable; import org.laminsql.catalog.model.DatasetLocation;
public final class TableFiles { public static boolean isTableFile(DatasetLocation l){ return l.suffix().matches("[.](parquet|csv|tsv|jsonl)");} public static FileTable describe(DatasetLocation l, DuckDbEngine e){ throw new UnsupportedOperationException();} }
