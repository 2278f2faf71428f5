package org.laminsql.adapters.format.anndata;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.laminsql.adapters.array.ArrayGroup;
import org.laminsql.adapters.array.ArrayNode;
import org.laminsql.adapters.array.ElementType;
import org.laminsql.adapters.array.NdArray;
import org.laminsql.adapters.array.vector.Once;
import org.laminsql.catalog.error.LaminSqlError;
import org.laminsql.catalog.error.LaminSqlException;

/** The nodes of one AnnData, its frames and its axes, each opened once. Safe to share. */
final class Content {

  private final String dataset;
  private final ArrayGroup root;
  private final Once<Frame> observations = new Once<>(() -> frame("obs"));
  private final Once<Frame> variables = new Once<>(() -> frame("var"));
  private final Once<Frame> rawVariables = new Once<>(() -> frame("raw/var"));
  private final Once<AxisNames> observationNames = namesOf(observations);
  private final Once<AxisNames> variableNames = namesOf(variables);
  private final Once<AxisNames> rawVariableNames = namesOf(rawVariables);

  Content(String dataset, ArrayGroup root) {
    this.dataset = dataset;
    this.root = root;
  }

  private Once<AxisNames> namesOf(Once<Frame> frame) {
    return new Once<>(() -> AxisNames.read(dataset, frame.get().index()));
  }

  /** The node at a path; empty if there is none, or a null in its place. */
  Optional<ArrayNode> node(String path) {
    return stored(path).filter(node -> !Encoding.of(node).equals(Encoding.NULL));
  }

  /**
   * Up to 0.6 the raw matrix and its variables lay in {@code raw.X} and {@code raw.var}, and the
   * arrays of a mapping were the fields of one array of records.
   */
  private Optional<ArrayNode> stored(String path) {
    Optional<ArrayNode> node = root.find(path);
    int slash = path.indexOf('/');
    if (node.isPresent() || slash < 0) {
      return node;
    }
    if (path.startsWith("raw/")) {
      return root.child(path.replace('/', '.'));
    }
    return root.child(path.substring(0, slash))
        .filter(NdArray.class::isInstance)
        .flatMap(
            records ->
                Optional.ofNullable(fields((NdArray) records).get(path.substring(slash + 1))));
  }

  private Map<String, RecordField> fields(NdArray node) {
    return node.elementType() instanceof ElementType.Compound && node.size() > 0
        ? RecordFields.of(dataset, node)
        : Map.of();
  }

  /** The paths of the tables in a mapping such as {@code layers}; awkward arrays have none. */
  List<String> children(String mapping) {
    Optional<ArrayNode> node = node(mapping);
    if (node.isPresent() && node.get() instanceof NdArray records) {
      return fields(records).keySet().stream().map(name -> mapping + "/" + name).toList();
    }
    return node.map(group -> tables(mapping, (ArrayGroup) group)).orElse(List.of());
  }

  private static List<String> tables(String mapping, ArrayGroup group) {
    return group.childNames().stream()
        .filter(name -> !awkward(group, name))
        .map(name -> mapping + "/" + name)
        .toList();
  }

  /** A damaged child counts as a table: whoever asks for it gets the error. */
  private static boolean awkward(ArrayGroup group, String name) {
    try {
      return group.child(name).map(Encoding::of).filter(Encoding.AWKWARD::equals).isPresent();
    } catch (LaminSqlException damaged) {
      return false;
    }
  }

  Frame observations() {
    return observations.get();
  }

  Frame variables() {
    return variables.get();
  }

  Frame rawVariables() {
    return rawVariables.get();
  }

  /** The names of the variables; read when first needed. */
  Once<AxisNames> variableNames() {
    return variableNames;
  }

  Axis observationAxis() {
    return new Axis("obs_idx", "obs_id", observations().rowCount(), observationNames);
  }

  Axis variableAxis() {
    return new Axis("var_idx", "var_id", variables().rowCount(), variableNames);
  }

  Axis rawVariableAxis() {
    return new Axis("var_idx", "var_id", rawVariables().rowCount(), rawVariableNames);
  }

  private Frame frame(String path) {
    ArrayNode node =
        node(path).orElseThrow(() -> LaminSqlError.FILE_CORRUPT.with(dataset, "it lacks " + path));
    return Frames.open(dataset, node, root);
  }
}
