package org.laminsql.adapters.format.anndata;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.laminsql.adapters.array.ArrayGroup;
import org.laminsql.adapters.array.ArrayNode;
import org.laminsql.adapters.array.ElementType;
import org.laminsql.adapters.array.NdArray;
import org.laminsql.adapters.array.vector.KeptChunks;
import org.laminsql.adapters.array.vector.ValueTypes;
import org.laminsql.adapters.scan.ColumnVector;

/**
 * Walks the tree of unstructured annotations; reads no values but those of record arrays, whose
 * fields are rows.
 *
 * @param dataset for messages
 * @param root the group {@code uns}
 */
record UnsWalk(String dataset, ArrayNode root) {

  /** What there is, in stored order; empty for an empty {@code uns}. */
  List<UnsEntry> entries() {
    List<UnsEntry> entries = new ArrayList<>();
    if (root instanceof ArrayGroup group) {
      children("", group, entries::add);
    }
    return entries;
  }

  private void children(String prefix, ArrayGroup group, Consumer<UnsEntry> target) {
    for (String name : group.childNames()) {
      group.child(name).ifPresent(child -> node(prefix + name, child, target));
    }
  }

  private void node(String path, ArrayNode node, Consumer<UnsEntry> target) {
    if (Encoding.of(node).equals(Encoding.NULL)) {
      target.accept(new UnsEntry(path, Encoding.NULL, () -> null));
    } else if (node instanceof NdArray array) {
      array(path, array, target);
    } else {
      group(path, (ArrayGroup) node, target);
    }
  }

  private void array(String path, NdArray array, Consumer<UnsEntry> target) {
    if (array.elementType() instanceof ElementType.Compound) {
      fields(path, array, target);
    } else if (!ValueTypes.readable(array.elementType())) {
      target.accept(new UnsEntry(path, Encoding.of(array), () -> null));
    } else if (array.shape().isEmpty()) {
      target.accept(
          new UnsEntry(path, scalarType(array.elementType()), () -> UnsText.scalar(array)));
    } else if (array.attributes().containsKey("categories") && root instanceof ArrayGroup group) {
      target.accept(column(path, new FrameColumns(dataset, group).open(array)));
    } else {
      target.accept(new UnsEntry(path, Encoding.ARRAY, () -> UnsText.array(array)));
    }
  }

  private static String scalarType(ElementType type) {
    if (type == ElementType.Scalar.BOOLEAN) {
      return "boolean";
    }
    if (ValueTypes.floating(type)) {
      return "float";
    }
    return ValueTypes.integral(type) ? "integer" : "string";
  }

  private static void fields(String path, NdArray records, Consumer<UnsEntry> target) {
    Map<String, ColumnVector> fields = WholeArray.fields(records);
    if (fields.isEmpty()) {
      target.accept(new UnsEntry(path, Encoding.ARRAY, () -> "[]"));
    }
    fields.forEach(
        (name, values) ->
            target.accept(
                new UnsEntry(
                    path + "/" + name,
                    Encoding.ARRAY,
                    () -> UnsText.array(values, records.shape()))));
  }

  private void group(String path, ArrayGroup group, Consumer<UnsEntry> target) {
    String encoding = Encoding.of(group);
    if (encoding.equals(Encoding.CSR) || encoding.equals(Encoding.CSC)) {
      target.accept(new UnsEntry(path, encoding, () -> matrix(group)));
    } else if (encoding.equals(Encoding.DATAFRAME)) {
      frame(path, group, target);
    } else if (encoding.equals(Encoding.CATEGORICAL) || encoding.startsWith(Encoding.NULLABLE)) {
      target.accept(column(path, new FrameColumns(dataset, group).open(group)));
    } else if (!encoding.equals(Encoding.DICT)) {
      target.accept(new UnsEntry(path, encoding, () -> null));
    } else if (group.childNames().isEmpty()) {
      target.accept(new UnsEntry(path, Encoding.DICT, () -> "{}"));
    } else {
      children(path + "/", group, target);
    }
  }

  private String matrix(ArrayGroup group) {
    Matrices matrices = new Matrices(dataset);
    List<Integer> shape = matrices.shape(group);
    long entries = matrices.vector(group, "data").size();
    return "{\"shape\":[" + shape.get(0) + "," + shape.get(1) + "],\"nnz\":" + entries + "}";
  }

  private void frame(String path, ArrayGroup group, Consumer<UnsEntry> target) {
    Frame frame = Frame.open(dataset, group);
    String index = group.text("_index").orElse("_index");
    target.accept(column(path + "/" + index, frame.index()));
    for (Frame.Named column : frame.columns()) {
      target.accept(column(path + "/" + column.name(), column.values()));
    }
  }

  private static UnsEntry column(String path, FrameColumn column) {
    return new UnsEntry(
        path,
        Encoding.ARRAY,
        () -> {
          long[] rows = LongStream.range(0, column.size()).toArray();
          ColumnVector values = column.read(new KeptChunks(), rows);
          return UnsText.array(values, List.of(column.size()));
        });
  }
}
