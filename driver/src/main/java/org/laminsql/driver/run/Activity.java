package org.laminsql.driver.run;

import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import org.laminsql.adapters.storage.ReadCounter;
import org.laminsql.catalog.registry.MetadataDatabase;

/** What one connection has done since it was opened. Safe to share between threads. */
final class Activity {

  private final Optional<MetadataDatabase> database;
  private final ReadCounter reads = new ReadCounter();
  private final LongAdder datasets = new LongAdder();

  Activity(Optional<MetadataDatabase> database) {
    this.database = database;
  }

  /** A counter for one statement, whose counts are counted here too. */
  ReadCounter statement() {
    return reads.part();
  }

  void countDataset() {
    datasets.increment();
  }

  /** Statements sent to the metadata database, those of connecting included. */
  long metadataStatements() {
    return database.map(MetadataDatabase::statementCount).orElse(0L);
  }

  /** How often a dataset was opened. */
  long datasets() {
    return datasets.sum();
  }

  /** What our own readers read; files that DuckDB reads by itself are not in it. */
  ReadCounter reads() {
    return reads;
  }
}
