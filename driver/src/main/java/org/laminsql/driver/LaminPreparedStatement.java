package org.laminsql.driver;

import static org.laminsql.catalog.error.LaminSqlError.INDEX_OUT_OF_RANGE;
import static org.laminsql.catalog.error.LaminSqlError.INVALID_PARAMETER;
import static org.laminsql.catalog.error.LaminSqlError.PARAMETER_NOT_SET;

import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URL;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.Blob;
import java.sql.Clob;
import java.sql.Date;
import java.sql.NClob;
import java.sql.ParameterMetaData;
import java.sql.PreparedStatement;
import java.sql.Ref;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.RowId;
import java.sql.SQLException;
import java.sql.SQLType;
import java.sql.SQLXML;
import java.sql.Time;
import java.sql.Timestamp;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Calendar;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.laminsql.catalog.model.SqlType;
import org.laminsql.driver.run.PreparedQuery;

/**
 * A planned query and the values of its parameters. Each value is converted to its parameter's type
 * when it is set. Used by one thread at a time.
 */
final class LaminPreparedStatement extends LaminStatement implements PreparedStatement {

  private final String catalog;
  private final PreparedQuery query;
  private final @Nullable Object[] values;
  private final BitSet given = new BitSet();

  LaminPreparedStatement(LaminConnection connection, int holdability, PreparedQuery query) {
    super(connection, holdability);
    this.catalog = connection.catalogName();
    this.query = query;
    this.values = new @Nullable Object[query.parameterTypes().size()];
  }

  @Override
  public ResultSet executeQuery() throws SQLException {
    checkOpen();
    int missing = given.nextClearBit(0);
    if (missing < values.length) {
      throw SqlErrors.of(PARAMETER_NOT_SET.with(missing + 1));
    }
    List<@Nullable Object> parameters = Collections.unmodifiableList(Arrays.asList(values.clone()));
    return run(query, parameters);
  }

  @Override
  public void close() throws SQLException {
    if (!isClosed()) {
      super.close();
      SqlErrors.guard(query::close);
    }
  }

  @Override
  public boolean execute() throws SQLException {
    executeQuery();
    return true;
  }

  @Override
  public int executeUpdate() throws SQLException {
    throw readOnly();
  }

  @Override
  public long executeLargeUpdate() throws SQLException {
    throw readOnly();
  }

  @Override
  public ResultSet executeQuery(String sql) throws SQLException {
    throw SqlErrors.notSupported("Executing another text on a PreparedStatement");
  }

  @Override
  public void addBatch() throws SQLException {
    throw SqlErrors.notSupported("addBatch");
  }

  @Override
  public void clearParameters() throws SQLException {
    checkOpen();
    given.clear();
    Arrays.fill(values, null);
  }

  @Override
  public ResultSetMetaData getMetaData() throws SQLException {
    checkOpen();
    return new LaminResultSetMetaData(catalog, query.columns());
  }

  @Override
  public ParameterMetaData getParameterMetaData() throws SQLException {
    checkOpen();
    return new LaminParameterMetaData(query.parameterTypes());
  }

  @Override
  public void setObject(int parameter, @Nullable Object value) throws SQLException {
    SqlType type = type(parameter);
    SqlErrors.guard(
        () -> {
          values[parameter - 1] = ParameterValues.bind(value, type);
          given.set(parameter - 1);
        });
  }

  /** Converts to the type asked for, then to the parameter's. */
  @Override
  public void setObject(int parameter, @Nullable Object value, int targetType) throws SQLException {
    JdbcType wanted =
        JdbcType.ofCode(targetType)
            .orElseThrow(() -> SqlErrors.notSupported("A parameter of JDBC type " + targetType));
    boolean asIs = wanted == JdbcType.ARRAY;
    SqlErrors.guard(() -> setObject(parameter, asIs ? value : ParameterValues.as(value, wanted)));
  }

  @Override
  public void setObject(int parameter, @Nullable Object value, int targetType, int scaleOrLength)
      throws SQLException {
    boolean decimal = JdbcType.ofCode(targetType).orElse(null) == JdbcType.DECIMAL;
    setObject(
        parameter,
        decimal && value instanceof BigDecimal number
            ? number.setScale(scaleOrLength, RoundingMode.HALF_UP)
            : value,
        targetType);
  }

