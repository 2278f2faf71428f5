package org.laminsql.catalog.lineage;

import java.util.Locale;

/** What a walk through lineage may start at. The first two are what it answers. */
public enum NodeKind {
  /** A file or folder. */
  ARTIFACT(1, 16),
  /** Several artifacts under one name. */
  COLLECTION(2, 16),
  /** One execution of a transform. */
  RUN(3, Integer.MAX_VALUE),
  /** A script, notebook, pipeline or function. */
  TRANSFORM(4, 12);

  private static final NodeKind[] KINDS = values();

  private final int code;
  private final int stemLength;

  NodeKind(int code, int stemLength) {
    this.code = code;
    this.stemLength = stemLength;
  }

  /** As the column {@code kind} shows it: {@code artifact}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The number by which statements tell kinds apart. */
  int code() {
    return code;
  }

  static NodeKind ofCode(int code) {
    return KINDS[code - 1];
  }

  /** The part of a uid that all versions share. */
  String family(String uid) {
    return uid.length() > stemLength ? uid.substring(0, stemLength) : uid;
  }
}
