package org.laminsql.catalog.feature;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.laminsql.catalog.model.ForeignKey;
import org.laminsql.catalog.model.RegistryTable;

/**
 * A table that links a host with labels (contract sections 2.4, 2.7, 2.8, 4.10).
 *
 * @param host what is annotated
 * @param table the link table
 * @param hostColumn its column that names the host
 * @param labelColumn its column that names the label
 * @param label the labels' registry
 * @param hasFeature whether it says through which feature
 * @param isReversed whether it is {@code artifactrun} read from its run: that table holds artifacts
 *     annotated with runs, and, told apart by the feature's dtype, runs annotated with artifacts
 */
record LabelLink(
    Host host,
    RegistryTable table,
    String hostColumn,
    String labelColumn,
    RegistryTable label,
    boolean hasFeature,
    boolean isReversed) {

  private static final Set<String> OWN_LABELS = Set.of("ulabel", "record");

  /** The labels' registry as LaminDB names it. */
  String registry() {
    return RegistryNames.of(label);
  }

  /** Those of a host; modules may bring their own. */
  static List<LabelLink> of(Host host, List<RegistryTable> tables, RegistryNames names) {
    List<LabelLink> links = new ArrayList<>();
    for (RegistryTable table : tables) {
      if (table.name().startsWith(host.table())) {
        link(host, table, names).ifPresent(links::add);
      }
    }
    if (host == Host.RUN) {
      names
          .table("core", "artifactrun")
          .flatMap(table -> reversed(table, names))
          .ifPresent(links::add);
    }
    return links;
  }

  private static Optional<LabelLink> link(Host host, RegistryTable table, RegistryNames names) {
    String rest = table.name().substring(host.table().length());
    String hostColumn = host.table() + "_id";
    String labelColumn = has(table, "value_id") ? "value_id" : rest + "_id";
    boolean hasFeature = has(table, "feature_id");
    if (rest.isEmpty() || !has(table, hostColumn) || !has(table, labelColumn)) {
      return Optional.empty();
    }
    return target(table, labelColumn, names)
        .filter(label -> hasFeature || isLabel(label))
        .map(
            label -> new LabelLink(host, table, hostColumn, labelColumn, label, hasFeature, false));
  }

  private static Optional<LabelLink> reversed(RegistryTable table, RegistryNames names) {
    return names
        .table("core", "artifact")
        .map(label -> new LabelLink(Host.RUN, table, "run_id", "artifact_id", label, true, true));
  }

  private static Optional<RegistryTable> target(
      RegistryTable table, String column, RegistryNames names) {
    for (ForeignKey key : table.foreignKeys()) {
      if (key.column().equals(column)) {
        return names.table(key.targetSchema(), key.targetTable());
      }
    }
    return Optional.empty();
  }

  private static boolean has(RegistryTable table, String column) {
    return table.columns().stream().anyMatch(c -> c.name().equals(column));
  }

  /**
   * Whether a link without a feature labels: other registries of the core, such as projects and
   * references, are relations of their own (what LaminDB's {@code labels} shows).
   */
  boolean isLabelAlone() {
    return isLabel(label);
  }

  private static boolean isLabel(RegistryTable label) {
    return !label.schema().equals("core") || OWN_LABELS.contains(label.name());
  }

  /** Whether links of that feature are this table's. */
  boolean holds(Feature feature) {
    return hasFeature && !feature.isParameter() && labelType(feature).isPresent();
  }

  /** What the feature's dtype says of this registry. */
  Optional<LabelType> labelType(Feature feature) {
    return feature.dtype().labelTypes().stream()
        .filter(type -> isNamed(type.registry()))
        .findFirst();
  }

  /** {@code wetlab} is what pertdb was called. */
  private boolean isNamed(String name) {
    return oneModule(registry()).equalsIgnoreCase(oneModule(name));
  }

  private static String oneModule(String name) {
    return name.startsWith("wetlab.") ? "pertdb." + name.substring("wetlab.".length()) : name;
  }
}
