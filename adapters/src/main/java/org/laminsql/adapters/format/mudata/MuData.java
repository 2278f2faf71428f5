package org.laminsql.adapters.format.mudata;

import static org.laminsql.adapters.format.mudata.MuDataFormat.MODALITIES;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.laminsql.adapters.array.ArrayGroup;
import org.laminsql.adapters.array.ArrayNode;
import org.laminsql.adapters.scan.ContentTable;
import org.laminsql.adapters.scan.Dataset;
import org.laminsql.catalog.error.LaminSqlError;
import org.laminsql.catalog.error.LaminSqlException;

/**
 * One MuData. Safe to share between threads.
 *
 * @param name for messages
 * @param root the group with the modalities
 * @param joint what lies beside them, as an AnnData
 * @param modality opens one of them
 */
record MuData(
    String name, ArrayGroup root, Dataset joint, BiFunction<String, ArrayGroup, Dataset> modality)
    implements Dataset {

  private static final String FOLDER = MODALITIES + "/";

  @Override
  public List<String> parts() {
    List<String> parts = new ArrayList<>(joint.parts());
    modalityNames().forEach(modalityName -> parts.addAll(parts(modalityName)));
    return List.copyOf(parts);
  }

  /** A damaged modality counts as a part: whoever asks for it gets the error. */
  private List<String> parts(String modalityName) {
    String folder = FOLDER + modalityName;
    try {
      return modality(modalityName).map(Dataset::parts).orElse(List.of()).stream()
          .map(part -> part.isEmpty() ? folder : folder + "/" + part)
          .toList();
    } catch (LaminSqlException damaged) {
      return List.of(folder);
    }
  }

  /** The joint observations have no variables as columns: there is no joint matrix. */
  @Override
  public ContentTable table(String part) {
    if (part.isEmpty()) {
      return joint.table("obs");
    }
    return part.startsWith(FOLDER) ? inModality(part.substring(FOLDER.length())) : beside(part);
  }

  private ContentTable inModality(String path) {
    int slash = path.indexOf('/');
    String modalityName = slash < 0 ? path : path.substring(0, slash);
    return modality(modalityName)
        .orElseThrow(() -> notFound(FOLDER + path))
        .table(slash < 0 ? "" : path.substring(slash + 1));
  }

  private ContentTable beside(String part) {
    try {
      return joint.table(part);
    } catch (LaminSqlException e) {
      throw e.error() == LaminSqlError.PART_NOT_FOUND ? notFound(part) : e;
    }
  }

  /** In the order that mudata keeps in {@code mod-order}; some releases wrote none. */
  private Set<String> modalityNames() {
    Set<String> names = new LinkedHashSet<>();
    modalities()
        .ifPresent(
            group -> {
              names.addAll(group.texts("mod-order"));
              names.addAll(group.childNames());
            });
    return names;
  }

  private Optional<Dataset> modality(String modalityName) {
    return modalities()
        .flatMap(group -> group.child(modalityName))
        .filter(ArrayGroup.class::isInstance)
        .map(node -> modality.apply(name + "/" + node.path(), (ArrayGroup) node));
  }

  private Optional<ArrayGroup> modalities() {
    Optional<ArrayNode> node = root.child(MODALITIES);
    return node.filter(ArrayGroup.class::isInstance).map(ArrayGroup.class::cast);
  }

  private LaminSqlException notFound(String part) {
    List<String> parts = parts();
    return LaminSqlError.PART_NOT_FOUND.with(
        part, name, String.join(", ", parts.subList(1, parts.size())));
  }

  @Override
  public void close() {
    joint.close();
  }
}
