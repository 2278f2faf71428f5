package org.laminsql.driver;

import static org.laminsql.catalog.error.LaminSqlError.INDEX_OUT_OF_RANGE;
import static org.laminsql.catalog.error.LaminSqlError.NO_ROW;
import static org.laminsql.catalog.error.LaminSqlError.OBJECT_CLOSED;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.Blob;
import java.sql.Clob;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.sql.Time;
import java.sql.Timestamp;
import java.time.ZoneId;
import java.util.Calendar;
import java.util.List;
import java.util.Map;
import javax.sql.rowset.serial.SerialBlob;
import javax.sql.rowset.serial.SerialClob;
import org.jspecify.annotations.Nullable;
import org.laminsql.catalog.error.LaminSqlError;
import org.laminsql.catalog.model.Rows;
import org.laminsql.catalog.model.SqlType;
import org.laminsql.driver.plan.OutputColumn;

/** Rows as JDBC reads them: forward only, read only. Used by one thread at a time. */
final class LaminResultSet extends LabelledResultSet implements JdbcWrapper {

  private enum Position {
    BEFORE_FIRST,
    ON_ROW,
    AFTER_LAST
  }

  private final @Nullable LaminStatement owner;
  private final String catalog;
  private final List<OutputColumn> columns;
  private final ColumnLabels labels;
  private final Rows rows;
  private final long maxRows;
  private Position position = Position.BEFORE_FIRST;
  private long rowNumber;
  private @Nullable Boolean firstRowThere;
  private boolean lastWasNull;
  private int fetchSize;
  private volatile boolean closed;

  /**
   * Rows to be read.
   *
   * @param owner null for rows that belong to no statement
   * @param maxRows after how many rows it ends; 0 for never
   */
  LaminResultSet(
      @Nullable LaminStatement owner,
      String catalog,
      List<OutputColumn> columns,
      Rows rows,
      long maxRows) {
    this.owner = owner;
    this.catalog = catalog;
    this.columns = columns;
    this.labels = new ColumnLabels(columns);
    this.rows = rows;
    this.maxRows = maxRows;
  }

  @Override
  public boolean next() throws SQLException {
    checkOpen();
    if (position == Position.AFTER_LAST) {
      return false;
    }
    boolean more = rowNumber == 0 ? peek() : moreAllowed() && SqlErrors.guarded(rows::next);
    if (more) {
      rowNumber++;
      position = Position.ON_ROW;
    } else {
      position = Position.AFTER_LAST;
      SqlErrors.guard(rows::close);
    }
    return more;
  }

  /** Whether there is a first row; fetches it once. */
  private boolean peek() throws SQLException {
    Boolean known = firstRowThere;
    if (known == null) {
      known = SqlErrors.guarded(rows::next);
      firstRowThere = known;
    }
    return known;
  }

  private boolean moreAllowed() {
    return maxRows == 0 || rowNumber < maxRows;
  }

  @Override
  public void close() throws SQLException {
    if (closed) {
      return;
    }
    closed = true;
    SqlErrors.guard(rows::close);
    if (owner != null) {
      owner.resultClosed();
    }
  }

  @Override
  public boolean isClosed() {
    return closed;
  }

  @Override
  public boolean wasNull() throws SQLException {
    checkOpen();
    return lastWasNull;
  }

  @Override
  public int findColumn(@Nullable String label) throws SQLException {
    checkOpen();
    return SqlErrors.guarded(() -> labels.find(label));
  }

  @Override
  public <T> @Nullable T getObject(int column, @Nullable Class<T> target) throws SQLException {
    if (target == null) {
      throw SqlErrors.of(
          LaminSqlError.INVALID_PARAMETER.with("There is no target class", "Give a class"));
    }
    return read(column, (value, type) -> Conversions.convert(value, type, target));
  }

  @Override
  public @Nullable Object getObject(int column) throws SQLException {
    return read(column, Conversions::natural);
  }

  @Override
  public @Nullable Object getObject(int column, @Nullable Map<String, Class<?>> classes)
      throws SQLException {
    if (classes != null && !classes.isEmpty()) {
      throw SqlErrors.notSupported("getObject with a type map");
    }
    return getObject(column);
  }

  @Override
  public @Nullable String getString(int column) throws SQLException {
    return getObject(column, String.class);
  }

  @Override
  public @Nullable String getNString(int column) throws SQLException {
    return getString(column);
  }

