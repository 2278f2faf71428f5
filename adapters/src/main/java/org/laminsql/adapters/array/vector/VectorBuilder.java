package org.laminsql.adapters.array.vector;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;
import org.laminsql.adapters.array.ElementType;
import org.laminsql.adapters.array.ElementType.Scalar;
import org.laminsql.adapters.array.Elements;
import org.laminsql.adapters.scan.ColumnVector;

/**
 * One column of a batch in the making: starts as zeros and is filled from decoded elements. Used by
 * one thread; {@link #build} hands the array over and ends its use.
 */
public interface VectorBuilder {

  /** Sets {@code count} values from {@code at} on to the elements from {@code from} on. */
  void copy(int at, Elements source, int from, int count);

  /** Adds an element to a value, as sparse matrices mean it when they store an entry twice. */
  void add(int at, Elements source, int from);

  /** The finished vector. */
  ColumnVector build(@Nullable BitSet nulls);

  /**
   * A builder of {@code size} values of the type that elements of {@code type} have in SQL.
   *
   * @param name of what is read, for messages about values that the column cannot hold
   */
  static VectorBuilder of(ElementType type, int size, String name) {
    if (type instanceof Scalar scalar) {
      return of(scalar, size);
    } else if (type instanceof ElementType.Moment moment) {
      return new TimeBuilder(name, new long[size], moment.unit()::moment);
    } else if (type instanceof ElementType.Span span) {
      return new TimeBuilder(name, new long[size], span.unit()::nanoseconds);
    } else if (type instanceof ElementType.Sequence sequence) {
      return new ListBuilder(name, sequence.item(), new Object[size]);
    }
    throw new IllegalArgumentException("No column of " + type);
  }

  private static VectorBuilder of(Scalar type, int size) {
    return switch (type) {
      case BOOLEAN -> new BooleanBuilder(new boolean[size]);
      case INT8, UINT8, INT16 -> new ShortBuilder(new short[size]);
      case UINT16, INT32 -> new IntBuilder(new int[size]);
      case UINT32, INT64 -> new LongBuilder(new long[size]);
      case UINT64 -> new UnsignedLongBuilder(new long[size]);
      case FLOAT16, FLOAT32 -> new FloatBuilder(new float[size]);
      case FLOAT64 -> new DoubleBuilder(new double[size]);
      case TEXT -> new TextBuilder(new String[size]);
      case BYTES -> new BinaryBuilder(new byte[size][]);
    };
  }
}
