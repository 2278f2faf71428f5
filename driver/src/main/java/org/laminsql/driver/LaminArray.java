package org.laminsql.driver;

import static org.laminsql.catalog.error.LaminSqlError.INVALID_PARAMETER;
import static org.laminsql.catalog.error.LaminSqlError.OBJECT_CLOSED;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.laminsql.catalog.model.SqlType;
import org.laminsql.driver.plan.OutputColumn;

/** An array value. Immutable until it is freed. */
final class LaminArray implements Array {

  private final SqlType element;
  private final List<?> values;
  private volatile boolean freed;

  /**
   * An array.
   *
   * @param values of the class that {@link SqlType} names for the element type
   */
  LaminArray(SqlType element, List<?> values) {
    this.element = element;
    this.values = Collections.unmodifiableList(values);
  }

  /** Its elements as {@code getObject} returns them, in an array of just that class. */
  @Nullable Object[] elements() {
    return elements(values);
  }

  @Override
  public String getBaseTypeName() throws SQLException {
    checkOpen();
    return JdbcType.bareName(element);
  }

  @Override
  public int getBaseType() throws SQLException {
    checkOpen();
    return JdbcType.of(element).code();
  }

  @Override
  public Object getArray() throws SQLException {
    checkOpen();
    return SqlErrors.guarded(this::elements);
  }

  @Override
  public Object getArray(@Nullable Map<String, Class<?>> classes) throws SQLException {
    checkNoMap(classes);
    return getArray();
  }

  @Override
  public Object getArray(long index, int count) throws SQLException {
    List<?> slice = slice(index, count);
    return SqlErrors.guarded(() -> elements(slice));
  }

  @Override
  public Object getArray(long index, int count, @Nullable Map<String, Class<?>> classes)
      throws SQLException {
    checkNoMap(classes);
    return getArray(index, count);
  }

  @Override
  public ResultSet getResultSet() throws SQLException {
    checkOpen();
    return rows(1, values);
  }

  @Override
  public ResultSet getResultSet(@Nullable Map<String, Class<?>> classes) throws SQLException {
    checkNoMap(classes);
    return getResultSet();
  }

  @Override
  public ResultSet getResultSet(long index, int count) throws SQLException {
    return rows(index, slice(index, count));
  }

  @Override
  public ResultSet getResultSet(long index, int count, @Nullable Map<String, Class<?>> classes)
      throws SQLException {
    checkNoMap(classes);
    return getResultSet(index, count);
  }

  @Override
  public void free() {
    freed = true;
  }

  /** As PostgreSQL writes it: {@code {a,b}}. */
  @Override
  public String toString() {
    return Texts.of(values);
  }

  private @Nullable Object[] elements(List<?> some) {
    boolean nested = element.element() != null;
    Class<?> componentClass = nested ? Object.class : JdbcType.of(element).objectClass();
    @Nullable Object[] elements =
        (Object[]) java.lang.reflect.Array.newInstance(componentClass, some.size());
    for (int i = 0; i < elements.length; i++) {
      Object value = some.get(i);
      elements[i] =
          nested
              ? Conversions.convert(value, element, Object[].class)
              : Conversions.natural(value, element);
    }
    return elements;
  }

  private ResultSet rows(long first, List<?> some) {
    InMemoryRows rows = new InMemoryRows();
    for (int i = 0; i < some.size(); i++) {
      rows.add(Math.toIntExact(first + i), some.get(i));
    }
    return new LaminResultSet(
        null,
        "",
        List.of(column("INDEX", SqlType.INTEGER, false), column("VALUE", element, true)),
        rows,
        0);
  }

  private static OutputColumn column(String label, SqlType type, boolean nullable) {
    return new OutputColumn(label, type, nullable, Optional.empty(), Optional.empty());
  }

  private List<?> slice(long index, int count) throws SQLException {
    checkOpen();
    if (index < 1 || count < 0 || index - 1 + count > values.size()) {
      throw SqlErrors.of(
          INVALID_PARAMETER.with(
              "The array has no " + count + " elements from " + index,
              "It has " + values.size() + ", counted from 1"));
    }
    return values.subList((int) index - 1, (int) index - 1 + count);
  }

  private void checkOpen() throws SQLException {
    if (freed) {
      throw SqlErrors.of(OBJECT_CLOSED.with("array"));
    }
  }

  private void checkNoMap(@Nullable Map<String, Class<?>> classes) throws SQLException {
    checkOpen();
    if (classes != null && !classes.isEmpty()) {
      throw SqlErrors.notSupported("A type map");
    }
  }
}
