package org.laminsql.adapters.format.anndata;

import java.util.Optional;
import org.laminsql.adapters.array.ArrayGroup;
import org.laminsql.adapters.array.ArrayNode;
import org.laminsql.adapters.array.ElementType;
import org.laminsql.adapters.array.NdArray;
import org.laminsql.adapters.array.vector.ValueTypes;
import org.laminsql.catalog.error.LaminSqlError;
import org.laminsql.catalog.error.LaminSqlException;

/**
 * Opens the columns of a data frame.
 *
 * @param dataset for messages
 * @param frame the group of the frame; categories of anndata 0.7 are named relative to it
 */
record FrameColumns(String dataset, ArrayGroup frame) {

  /** The column under that name; one that cannot be read is listed all the same. */
  FrameColumn column(String name, long rowCount) {
    try {
      FrameColumn column = open(child(frame, name));
      return column.size() == rowCount ? column : unequal(name, column.size(), rowCount);
    } catch (LaminSqlException failure) {
      return new UnreadableColumn(rowCount, () -> failure);
    }
  }

  /** The column a node holds. */
  FrameColumn open(ArrayNode node) {
    return node instanceof NdArray array ? ofArray(array) : ofGroup((ArrayGroup) node);
  }

  private FrameColumn ofArray(NdArray array) {
    Optional<ArrayNode> categories = categoriesBeside(array);
    return categories.isPresent()
        ? categorical(array, categories.get())
        : new PlainColumn(vector(array));
  }

  /**
   * As anndata 0.7 wrote them: a reference (HDF5) or a path (zarr) in an attribute of the codes.
   */
  private Optional<ArrayNode> categoriesBeside(NdArray codes) {
    Object categories = codes.attributes().get("categories");
    if (categories instanceof String path) {
      return Optional.of(child(frame, path));
    }
    return categories instanceof ArrayNode node ? Optional.of(node) : Optional.empty();
  }

  private FrameColumn ofGroup(ArrayGroup group) {
    String encoding = Encoding.of(group);
    if (encoding.equals(Encoding.CATEGORICAL)) {
      return categorical(vector(child(group, "codes")), child(group, "categories"));
    }
    if (encoding.startsWith(Encoding.NULLABLE)) {
      return masked(vector(child(group, "values")), vector(child(group, "mask")));
    }
    throw LaminSqlError.ENCODING_NOT_SUPPORTED.with(
        dataset, "the encoding " + encoding + " for " + group.path());
  }

  private FrameColumn masked(NdArray values, NdArray mask) {
    if (mask.elementType() != ElementType.Scalar.BOOLEAN || mask.size() != values.size()) {
      throw LaminSqlError.FILE_CORRUPT.with(
          dataset, mask.path() + " does not say which of " + values.size() + " values are missing");
    }
    return new MaskedColumn(values, mask);
  }

  /** The column of codes into categories. */
  FrameColumn categorical(NdArray codes, ArrayNode categories) {
    if (!ValueTypes.integral(codes.elementType())) {
      throw LaminSqlError.FILE_CORRUPT.with(dataset, codes.path() + " holds no codes");
    }
    return new CategoricalColumn(dataset, new PlainColumn(vector(codes)), values(categories));
  }

  /** Categories that were categorical themselves could lead in a circle. */
  private FrameColumn values(ArrayNode categories) {
    return categories instanceof ArrayGroup group
            && !Encoding.of(group).equals(Encoding.CATEGORICAL)
        ? ofGroup(group)
        : new PlainColumn(vector(categories));
  }

  private NdArray vector(ArrayNode node) {
    if (node instanceof NdArray array
        && array.shape().size() == 1
        && ValueTypes.readable(array.elementType())) {
      return array;
    }
    throw LaminSqlError.ENCODING_NOT_SUPPORTED.with(
        dataset, "a layout or type without a column for " + node.path());
  }

  private ArrayNode child(ArrayGroup group, String path) {
    return group
        .find(path)
        .orElseThrow(
            () -> LaminSqlError.FILE_CORRUPT.with(dataset, group.path() + " lacks " + path));
  }

  private FrameColumn unequal(String name, long size, long rowCount) {
    return new UnreadableColumn(
        rowCount,
        () ->
            LaminSqlError.FILE_CORRUPT.with(
                dataset,
                frame.path() + "/" + name + " has " + size + " values for " + rowCount + " rows"));
  }
}