  @Override
  public void setObject(int parameter, @Nullable Object value, @Nullable SQLType targetType)
      throws SQLException {
    setObject(parameter, value, code(targetType));
  }

  @Override
  public void setObject(
      int parameter, @Nullable Object value, @Nullable SQLType targetType, int scaleOrLength)
      throws SQLException {
    setObject(parameter, value, code(targetType), scaleOrLength);
  }

  @Override
  public void setNull(int parameter, int sqlType) throws SQLException {
    setObject(parameter, null);
  }

  @Override
  public void setNull(int parameter, int sqlType, String typeName) throws SQLException {
    setObject(parameter, null);
  }

  @Override
  public void setBoolean(int parameter, boolean value) throws SQLException {
    setObject(parameter, value);
  }

  @Override
  public void setByte(int parameter, byte value) throws SQLException {
    setObject(parameter, value);
  }

  @Override
  public void setShort(int parameter, short value) throws SQLException {
    setObject(parameter, value);
  }

  @Override
  public void setInt(int parameter, int value) throws SQLException {
    setObject(parameter, value);
  }

  @Override
  public void setLong(int parameter, long value) throws SQLException {
    setObject(parameter, value);
  }

  @Override
  public void setFloat(int parameter, float value) throws SQLException {
    setObject(parameter, value);
  }

  @Override
  public void setDouble(int parameter, double value) throws SQLException {
    setObject(parameter, value);
  }

  @Override
  public void setBigDecimal(int parameter, @Nullable BigDecimal value) throws SQLException {
    setObject(parameter, value);
  }

  @Override
  public void setString(int parameter, @Nullable String value) throws SQLException {
    setObject(parameter, value);
  }

  @Override
  public void setNString(int parameter, @Nullable String value) throws SQLException {
    setObject(parameter, value);
  }

  @Override
  public void setBytes(int parameter, byte @Nullable [] value) throws SQLException {
    setObject(parameter, value);
  }

  @Override
  public void setArray(int parameter, @Nullable Array value) throws SQLException {
    setObject(parameter, value);
  }

  @Override
  public void setURL(int parameter, @Nullable URL value) throws SQLException {
    setObject(parameter, value);
  }

  @Override
  public void setDate(int parameter, @Nullable Date value) throws SQLException {
    setObject(parameter, value);
  }

  @Override
  public void setTime(int parameter, @Nullable Time value) throws SQLException {
    setObject(parameter, value);
  }

  @Override
  public void setTimestamp(int parameter, @Nullable Timestamp value) throws SQLException {
    setObject(parameter, value);
  }

  @Override
  public void setDate(int parameter, @Nullable Date value, @Nullable Calendar calendar)
      throws SQLException {
    ZoneId zone = Moments.zone(calendar);
    setObject(parameter, value == null ? null : Moments.digits(value, zone).toLocalDate());
  }

  @Override
  public void setTime(int parameter, @Nullable Time value, @Nullable Calendar calendar)
      throws SQLException {
    ZoneId zone = Moments.zone(calendar);
    setObject(parameter, value == null ? null : Moments.digits(value, zone).toLocalTime());
  }

  @Override
  public void setTimestamp(int parameter, @Nullable Timestamp value, @Nullable Calendar calendar)
      throws SQLException {
    ZoneId zone = Moments.zone(calendar);
    setObject(parameter, value == null ? null : Moments.digits(value, zone));
  }

  @Override
  public void setClob(int parameter, @Nullable Clob value) throws SQLException {
    setObject(parameter, value);
  }

  @Override
  public void setNClob(int parameter, @Nullable NClob value) throws SQLException {
    setObject(parameter, value);
  }

  @Override
  public void setBlob(int parameter, @Nullable Blob value) throws SQLException {
    setObject(parameter, value);
  }

  @Override
  public void setCharacterStream(int parameter, @Nullable Reader value) throws SQLException {
    setText(parameter, value, Streams.TO_THE_END);
  }

  @Override
  public void setCharacterStream(int parameter, @Nullable Reader value, int length)
      throws SQLException {
    setText(parameter, value, length);
  }

  @Override
  public void setCharacterStream(int parameter, @Nullable Reader value, long length)
      throws SQLException {
    setText(parameter, value, length);
  }

