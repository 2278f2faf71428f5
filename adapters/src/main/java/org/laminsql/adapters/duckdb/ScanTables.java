package org.laminsql.adapters.duckdb;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.laminsql.catalog.error.LaminSqlError;

/** The sources of all statements that are open on one database, by id. Safe to share. */
final class ScanTables {

  private final AtomicLong nextId = new AtomicLong();
  private final Map<Long, ScanTable> tables = new ConcurrentHashMap<>();

  /** The new ids of the sources, in their order. */
  List<Long> add(List<ScanSource> sources, Execution execution) {
    List<Long> ids = new ArrayList<>(sources.size());
    for (ScanSource source : sources) {
      long id = nextId.getAndIncrement();
      tables.put(id, new ScanTable(source, execution));
      ids.add(id);
    }
    return ids;
  }

  ScanTable get(long id) {
    ScanTable table = tables.get(id);
    if (table == null) {
      throw LaminSqlError.INTERNAL.with("the scan " + id + " is not open");
    }
    return table;
  }

  void remove(List<Long> ids) {
    ids.forEach(tables::remove);
  }

  int size() {
    return tables.size();
  }
}
