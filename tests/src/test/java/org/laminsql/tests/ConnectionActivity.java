package org.laminsql.tests;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * A row of {@code system.io}: what a connection has done so far.
 *
 * @param metadataStatements statements sent to the metadata database
 * @param datasets datasets opened
 * @param requests requests for ranges of bytes
 * @param bytes bytes read
 * @param chunks chunks decoded
 */
record ConnectionActivity(
    long metadataStatements, long datasets, long requests, long bytes, long chunks) {

  /** Something done on a connection. */
  interface Work {
    void run() throws SQLException;
  }

  static ConnectionActivity of(Connection connection) throws SQLException {
    String row =
        Sql.value(
            connection,
            "SELECT metadata_statements, datasets, requests, bytes, chunks FROM system.io");
    List<Long> counts = List.of(row.split(",")).stream().map(Long::valueOf).toList();
    return new ConnectionActivity(
        counts.get(0), counts.get(1), counts.get(2), counts.get(3), counts.get(4));
  }

  /** What the work added. */
  static ConnectionActivity during(Connection connection, Work work) throws SQLException {
    ConnectionActivity before = of(connection);
    work.run();
    return of(connection).minus(before);
  }

  private ConnectionActivity minus(ConnectionActivity other) {
    return new ConnectionActivity(
        metadataStatements - other.metadataStatements,
        datasets - other.datasets,
        requests - other.requests,
        bytes - other.bytes,
        chunks - other.chunks);
  }
}
