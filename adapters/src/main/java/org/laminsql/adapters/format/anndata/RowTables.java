package org.laminsql.adapters.format.anndata;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.laminsql.adapters.array.ArrayGroup;
import org.laminsql.adapters.array.ArrayNode;
import org.laminsql.adapters.array.vector.Once;
import org.laminsql.adapters.scan.ScannableTable;
import org.laminsql.catalog.error.LaminSqlError;
import org.laminsql.catalog.model.SqlType;

/** The tables of an AnnData that have one row per observation or per variable. */
final class RowTables {

  private static final String OBSERVATION = "obs_id";
  private static final String VARIABLE = "var_id";

  /** Each is a column of its table. */
  private static final int MOST_DIMENSIONS = 100_000;

  /** Names that are ours; stored columns of these names get their frame's name in front. */
  private static final Set<String> RESERVED = Set.of(OBSERVATION, "obs_idx", VARIABLE, "var_idx");

  private final String dataset;
  private final Content content;
  private final Matrices matrices;
  private final VariableNames variableNames;
  private final Once<Optional<Matrix>> matrix;

  RowTables(String dataset, Content content) {
    this.dataset = dataset;
    this.content = content;
    this.matrices = new Matrices(dataset);
    this.variableNames = new VariableNames(content.variableNames(), new Once<>(this::ids));
    this.matrix = new Once<>(() -> content.node("X").map(this::variablesMatrix));
  }

  private Matrix variablesMatrix(ArrayNode node) {
    return matrices.open(node, content.observations().rowCount(), content.variables().rowCount());
  }

  private List<AxisNames> ids() {
    return content.variables().columns().stream()
        .filter(column -> VariableNames.ID_COLUMNS.contains(column.name()))
        .filter(column -> column.values().type().equals(SqlType.VARCHAR))
        .filter(column -> !(column.values() instanceof UnreadableColumn))
        .map(column -> AxisNames.read(dataset, column.values()))
        .toList();
  }

  /** The observations, with every variable as a column that exists when it is named. */
  ScannableTable observationsWithVariables() {
    Frame frame = content.observations();
    return new RowTable(frame.rowCount(), columns(frame, OBSERVATION, "obs"), this::variable);
  }

  private Optional<RowColumn> variable(String name, boolean ignoreCase) {
    OptionalInt position = variableNames.find(name, ignoreCase);
    if (position.isEmpty()) {
      return Optional.empty();
    }
    Matrix values =
        matrix
            .get()
            .orElseThrow(
                () ->
                    LaminSqlError.PART_NOT_FOUND.with(
                        "X", dataset, String.join(", ", content.children("layers"))));
    return Optional.of(new RowColumn.Element(name, values, position.getAsInt()));
  }

  ScannableTable observations() {
    return table(content.observations(), OBSERVATION, "obs");
  }

  ScannableTable variables() {
    return table(content.variables(), VARIABLE, "var");
  }

  ScannableTable rawVariables() {
    return table(content.rawVariables(), VARIABLE, "var");
  }

  /** An array or frame of {@code obsm}. */
  ScannableTable alongObservations(ArrayNode node) {
    return along(node, content.observations(), OBSERVATION);
  }

  /** An array or frame of {@code varm}. */
  ScannableTable alongVariables(ArrayNode node) {
    return along(node, content.variables(), VARIABLE);
  }

  private ScannableTable along(ArrayNode node, Frame axis, String id) {
    if (node instanceof ArrayGroup group && Encoding.of(node).equals(Encoding.DATAFRAME)) {
      String path = node.path();
      return table(Frame.open(dataset, group), id, path.substring(path.lastIndexOf('/') + 1));
    }
    Matrix dimensions = matrices.open(node, axis.rowCount());
    if (dimensions.columnCount() > MOST_DIMENSIONS) {
      throw LaminSqlError.ENCODING_NOT_SUPPORTED.with(
          dataset, "more than " + MOST_DIMENSIONS + " columns in " + node.path());
    }
    List<RowColumn> columns = new ArrayList<>();
    columns.add(new RowColumn.Stored(id, axis.index()));
    for (int i = 0; i < dimensions.columnCount(); i++) {
      columns.add(new RowColumn.Element("dim_" + i, dimensions, i));
    }
    return new RowTable(axis.rowCount(), columns, NamedElements.NONE);
  }

  private static ScannableTable table(Frame frame, String id, String name) {
    return new RowTable(frame.rowCount(), columns(frame, id, name), NamedElements.NONE);
  }

  private static List<RowColumn> columns(Frame frame, String id, String name) {
    List<RowColumn> columns = new ArrayList<>();
    columns.add(new RowColumn.Stored(id, frame.index()));
    for (Frame.Named column : frame.columns()) {
      String visible =
          RESERVED.contains(column.name()) ? name + "." + column.name() : column.name();
      columns.add(new RowColumn.Stored(visible, column.values()));
    }
    return columns;
  }
}
