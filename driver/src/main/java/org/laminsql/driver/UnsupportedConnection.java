package org.laminsql.driver;

import java.sql.Blob;
import java.sql.CallableStatement;
import java.sql.Clob;
import java.sql.Connection;
import java.sql.NClob;
import java.sql.SQLException;
import java.sql.SQLXML;
import java.sql.Savepoint;
import java.sql.ShardingKey;
import java.sql.Struct;

/** A connection without savepoints, procedures, large objects and sharding: they answer 0A000. */
abstract class UnsupportedConnection implements Connection {

  @Override
  public Blob createBlob() throws SQLException {
    throw SqlErrors.notSupported("createBlob");
  }

  @Override
  public Clob createClob() throws SQLException {
    throw SqlErrors.notSupported("createClob");
  }

  @Override
  public NClob createNClob() throws SQLException {
    throw SqlErrors.notSupported("createNClob");
  }

  @Override
  public SQLXML createSQLXML() throws SQLException {
    throw SqlErrors.notSupported("createSQLXML");
  }

  @Override
  public Struct createStruct(String typeName, Object[] attributes) throws SQLException {
    throw SqlErrors.notSupported("createStruct");
  }

  @Override
  public CallableStatement prepareCall(String sql, int type, int concurrency, int holdability)
      throws SQLException {
    throw SqlErrors.notSupported("prepareCall");
  }

  @Override
  public CallableStatement prepareCall(String sql, int type, int concurrency) throws SQLException {
    throw SqlErrors.notSupported("prepareCall");
  }

  @Override
  public CallableStatement prepareCall(String sql) throws SQLException {
    throw SqlErrors.notSupported("prepareCall");
  }

  @Override
  public void releaseSavepoint(Savepoint savepoint) throws SQLException {
    throw SqlErrors.notSupported("releaseSavepoint");
  }

  @Override
  public void rollback(Savepoint savepoint) throws SQLException {
    throw SqlErrors.notSupported("rollback");
  }

  @Override
  public Savepoint setSavepoint() throws SQLException {
    throw SqlErrors.notSupported("setSavepoint");
  }

  @Override
  public Savepoint setSavepoint(String name) throws SQLException {
    throw SqlErrors.notSupported("setSavepoint");
  }

  @Override
  public void setShardingKey(ShardingKey shardingKey, ShardingKey superShardingKey)
      throws SQLException {
    throw SqlErrors.notSupported("setShardingKey");
  }

  @Override
  public void setShardingKey(ShardingKey shardingKey) throws SQLException {
    throw SqlErrors.notSupported("setShardingKey");
  }

  @Override
  public boolean setShardingKeyIfValid(ShardingKey shardingKey, int timeout) throws SQLException {
    throw SqlErrors.notSupported("setShardingKeyIfValid");
  }

  @Override
  public boolean setShardingKeyIfValid(
      ShardingKey shardingKey, ShardingKey superShardingKey, int timeout) throws SQLException {
    throw SqlErrors.notSupported("setShardingKeyIfValid");
  }
}
