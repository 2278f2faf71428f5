package org.laminsql.adapters.duckdb;

import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.laminsql.adapters.scan.Scan;

/** A source of one running statement. Asks for its scan once, when it is first read. */
final class ScanTable {

  private final ScanSource source;
  private final List<ScanColumn> columns;
  private final Execution execution;
  private @Nullable Scan scan;

  ScanTable(ScanSource source, Execution execution) {
    this.source = source;
    this.columns = ScanColumn.of(source.types());
    this.execution = execution;
  }

  List<ScanColumn> columns() {
    return columns;
  }

  OptionalLong expectedRows() {
    return source.expectedRows();
  }

  Execution execution() {
    return execution;
  }

  synchronized Scan scan() {
    if (scan == null) {
      scan = source.scan().get();
    }
    return scan;
  }
}
