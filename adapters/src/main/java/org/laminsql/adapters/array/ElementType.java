package org.laminsql.adapters.array;

import java.util.List;

/** What the elements of an array are, whichever format stores them. */
public sealed interface ElementType {

  /** Numbers, truth values, texts and bytes. */
  enum Scalar implements ElementType {
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
    /** Text of fixed or variable length; a reference to another node as its path. */
    TEXT,
    /** Bytes without a meaning that is known, of fixed or variable length. */
    BYTES
  }

  /** A moment: counts since 1970-01-01 UTC; {@code Long.MIN_VALUE} is not-a-time. */
  record Moment(TimeUnit unit) implements ElementType {}

  /** A span of time; {@code Long.MIN_VALUE} is not-a-time. */
  record Span(TimeUnit unit) implements ElementType {}

  /** A record of fields, in stored order, each name once. */
  record Compound(List<Field> fields) implements ElementType {

    /** Copies the list. */
    public Compound {
      fields = List.copyOf(fields);
    }

    /** A complex number: the fields {@code real} and {@code imag}, as numpy names its parts. */
    public static Compound complex(Scalar part) {
      return new Compound(List.of(new Field("real", part), new Field("imag", part)));
    }
  }

  /**
   * A field of a record.
   *
   * @param name as stored
   * @param type of its values
   * @param shape of the array that the field is; empty for a single value
   */
  record Field(String name, ElementType type, List<Long> shape) {

    /** Copies the shape. */
    public Field {
      shape = List.copyOf(shape);
    }

    /** A field of single values. */
    public Field(String name, ElementType type) {
      this(name, type, List.of());
    }

    /** How many values a record has in it. */
    public int width() {
      return Math.toIntExact(shape.stream().reduce(1L, Math::multiplyExact));
    }
  }

  /** Sequences of any length. */
  record Sequence(ElementType item) implements ElementType {}

  /**
   * Anything else: can be listed, not read.
   *
   * @param description names it in messages
   */
  record Unreadable(String description) implements ElementType {}
}
