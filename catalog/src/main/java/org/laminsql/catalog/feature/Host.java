package org.laminsql.catalog.feature;

import java.util.List;

/** What can be annotated with features. */
enum Host {
  ARTIFACT("artifact", "key"),
  COLLECTION("collection", "key"),
  RUN("run", "name"),
  TRANSFORM("transform", "key"),
  RECORD("record", "name");

  private final String table;
  private final String label;

  Host(String table, String label) {
    this.table = table;
    this.label = label;
  }

  /** Its table in the schema core, and in the schema features. */
  String table() {
    return table;
  }

  /** Its own columns that stand before the features. */
  List<String> columns() {
    return List.of("id", "uid", label);
  }

  /** Whether a row has one value of a categorical feature, and not a set of them. */
  boolean hasSingleLabels() {
    return this == RECORD;
  }
}
