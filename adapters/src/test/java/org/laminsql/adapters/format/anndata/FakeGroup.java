package org.laminsql.adapters.format.anndata;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.laminsql.adapters.array.ArrayGroup;
import org.laminsql.adapters.array.ArrayNode;
import org.laminsql.adapters.array.ElementType;
import org.laminsql.adapters.storage.ReadCounter;

/** A group in memory, filled by a test; nodes named by paths make the groups on their way. */
final class FakeGroup implements ArrayGroup {

  private final String path;
  private final ReadCounter counter;
  private final Map<String, Object> attributes = new LinkedHashMap<>();
  private final Map<String, ArrayNode> children = new LinkedHashMap<>();

  FakeGroup(String path, ReadCounter counter) {
    this.path = path;
    this.counter = counter;
  }

  @Override
  public String path() {
    return path;
  }

  @Override
  public Map<String, Object> attributes() {
    return attributes;
  }

  @Override
  public List<String> childNames() {
    return List.copyOf(children.keySet());
  }

  @Override
  public Optional<ArrayNode> child(String name) {
    return Optional.ofNullable(children.get(name));
  }

  FakeGroup with(String attribute, Object value) {
    attributes.put(attribute, value);
    return this;
  }

  FakeGroup encoded(String encoding) {
    return with("encoding-type", encoding);
  }

  /** The group at a path below, made if it is not there. */
  FakeGroup group(String relative) {
    FakeGroup group = this;
    for (String name : relative.split("/", -1)) {
      String childPath = group.path.isEmpty() ? name : group.path + "/" + name;
      group =
          (FakeGroup)
              group.children.computeIfAbsent(name, key -> new FakeGroup(childPath, counter));
    }
    return group;
  }

  /** Adds a vector in chunks of {@code chunk}. */
  FakeGroup vector(String name, ElementType type, long chunk, List<?> values) {
    return array(
        name, type, List.of((long) values.size()), List.of(Math.max(1, chunk)), values, Map.of());
  }

  FakeGroup array(
      String name,
      ElementType type,
      List<Long> shape,
      List<Long> chunk,
      List<?> values,
      Map<String, Object> attributes) {
    String childPath = path.isEmpty() ? name : path + "/" + name;
    children.put(
        name,
        new FakeArray(
            childPath,
            type,
            shape,
            chunk,
            new ArrayList<>(values),
            Map.copyOf(attributes),
            counter));
    return this;
  }

  /** Adds a data frame with an index of texts. */
  FakeGroup frame(String name, long chunk, List<String> index, List<String> columns) {
    return group(name)
        .encoded("dataframe")
        .with("_index", "name")
        .with("column-order", columns)
        .vector("name", ElementType.Scalar.TEXT, chunk, index);
  }

  /** Adds a categorical below this frame. */
  FakeGroup categorical(String name, long chunk, List<Integer> codes, List<String> categories) {
    group(name)
        .encoded("categorical")
        .vector("codes", ElementType.Scalar.INT8, chunk, codes)
        .vector("categories", ElementType.Scalar.TEXT, 100, categories);
    return this;
  }

  /** Adds a sparse matrix made of dense values. */
  FakeGroup sparse(String name, boolean byRows, double[][] dense, int columnCount, long chunk) {
    List<Double> data = new ArrayList<>();
    List<Integer> indices = new ArrayList<>();
    List<Integer> indptr = new ArrayList<>(List.of(0));
    int majorCount = byRows ? dense.length : columnCount;
    int minorCount = byRows ? columnCount : dense.length;
    for (int major = 0; major < majorCount; major++) {
      for (int minor = 0; minor < minorCount; minor++) {
        double value = byRows ? dense[major][minor] : dense[minor][major];
        if (value != 0) {
          data.add(value);
          indices.add(minor);
        }
      }
      indptr.add(data.size());
    }
    group(name)
        .encoded(byRows ? "csr_matrix" : "csc_matrix")
        .with("shape", List.of((long) dense.length, (long) columnCount))
        .vector("data", ElementType.Scalar.FLOAT32, chunk, data)
        .vector("indices", ElementType.Scalar.INT32, chunk, indices)
        .vector("indptr", ElementType.Scalar.INT32, 1000, indptr);
    return this;
  }

  /** Adds a dense matrix. */
  FakeGroup dense(String name, double[][] values, long chunkRows, long chunkColumns) {
    List<Double> flat = new ArrayList<>();
    for (double[] row : values) {
      for (double value : row) {
        flat.add(value);
      }
    }
    long columns = values.length == 0 ? 0 : values[0].length;
    return array(
        name,
        ElementType.Scalar.FLOAT32,
        List.of((long) values.length, columns),
        List.of(chunkRows, chunkColumns),
        flat,
        Map.of("encoding-type", "array"));
  }
}
