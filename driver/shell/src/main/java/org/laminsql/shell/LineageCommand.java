package org.laminsql.shell;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.laminsql.shell.draw.Drawing;
import org.laminsql.shell.draw.DrawingException;

/** {@code --lineage}: asks the database for the graph, draws it and writes it. One thread. */
final class LineageCommand {

  private final Connection connection;
  private final Writer out;

  LineageCommand(Connection connection, Writer out) {
    this.connection = connection;
    this.out = out;
  }

  /**
   * Draws.
   *
   * @throws SQLException if the database refuses, for example because it knows no such artifact
   * @throws DrawingException if the graph cannot be drawn
   * @throws IOException if the picture cannot be written
   */
  void run(LineageRequest request) throws SQLException, DrawingException, IOException {
    String graph = graph(request);
    byte[] content =
        switch (request.format()) {
          case PNG -> Drawing.ofDot(graph).png();
          case SVG -> bytes(Drawing.ofDot(graph).svg());
          case MERMAID, DOT -> bytes(graph.endsWith("\n") ? graph : graph + '\n');
        };
    write(content, request.target());
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private String graph(LineageRequest request) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement("SELECT lineage_graph(?, ?)")) {
      statement.setString(1, request.key());
      statement.setString(2, request.format().language());
      try (ResultSet results = statement.executeQuery()) {
        String graph = results.next() ? results.getString(1) : null;
        if (graph == null) {
          throw new SQLException("There is no lineage of '" + request.key() + "'", "42704");
        }
        return graph;
      }
    }
  }

  private void write(byte[] content, @Nullable Path target) throws IOException {
    if (target == null) {
      out.write(new String(content, StandardCharsets.UTF_8));
      out.flush();
    } else {
      Files.write(target, content);
    }
  }
}
