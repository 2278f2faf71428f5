package org.laminsql.catalog.feature;

/**
 * Where values of features lie, one row per value, in the database's SQL.
 *
 * @param from the tables
 * @param condition which of their rows are values
 * @param key the host's id
 * @param feature the feature's id
 * @param order by what the values of a list are ordered
 * @param value the value as text
 */
record ValueRows(
    String from, String condition, String key, String feature, String order, String value) {

  /** As {@link org.laminsql.catalog.model.LinkedValues#rows} wants them. */
  String ofFeatures() {
    return select() + " AND " + feature;
  }

  /** Those of one feature and of the host in {@code t}. */
  String ofHost(long wanted) {
    return select() + " AND " + key + " = t.\"id\" AND " + feature + " = " + wanted;
  }

  private String select() {
    return "SELECT "
        + key
        + " AS \"k\", "
        + feature
        + " AS \"f\", "
        + order
        + " AS \"o\", "
        + value
        + " AS \"v\" FROM "
        + from
        + " WHERE "
        + condition;
  }
}
