package org.laminsql.adapters.format.anndata;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.laminsql.adapters.array.ArrayGroup;
import org.laminsql.adapters.array.ArrayNode;
import org.laminsql.adapters.array.ElementType;
import org.laminsql.adapters.array.NdArray;
import org.laminsql.adapters.array.vector.KeptChunks;
import org.laminsql.adapters.array.vector.Once;
import org.laminsql.adapters.array.vector.Sizes;
import org.laminsql.adapters.array.vector.ValueTypes;
import org.laminsql.adapters.scan.ColumnVector;
import org.laminsql.catalog.error.LaminSqlError;

/**
 * Walks the tree of unstructured annotations; reads no values. Links may lead in circles, so the
 * walk ends at a depth and at a number of nodes that no one writes.
 *
 * @param dataset for messages
 * @param root the group {@code uns}
 */
record UnsWalk(String dataset, ArrayNode root) {

  private static final int DEEPEST = 100;
  private static final int MOST_ENTRIES = 50_000;

  /** What there is, in stored order; empty for an empty {@code uns}. */
  List<UnsEntry> entries() {
    List<UnsEntry> entries = new ArrayList<>();
    if (root instanceof ArrayGroup group) {
      children("", group, entries::add, new Steps());
    }
    return entries;
  }

  /** The nodes so far. Used by one thread. */
  private static final class Steps {
    private int depth;
    private int nodes;
  }

  private void children(String prefix, ArrayGroup group, Consumer<UnsEntry> target, Steps steps) {
    if (++steps.depth > DEEPEST) {
      throw LaminSqlError.ENCODING_NOT_SUPPORTED.with(
          dataset, "groups nested more than " + DEEPEST + " deep in " + root.path());
    }
    for (String name : group.childNames()) {
      if (++steps.nodes > MOST_ENTRIES) {
        throw LaminSqlError.ENCODING_NOT_SUPPORTED.with(
            dataset, "more than " + MOST_ENTRIES + " nodes in " + root.path());
      }
      group.child(name).ifPresent(child -> node(prefix + name, child, target, steps));
    }
    steps.depth--;
  }

  private void node(String path, ArrayNode node, Consumer<UnsEntry> target, Steps steps) {
    if (Encoding.of(node).equals(Encoding.NULL)) {
      target.accept(new UnsEntry(path, Encoding.NULL, () -> null));
    } else if (node instanceof NdArray array) {
      array(path, array, target);
    } else {
      group(path, (ArrayGroup) node, target, steps);
    }
  }

  private void array(String path, NdArray array, Consumer<UnsEntry> target) {
    if (array.elementType() instanceof ElementType.Compound) {
      fields(path, array, target);
    } else if (!ValueTypes.readable(array.elementType())) {
      target.accept(new UnsEntry(path, Encoding.of(array), () -> null));
    } else if (array.shape().isEmpty()) {
      target.accept(
          new UnsEntry(
              path, scalarType(array.elementType()), () -> UnsText.scalar(dataset, array)));
    } else if (array.attributes().containsKey("categories") && root instanceof ArrayGroup group) {
      target.accept(column(path, new FrameColumns(dataset, group).open(array)));
    } else {
      target.accept(new UnsEntry(path, Encoding.ARRAY, () -> UnsText.array(dataset, array)));
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

  private void fields(String path, NdArray records, Consumer<UnsEntry> target) {
    List<ElementType.Field> fields = ((ElementType.Compound) records.elementType()).fields();
    if (fields.isEmpty()) {
      target.accept(new UnsEntry(path, Encoding.ARRAY, () -> "[]"));
    }
    Once<Map<String, ColumnVector>> values = new Once<>(() -> WholeArray.fields(dataset, records));
    for (ElementType.Field field : fields) {
      target.accept(
          new UnsEntry(
              path + "/" + field.name(),
              Encoding.ARRAY,
              () ->
                  UnsText.array(
                      Objects.requireNonNull(values.get().get(field.name())), records.shape())));
    }
  }

  private void group(String path, ArrayGroup group, Consumer<UnsEntry> target, Steps steps) {
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
      children(path + "/", group, target, steps);
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

  private UnsEntry column(String path, FrameColumn column) {
    return new UnsEntry(
        path,
        Encoding.ARRAY,
        () -> {
          int size = Sizes.held(dataset, path, column.size(), Long.BYTES);
          long[] rows = LongStream.range(0, size).toArray();
          ColumnVector values = column.read(new KeptChunks(), rows);
          return UnsText.array(values, List.of(column.size()));
        });
  }
}
