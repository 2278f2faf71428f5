package org.laminsql.catalog.feature;

import org.laminsql.catalog.model.LinkedValues;
import org.laminsql.catalog.model.SqlType;

/** How the values of a feature that one row has make one cell. */
enum Shape {
  /** One JSON value. */
  VALUE,
  /** A JSON array. */
  VALUE_LIST,
  /** One label. */
  LABEL,
  /** Labels, each once, by code point. */
  LABEL_SET,
  /** Labels in the order of their links. */
  LABEL_LIST;

  static Shape of(Host host, Dtype dtype) {
    boolean list = dtype instanceof Dtype.ListOf;
    if (!dtype.isCategorical()) {
      return list ? VALUE_LIST : VALUE;
    }
    return list ? LABEL_LIST : host.hasSingleLabels() ? LABEL : LABEL_SET;
  }

  SqlType type(Dtype dtype) {
    return this == LABEL_SET ? SqlType.arrayOf(SqlType.VARCHAR) : dtype.sqlType();
  }

  LinkedValues.Search search() {
    return this == LABEL_SET || this == LABEL_LIST
        ? LinkedValues.Search.ELEMENTS
        : LinkedValues.Search.KEYS;
  }
}
