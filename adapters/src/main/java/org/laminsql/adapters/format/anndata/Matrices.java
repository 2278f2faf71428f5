package org.laminsql.adapters.format.anndata;

import java.util.List;
import org.laminsql.adapters.array.ArrayGroup;
import org.laminsql.adapters.array.ArrayNode;
import org.laminsql.adapters.array.NdArray;
import org.laminsql.adapters.array.vector.Once;
import org.laminsql.adapters.array.vector.Sizes;
import org.laminsql.adapters.array.vector.ValueTypes;
import org.laminsql.catalog.error.LaminSqlError;

/**
 * Opens matrices; reads no chunk.
 *
 * @param dataset for messages
 */
record Matrices(String dataset) {

  /** The matrix a node holds. */
  Matrix open(ArrayNode node) {
    return node instanceof NdArray array ? dense(array) : sparse((ArrayGroup) node);
  }

  /** The matrix a node holds, which must have so many rows. */
  Matrix open(ArrayNode node, int rowCount) {
    Matrix matrix = open(node);
    if (matrix.rowCount() != rowCount) {
      throw LaminSqlError.FILE_CORRUPT.with(
          dataset, node.path() + " has " + matrix.rowCount() + " rows instead of " + rowCount);
    }
    return matrix;
  }

  /** The matrix a node holds, which must have that shape. */
  Matrix open(ArrayNode node, int rowCount, int columnCount) {
    Matrix matrix = open(node, rowCount);
    if (matrix.columnCount() != columnCount) {
      throw LaminSqlError.FILE_CORRUPT.with(
          dataset,
          node.path() + " has " + matrix.columnCount() + " columns instead of " + columnCount);
    }
    return matrix;
  }

  private Matrix dense(NdArray array) {
    if (array.shape().size() != 2 || !ValueTypes.readable(array.elementType())) {
      throw LaminSqlError.ENCODING_NOT_SUPPORTED.with(
          dataset,
          "an array of " + array.elementType() + array.shape() + " as the matrix " + array.path());
    }
    return new DenseMatrix(
        array, size(array, array.shape().get(0)), size(array, array.shape().get(1)));
  }

  private Matrix sparse(ArrayGroup group) {
    String encoding = Encoding.of(group);
    boolean byRows = encoding.equals(Encoding.CSR);
    if (!byRows && !encoding.equals(Encoding.CSC)) {
      throw LaminSqlError.ENCODING_NOT_SUPPORTED.with(
          dataset, "the encoding " + encoding + " as the matrix " + group.path());
    }
    List<Integer> shape = shape(group);
    NdArray data = vector(group, "data");
    NdArray indices = integers(group, "indices");
    NdArray indptr = integers(group, "indptr");
    if (data.size() != indices.size()) {
      throw LaminSqlError.FILE_CORRUPT.with(
          dataset,
          group.path() + " has " + data.size() + " values at " + indices.size() + " positions");
    }
    int major = byRows ? shape.get(0) : shape.get(1);
    return new SparseMatrix(
        dataset,
        byRows,
        shape.get(0),
        shape.get(1),
        data,
        indices,
        new Once<>(() -> EntryOffsets.read(dataset, indptr, major, data.size())));
  }

  /** Rows and columns of a sparse matrix; anndata up to 0.6 named the attribute otherwise. */
  List<Integer> shape(ArrayGroup group) {
    Object shape =
        group.attributes().getOrDefault("shape", group.attributes().get("h5sparse_shape"));
    if (shape instanceof List<?> sizes && sizes.size() == 2) {
      return sizes.stream().map(size -> size(group, ((Number) size).longValue())).toList();
    }
    throw LaminSqlError.FILE_CORRUPT.with(dataset, group.path() + " lacks its shape");
  }

  /** A one-dimensional array of a sparse matrix: {@code data, indices, indptr}. */
  NdArray vector(ArrayGroup group, String name) {
    ArrayNode node =
        group
            .child(name)
            .orElseThrow(
                () -> LaminSqlError.FILE_CORRUPT.with(dataset, group.path() + " lacks " + name));
    if (node instanceof NdArray array
        && array.shape().size() == 1
        && ValueTypes.readable(array.elementType())) {
      return array;
    }
    throw LaminSqlError.FILE_CORRUPT.with(dataset, node.path() + " is no vector of numbers");
  }

  private NdArray integers(ArrayGroup group, String name) {
    NdArray array = vector(group, name);
    if (ValueTypes.integral(array.elementType())) {
      return array;
    }
    throw LaminSqlError.ENCODING_NOT_SUPPORTED.with(
        dataset, array.elementType() + " for the integers of " + array.path());
  }

  private int size(ArrayNode node, long length) {
    return Sizes.rows(dataset, node.path(), length);
  }
}
