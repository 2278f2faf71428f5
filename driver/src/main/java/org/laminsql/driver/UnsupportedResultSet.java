package org.laminsql.driver;

import java.io.InputStream;
import java.io.Reader;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.Blob;
import java.sql.Clob;
import java.sql.Date;
import java.sql.NClob;
import java.sql.Ref;
import java.sql.ResultSet;
import java.sql.RowId;
import java.sql.SQLException;
import java.sql.SQLType;
import java.sql.SQLXML;
import java.sql.Time;
import java.sql.Timestamp;

/** A forward-only, read-only result set: moving back and every change answer 0A000. */
abstract class UnsupportedResultSet implements ResultSet {

  @Override
  public boolean absolute(int row) throws SQLException {
    throw SqlErrors.notSupported("absolute");
  }

  @Override
  public void afterLast() throws SQLException {
    throw SqlErrors.notSupported("afterLast");
  }

  @Override
  public void beforeFirst() throws SQLException {
    throw SqlErrors.notSupported("beforeFirst");
  }

  @Override
  public void cancelRowUpdates() throws SQLException {
    throw SqlErrors.notSupported("cancelRowUpdates");
  }

  @Override
  public void deleteRow() throws SQLException {
    throw SqlErrors.notSupported("deleteRow");
  }

  @Override
  public boolean first() throws SQLException {
    throw SqlErrors.notSupported("first");
  }

  @Override
  public String getCursorName() throws SQLException {
    throw SqlErrors.notSupported("getCursorName");
  }

  @Override
  public NClob getNClob(String label) throws SQLException {
    throw SqlErrors.notSupported("getNClob");
  }

  @Override
  public NClob getNClob(int column) throws SQLException {
    throw SqlErrors.notSupported("getNClob");
  }

  @Override
  public Ref getRef(String label) throws SQLException {
    throw SqlErrors.notSupported("getRef");
  }

  @Override
  public Ref getRef(int column) throws SQLException {
    throw SqlErrors.notSupported("getRef");
  }

  @Override
  public RowId getRowId(String label) throws SQLException {
    throw SqlErrors.notSupported("getRowId");
  }

  @Override
  public RowId getRowId(int column) throws SQLException {
    throw SqlErrors.notSupported("getRowId");
  }

  @Override
  public SQLXML getSQLXML(String label) throws SQLException {
    throw SqlErrors.notSupported("getSQLXML");
  }

  @Override
  public SQLXML getSQLXML(int column) throws SQLException {
    throw SqlErrors.notSupported("getSQLXML");
  }

  @Override
  public void insertRow() throws SQLException {
    throw SqlErrors.notSupported("insertRow");
  }

  @Override
  public boolean isLast() throws SQLException {
    throw SqlErrors.notSupported("isLast");
  }

  @Override
  public boolean last() throws SQLException {
    throw SqlErrors.notSupported("last");
  }

  @Override
  public void moveToCurrentRow() throws SQLException {
    throw SqlErrors.notSupported("moveToCurrentRow");
  }

  @Override
  public void moveToInsertRow() throws SQLException {
    throw SqlErrors.notSupported("moveToInsertRow");
  }

  @Override
  public boolean previous() throws SQLException {
    throw SqlErrors.notSupported("previous");
  }

  @Override
  public void refreshRow() throws SQLException {
    throw SqlErrors.notSupported("refreshRow");
  }

  @Override
  public boolean relative(int rows) throws SQLException {
    throw SqlErrors.notSupported("relative");
  }

  @Override
  public void updateArray(String label, Array value) throws SQLException {
    throw SqlErrors.notSupported("updateArray");
  }

  @Override
  public void updateArray(int column, Array value) throws SQLException {
    throw SqlErrors.notSupported("updateArray");
  }

  @Override
  public void updateAsciiStream(String label, InputStream value, int length) throws SQLException {
    throw SqlErrors.notSupported("updateAsciiStream");
  }

  @Override
  public void updateAsciiStream(String label, InputStream value, long length) throws SQLException {
    throw SqlErrors.notSupported("updateAsciiStream");
  }