  @Override
  public boolean getBoolean(int column) throws SQLException {
    Boolean value = getObject(column, Boolean.class);
    return value != null && value;
  }

  @Override
  public byte getByte(int column) throws SQLException {
    Byte value = getObject(column, Byte.class);
    return value == null ? 0 : value;
  }

  @Override
  public short getShort(int column) throws SQLException {
    Short value = getObject(column, Short.class);
    return value == null ? 0 : value;
  }

  @Override
  public int getInt(int column) throws SQLException {
    Integer value = getObject(column, Integer.class);
    return value == null ? 0 : value;
  }

  @Override
  public long getLong(int column) throws SQLException {
    Long value = getObject(column, Long.class);
    return value == null ? 0 : value;
  }

  @Override
  public float getFloat(int column) throws SQLException {
    Float value = getObject(column, Float.class);
    return value == null ? 0 : value;
  }

  @Override
  public double getDouble(int column) throws SQLException {
    Double value = getObject(column, Double.class);
    return value == null ? 0 : value;
  }

  @Override
  public @Nullable BigDecimal getBigDecimal(int column) throws SQLException {
    return getObject(column, BigDecimal.class);
  }

  @Deprecated
  @Override
  public @Nullable BigDecimal getBigDecimal(int column, int scale) throws SQLException {
    return scaled(column, scale);
  }

  @Deprecated
  @Override
  public @Nullable BigDecimal getBigDecimal(String label, int scale) throws SQLException {
    return scaled(findColumn(label), scale);
  }

  private @Nullable BigDecimal scaled(int column, int scale) throws SQLException {
    BigDecimal value = getBigDecimal(column);
    return value == null ? null : value.setScale(scale, RoundingMode.HALF_UP);
  }

  @Override
  public byte @Nullable [] getBytes(int column) throws SQLException {
    return getObject(column, byte[].class);
  }

  @Override
  public @Nullable Array getArray(int column) throws SQLException {
    return getObject(column, Array.class);
  }

  @Override
  public @Nullable Date getDate(int column) throws SQLException {
    return getObject(column, Date.class);
  }

  @Override
  public @Nullable Time getTime(int column) throws SQLException {
    return getObject(column, Time.class);
  }

  @Override
  public @Nullable Timestamp getTimestamp(int column) throws SQLException {
    return getObject(column, Timestamp.class);
  }

  @Override
  public @Nullable Date getDate(int column, @Nullable Calendar calendar) throws SQLException {
    ZoneId zone = Moments.zone(calendar);
    return read(
        column, (value, type) -> value == null ? null : Moments.sqlDate(Moments.date(value), zone));
  }

  @Override
  public @Nullable Time getTime(int column, @Nullable Calendar calendar) throws SQLException {
    ZoneId zone = Moments.zone(calendar);
    return read(
        column, (value, type) -> value == null ? null : Moments.sqlTime(Moments.time(value), zone));
  }

  @Override
  public @Nullable Timestamp getTimestamp(int column, @Nullable Calendar calendar)
      throws SQLException {
    ZoneId zone = Moments.zone(calendar);
    return read(
        column,
        (value, type) ->
            value == null ? null : Moments.sqlTimestamp(Moments.onSomeDay(value), zone));
  }

  @Override
  public @Nullable InputStream getBinaryStream(int column) throws SQLException {
    byte[] bytes = getBytes(column);
    return bytes == null ? null : new ByteArrayInputStream(bytes);
  }

  @Override
  public @Nullable InputStream getAsciiStream(int column) throws SQLException {
    return encoded(column, StandardCharsets.US_ASCII);
  }

  @Deprecated
  @Override
  public @Nullable InputStream getUnicodeStream(int column) throws SQLException {
    return encoded(column, StandardCharsets.UTF_8);
  }

  @Deprecated
  @Override
  public @Nullable InputStream getUnicodeStream(String label) throws SQLException {
    return encoded(findColumn(label), StandardCharsets.UTF_8);
  }

  @Override
  public @Nullable Reader getCharacterStream(int column) throws SQLException {
    String text = getString(column);
    return text == null ? null : new StringReader(text);
  }

  @Override
  public @Nullable Reader getNCharacterStream(int column) throws SQLException {
    return getCharacterStream(column);
  }

