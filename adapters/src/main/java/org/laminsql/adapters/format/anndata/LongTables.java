package org.laminsql.adapters.format.anndata;

import org.laminsql.adapters.array.ArrayNode;
import org.laminsql.adapters.scan.ScannableTable;

/** The tables of an AnnData that have one row per entry of a matrix. */
final class LongTables {

  private final Content content;
  private final Matrices matrices;

  LongTables(String dataset, Content content) {
    this.content = content;
    this.matrices = new Matrices(dataset);
  }

  /** {@code X} or a layer. */
  ScannableTable matrix(ArrayNode node) {
    return table(content.observationAxis(), content.variableAxis(), node);
  }

  /** {@code raw/X}, which may have more variables than {@code X}. */
  ScannableTable raw(ArrayNode node) {
    return table(content.observationAxis(), content.rawVariableAxis(), node);
  }

  /** A matrix of {@code obsp} or {@code varp}, both sides of which are one axis. */
  ScannableTable pairs(ArrayNode node, Axis axis) {
    return table(axis.numbered(1), axis.numbered(2), node);
  }

  private ScannableTable table(Axis rows, Axis columns, ArrayNode node) {
    return new LongTable(rows, columns, matrices.open(node, rows.size(), columns.size()));
  }
}