  @Override
  public void updateAsciiStream(String label, InputStream value) throws SQLException {
    throw SqlErrors.notSupported("updateAsciiStream");
  }

  @Override
  public void updateAsciiStream(int column, InputStream value, int length) throws SQLException {
    throw SqlErrors.notSupported("updateAsciiStream");
  }

  @Override
  public void updateAsciiStream(int column, InputStream value, long length) throws SQLException {
    throw SqlErrors.notSupported("updateAsciiStream");
  }

  @Override
  public void updateAsciiStream(int column, InputStream value) throws SQLException {
    throw SqlErrors.notSupported("updateAsciiStream");
  }

  @Override
  public void updateBigDecimal(String label, BigDecimal value) throws SQLException {
    throw SqlErrors.notSupported("updateBigDecimal");
  }

  @Override
  public void updateBigDecimal(int column, BigDecimal value) throws SQLException {
    throw SqlErrors.notSupported("updateBigDecimal");
  }

  @Override
  public void updateBinaryStream(String label, InputStream value, int length) throws SQLException {
    throw SqlErrors.notSupported("updateBinaryStream");
  }

  @Override
  public void updateBinaryStream(String label, InputStream value, long length) throws SQLException {
    throw SqlErrors.notSupported("updateBinaryStream");
  }

  @Override
  public void updateBinaryStream(String label, InputStream value) throws SQLException {
    throw SqlErrors.notSupported("updateBinaryStream");
  }

  @Override
  public void updateBinaryStream(int column, InputStream value, int length) throws SQLException {
    throw SqlErrors.notSupported("updateBinaryStream");
  }

  @Override
  public void updateBinaryStream(int column, InputStream value, long length) throws SQLException {
    throw SqlErrors.notSupported("updateBinaryStream");
  }

  @Override
  public void updateBinaryStream(int column, InputStream value) throws SQLException {
    throw SqlErrors.notSupported("updateBinaryStream");
  }

  @Override
  public void updateBlob(String label, InputStream value, long length) throws SQLException {
    throw SqlErrors.notSupported("updateBlob");
  }

  @Override
  public void updateBlob(String label, InputStream value) throws SQLException {
    throw SqlErrors.notSupported("updateBlob");
  }

  @Override
  public void updateBlob(String label, Blob value) throws SQLException {
    throw SqlErrors.notSupported("updateBlob");
  }

  @Override
  public void updateBlob(int column, InputStream value, long length) throws SQLException {
    throw SqlErrors.notSupported("updateBlob");
  }

  @Override
  public void updateBlob(int column, InputStream value) throws SQLException {
    throw SqlErrors.notSupported("updateBlob");
  }

  @Override
  public void updateBlob(int column, Blob value) throws SQLException {
    throw SqlErrors.notSupported("updateBlob");
  }

  @Override
  public void updateBoolean(String label, boolean value) throws SQLException {
    throw SqlErrors.notSupported("updateBoolean");
  }

  @Override
  public void updateBoolean(int column, boolean value) throws SQLException {
    throw SqlErrors.notSupported("updateBoolean");
  }

  @Override
  public void updateByte(String label, byte value) throws SQLException {
    throw SqlErrors.notSupported("updateByte");
  }

  @Override
  public void updateByte(int column, byte value) throws SQLException {
    throw SqlErrors.notSupported("updateByte");
  }

  @Override
  public void updateBytes(String label, byte[] value) throws SQLException {
    throw SqlErrors.notSupported("updateBytes");
  }

  @Override
  public void updateBytes(int column, byte[] value) throws SQLException {
    throw SqlErrors.notSupported("updateBytes");
  }

  @Override
  public void updateCharacterStream(String label, Reader value, int length) throws SQLException {
    throw SqlErrors.notSupported("updateCharacterStream");
  }

  @Override
  public void updateCharacterStream(String label, Reader value, long length) throws SQLException {
    throw SqlErrors.notSupported("updateCharacterStream");
  }