  @Override
  public void setNCharacterStream(int parameter, @Nullable Reader value) throws SQLException {
    setText(parameter, value, Streams.TO_THE_END);
  }

  @Override
  public void setNCharacterStream(int parameter, @Nullable Reader value, long length)
      throws SQLException {
    setText(parameter, value, length);
  }

  @Override
  public void setClob(int parameter, @Nullable Reader value) throws SQLException {
    setText(parameter, value, Streams.TO_THE_END);
  }

  @Override
  public void setClob(int parameter, @Nullable Reader value, long length) throws SQLException {
    setText(parameter, value, length);
  }

  @Override
  public void setNClob(int parameter, @Nullable Reader value) throws SQLException {
    setText(parameter, value, Streams.TO_THE_END);
  }

  @Override
  public void setNClob(int parameter, @Nullable Reader value, long length) throws SQLException {
    setText(parameter, value, length);
  }

  @Override
  public void setAsciiStream(int parameter, @Nullable InputStream value) throws SQLException {
    setText(parameter, reader(value, StandardCharsets.US_ASCII), Streams.TO_THE_END);
  }

  @Override
  public void setAsciiStream(int parameter, @Nullable InputStream value, int length)
      throws SQLException {
    setText(parameter, reader(value, StandardCharsets.US_ASCII), length);
  }

  @Override
  public void setAsciiStream(int parameter, @Nullable InputStream value, long length)
      throws SQLException {
    setText(parameter, reader(value, StandardCharsets.US_ASCII), length);
  }

  /** The length counts bytes; the text is UTF-8. */
  @Deprecated
  @Override
  public void setUnicodeStream(int parameter, @Nullable InputStream value, int length)
      throws SQLException {
    setObject(
        parameter,
        value == null ? null : new String(Streams.bytes(value, length), StandardCharsets.UTF_8));
  }

  @Override
  public void setBinaryStream(int parameter, @Nullable InputStream value) throws SQLException {
    setBytes(parameter, value, Streams.TO_THE_END);
  }

  @Override
  public void setBinaryStream(int parameter, @Nullable InputStream value, int length)
      throws SQLException {
    setBytes(parameter, value, length);
  }

  @Override
  public void setBinaryStream(int parameter, @Nullable InputStream value, long length)
      throws SQLException {
    setBytes(parameter, value, length);
  }

  @Override
  public void setBlob(int parameter, @Nullable InputStream value) throws SQLException {
    setBytes(parameter, value, Streams.TO_THE_END);
  }

  @Override
  public void setBlob(int parameter, @Nullable InputStream value, long length) throws SQLException {
    setBytes(parameter, value, length);
  }

  @Override
  public void setRef(int parameter, Ref value) throws SQLException {
    throw SqlErrors.notSupported("setRef");
  }

  @Override
  public void setRowId(int parameter, RowId value) throws SQLException {
    throw SqlErrors.notSupported("setRowId");
  }

  @Override
  public void setSQLXML(int parameter, SQLXML value) throws SQLException {
    throw SqlErrors.notSupported("setSQLXML");
  }

  private void setText(int parameter, @Nullable Reader value, long length) throws SQLException {
    setObject(parameter, value == null ? null : Streams.text(value, length));
  }

  private void setBytes(int parameter, @Nullable InputStream value, long length)
      throws SQLException {
    setObject(parameter, value == null ? null : Streams.bytes(value, length));
  }

  private static @Nullable Reader reader(@Nullable InputStream value, Charset charset) {
    return value == null ? null : new InputStreamReader(value, charset);
  }

  private SqlType type(int parameter) throws SQLException {
    checkOpen();
    List<SqlType> types = query.parameterTypes();
    if (parameter < 1 || parameter > types.size()) {
      throw SqlErrors.of(INDEX_OUT_OF_RANGE.with("parameter", parameter, types.size()));
    }
    return types.get(parameter - 1);
  }

  private static int code(@Nullable SQLType type) throws SQLException {
    Integer code = type == null ? null : type.getVendorTypeNumber();
    if (code == null) {
      throw SqlErrors.of(
          INVALID_PARAMETER.with("There is no target type", "Give one of java.sql.JDBCType"));
    }
    return code;
  }
}
