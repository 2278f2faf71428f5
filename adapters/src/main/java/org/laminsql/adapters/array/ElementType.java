package org.laminsql.adapters.array;

/** What the elements of an array are, whichever format stores them. */
public enum ElementType {
  BOOLEAN,
  INT8,
  UINT8,
  INT16,
  UINT16,
  INT32,
  UINT32,
  INT64,
  UINT64,
  /** Held as float. */
  FLOAT16,
  FLOAT32,
  FLOAT64,
  /** Text of fixed or variable length. */
  TEXT,
  /** Microseconds since 1970-01-01 UTC; {@code Long.MIN_VALUE} is not-a-time. */
  DATETIME,
  /** Fields by name: old AnnData tables. */
  COMPOUND,
  /** Anything else: can be listed, not read. */
  OTHER
}