  @Override
  public void updateCharacterStream(String label, Reader value) throws SQLException {
    throw SqlErrors.notSupported("updateCharacterStream");
  }

  @Override
  public void updateCharacterStream(int column, Reader value, int length) throws SQLException {
    throw SqlErrors.notSupported("updateCharacterStream");
  }

  @Override
  public void updateCharacterStream(int column, Reader value, long length) throws SQLException {
    throw SqlErrors.notSupported("updateCharacterStream");
  }

  @Override
  public void updateCharacterStream(int column, Reader value) throws SQLException {
    throw SqlErrors.notSupported("updateCharacterStream");
  }

  @Override
  public void updateClob(String label, Reader value, long length) throws SQLException {
    throw SqlErrors.notSupported("updateClob");
  }

  @Override
  public void updateClob(String label, Reader value) throws SQLException {
    throw SqlErrors.notSupported("updateClob");
  }

  @Override
  public void updateClob(String label, Clob value) throws SQLException {
    throw SqlErrors.notSupported("updateClob");
  }

  @Override
  public void updateClob(int column, Reader value, long length) throws SQLException {
    throw SqlErrors.notSupported("updateClob");
  }

  @Override
  public void updateClob(int column, Reader value) throws SQLException {
    throw SqlErrors.notSupported("updateClob");
  }

  @Override
  public void updateClob(int column, Clob value) throws SQLException {
    throw SqlErrors.notSupported("updateClob");
  }

  @Override
  public void updateDate(String label, Date value) throws SQLException {
    throw SqlErrors.notSupported("updateDate");
  }

  @Override
  public void updateDate(int column, Date value) throws SQLException {
    throw SqlErrors.notSupported("updateDate");
  }

  @Override
  public void updateDouble(String label, double value) throws SQLException {
    throw SqlErrors.notSupported("updateDouble");
  }

  @Override
  public void updateDouble(int column, double value) throws SQLException {
    throw SqlErrors.notSupported("updateDouble");
  }

  @Override
  public void updateFloat(String label, float value) throws SQLException {
    throw SqlErrors.notSupported("updateFloat");
  }

  @Override
  public void updateFloat(int column, float value) throws SQLException {
    throw SqlErrors.notSupported("updateFloat");
  }

  @Override
  public void updateInt(String label, int value) throws SQLException {
    throw SqlErrors.notSupported("updateInt");
  }

  @Override
  public void updateInt(int column, int value) throws SQLException {
    throw SqlErrors.notSupported("updateInt");
  }

  @Override
  public void updateLong(String label, long value) throws SQLException {
    throw SqlErrors.notSupported("updateLong");
  }

  @Override
  public void updateLong(int column, long value) throws SQLException {
    throw SqlErrors.notSupported("updateLong");
  }

  @Override
  public void updateNCharacterStream(String label, Reader value, long length) throws SQLException {
    throw SqlErrors.notSupported("updateNCharacterStream");
  }

  @Override
  public void updateNCharacterStream(String label, Reader value) throws SQLException {
    throw SqlErrors.notSupported("updateNCharacterStream");
  }

  @Override
  public void updateNCharacterStream(int column, Reader value, long length) throws SQLException {
    throw SqlErrors.notSupported("updateNCharacterStream");
  }

  @Override
  public void updateNCharacterStream(int column, Reader value) throws SQLException {
    throw SqlErrors.notSupported("updateNCharacterStream");
  }

  @Override
  public void updateNClob(String label, Reader value, long length) throws SQLException {
    throw SqlErrors.notSupported("updateNClob");
  }

  @Override
  public void updateNClob(String label, Reader value) throws SQLException {
    throw SqlErrors.notSupported("updateNClob");
  }

  @Override
  public void updateNClob(String label, NClob value) throws SQLException {
    throw SqlErrors.notSupported("updateNClob");
  }

  @Override
  public void updateNClob(int column, Reader value, long length) throws SQLException {
    throw SqlErrors.notSupported("updateNClob");
  }