  @Override
  public @Nullable Clob getClob(int column) throws SQLException {
    String text = getString(column);
    return text == null ? null : new SerialClob(text.toCharArray());
  }

  @Override
  public @Nullable Blob getBlob(int column) throws SQLException {
    byte[] bytes = getBytes(column);
    return bytes == null ? null : new SerialBlob(bytes);
  }

  @Override
  public @Nullable URL getURL(int column) throws SQLException {
    String text = getString(column);
    try {
      return text == null ? null : new URL(text);
    } catch (MalformedURLException e) {
      throw SqlErrors.of(LaminSqlError.INVALID_TEXT.causedBy(e, "A text is no URL"));
    }
  }

  @Override
  public ResultSetMetaData getMetaData() throws SQLException {
    checkOpen();
    return new LaminResultSetMetaData(catalog, columns);
  }

  @Override
  public @Nullable Statement getStatement() throws SQLException {
    checkOpen();
    return owner;
  }

  @Override
  public int getRow() throws SQLException {
    checkOpen();
    return position == Position.ON_ROW ? (int) Math.min(rowNumber, Integer.MAX_VALUE) : 0;
  }

  @Override
  public boolean isBeforeFirst() throws SQLException {
    checkOpen();
    return position == Position.BEFORE_FIRST && peek();
  }

  @Override
  public boolean isFirst() throws SQLException {
    checkOpen();
    return position == Position.ON_ROW && rowNumber == 1;
  }

  @Override
  public boolean isAfterLast() throws SQLException {
    checkOpen();
    return position == Position.AFTER_LAST && rowNumber > 0;
  }

  @Override
  public boolean rowUpdated() throws SQLException {
    checkOpen();
    return false;
  }

  @Override
  public boolean rowInserted() throws SQLException {
    checkOpen();
    return false;
  }

  @Override
  public boolean rowDeleted() throws SQLException {
    checkOpen();
    return false;
  }

  @Override
  public int getType() throws SQLException {
    checkOpen();
    return TYPE_FORWARD_ONLY;
  }

  @Override
  public int getConcurrency() throws SQLException {
    checkOpen();
    return CONCUR_READ_ONLY;
  }

  @Override
  public int getHoldability() throws SQLException {
    checkOpen();
    return owner == null ? ResultSet.HOLD_CURSORS_OVER_COMMIT : owner.getResultSetHoldability();
  }

  @Override
  public int getFetchDirection() throws SQLException {
    checkOpen();
    return FETCH_FORWARD;
  }

  @Override
  public void setFetchDirection(int direction) throws SQLException {
    checkOpen();
    LaminStatement.checkForward(direction);
  }

  @Override
  public int getFetchSize() throws SQLException {
    checkOpen();
    return fetchSize;
  }

  @Override
  public void setFetchSize(int rowCount) throws SQLException {
    checkOpen();
    if (rowCount < 0) {
      throw SqlErrors.of(
          LaminSqlError.INVALID_PARAMETER.with(
              "The fetch size cannot be " + rowCount, "Give 0 or a positive number"));
    }
    fetchSize = rowCount;
  }

  @Override
  public @Nullable SQLWarning getWarnings() throws SQLException {
    checkOpen();
    return null;
  }

  @Override
  public void clearWarnings() throws SQLException {
    checkOpen();
  }

  /** Makes something of a cell. */
  private interface Reading<T> {
    @Nullable T of(@Nullable Object value, SqlType type);
  }

  private <T> @Nullable T read(int column, Reading<T> reading) throws SQLException {
    checkOpen();
    if (position != Position.ON_ROW) {
      throw SqlErrors.of(NO_ROW.with());
    }
    if (column < 1 || column > columns.size()) {
      throw SqlErrors.of(INDEX_OUT_OF_RANGE.with("column", column, columns.size()));
    }
    try {
      Object value = rows.value(column - 1);
      lastWasNull = value == null;
      return reading.of(value, columns.get(column - 1).type());
    } catch (RuntimeException | Error e) {
      throw SqlErrors.of(e);
    }
  }

  private @Nullable InputStream encoded(int column, Charset charset) throws SQLException {
    String text = getString(column);
    return text == null ? null : new ByteArrayInputStream(text.getBytes(charset));
  }

  private void checkOpen() throws SQLException {
    if (closed) {
      throw SqlErrors.of(OBJECT_CLOSED.with("result set"));
    }
  }
}
