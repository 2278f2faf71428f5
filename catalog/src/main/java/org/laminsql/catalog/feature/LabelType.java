package org.laminsql.catalog.feature;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One registry that the labels of a categorical feature may be from: {@code
 * bionty.Gene.ensembl_gene_id[organism__uid=1dpCL6TduFJ3AP]}. Immutable.
 *
 * @param registry as LaminDB names it: {@code ULabel}, {@code bionty.CellType}
 * @param types the type that labels must belong to, itself or by a subtype: one uid since 2.0,
 *     before it names from the outermost to the innermost ({@code Record[Parent[Child]]}); empty
 *     for any
 * @param filters what fields of the labels must equal, by field or by {@code relation__field}, in
 *     their order
 * @param field which field the values are, where the dtype says it
 */
public record LabelType(
    String registry, List<String> types, Map<String, String> filters, Optional<String> field) {

  /** Copies the collections, in their order. */
  public LabelType {
    types = List.copyOf(types);
    filters = Collections.unmodifiableMap(new LinkedHashMap<>(filters));
  }

  /** A registry without conditions. */
  public static LabelType of(String registry) {
    return new LabelType(registry, List.of(), Map.of(), Optional.empty());
  }

  /** The field that names a label: the dtype's, else the registry's own. */
  public String shownField() {
    return field.orElseGet(() -> defaultField(registry));
  }

  /**
   * The field by which LaminDB names the rows of a registry (contract section 4.11).
   *
   * @param registry {@code ULabel}, {@code bionty.CellType}
   */
  public static String defaultField(String registry) {
    return switch (registry) {
      case "Artifact", "Collection", "Transform" -> "key";
      case "User" -> "handle";
      case "Storage" -> "root";
      case "Run" -> "started_at";
      case "bionty.Gene" -> "symbol";
      default -> "name";
    };
  }
}