  @Override
  public void updateNClob(int column, Reader value) throws SQLException {
    throw SqlErrors.notSupported("updateNClob");
  }

  @Override
  public void updateNClob(int column, NClob value) throws SQLException {
    throw SqlErrors.notSupported("updateNClob");
  }

  @Override
  public void updateNString(String label, String value) throws SQLException {
    throw SqlErrors.notSupported("updateNString");
  }

  @Override
  public void updateNString(int column, String value) throws SQLException {
    throw SqlErrors.notSupported("updateNString");
  }

  @Override
  public void updateNull(String label) throws SQLException {
    throw SqlErrors.notSupported("updateNull");
  }

  @Override
  public void updateNull(int column) throws SQLException {
    throw SqlErrors.notSupported("updateNull");
  }

  @Override
  public void updateObject(String label, Object value, int scaleOrLength) throws SQLException {
    throw SqlErrors.notSupported("updateObject");
  }

  @Override
  public void updateObject(String label, Object value, SQLType targetType, int scaleOrLength)
      throws SQLException {
    throw SqlErrors.notSupported("updateObject");
  }

  @Override
  public void updateObject(String label, Object value, SQLType targetType) throws SQLException {
    throw SqlErrors.notSupported("updateObject");
  }

  @Override
  public void updateObject(String label, Object value) throws SQLException {
    throw SqlErrors.notSupported("updateObject");
  }

  @Override
  public void updateObject(int column, Object value, int scaleOrLength) throws SQLException {
    throw SqlErrors.notSupported("updateObject");
  }

  @Override
  public void updateObject(int column, Object value, SQLType targetType, int scaleOrLength)
      throws SQLException {
    throw SqlErrors.notSupported("updateObject");
  }

  @Override
  public void updateObject(int column, Object value, SQLType targetType) throws SQLException {
    throw SqlErrors.notSupported("updateObject");
  }

  @Override
  public void updateObject(int column, Object value) throws SQLException {
    throw SqlErrors.notSupported("updateObject");
  }

  @Override
  public void updateRef(String label, Ref value) throws SQLException {
    throw SqlErrors.notSupported("updateRef");
  }

  @Override
  public void updateRef(int column, Ref value) throws SQLException {
    throw SqlErrors.notSupported("updateRef");
  }

  @Override
  public void updateRow() throws SQLException {
    throw SqlErrors.notSupported("updateRow");
  }

  @Override
  public void updateRowId(String label, RowId value) throws SQLException {
    throw SqlErrors.notSupported("updateRowId");
  }

  @Override
  public void updateRowId(int column, RowId value) throws SQLException {
    throw SqlErrors.notSupported("updateRowId");
  }

  @Override
  public void updateSQLXML(String label, SQLXML value) throws SQLException {
    throw SqlErrors.notSupported("updateSQLXML");
  }

  @Override
  public void updateSQLXML(int column, SQLXML value) throws SQLException {
    throw SqlErrors.notSupported("updateSQLXML");
  }

  @Override
  public void updateShort(String label, short value) throws SQLException {
    throw SqlErrors.notSupported("updateShort");
  }

  @Override
  public void updateShort(int column, short value) throws SQLException {
    throw SqlErrors.notSupported("updateShort");
  }

  @Override
  public void updateString(String label, String value) throws SQLException {
    throw SqlErrors.notSupported("updateString");
  }

  @Override
  public void updateString(int column, String value) throws SQLException {
    throw SqlErrors.notSupported("updateString");
  }

  @Override
  public void updateTime(String label, Time value) throws SQLException {
    throw SqlErrors.notSupported("updateTime");
  }

  @Override
  public void updateTime(int column, Time value) throws SQLException {
    throw SqlErrors.notSupported("updateTime");
  }

  @Override
  public void updateTimestamp(String label, Timestamp value) throws SQLException {
    throw SqlErrors.notSupported("updateTimestamp");
  }

  @Override
  public void updateTimestamp(int column, Timestamp value) throws SQLException {
    throw SqlErrors.notSupported("updateTimestamp");
  }
}
