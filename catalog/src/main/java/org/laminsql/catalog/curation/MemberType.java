package org.laminsql.catalog.curation;

import java.util.Optional;
import org.laminsql.catalog.feature.Dtype;
import org.laminsql.catalog.feature.LabelType;

/**
 * What the members of a schema are: {@code Feature}, {@code Feature[uid]} (features of that type,
 * LaminDB 2.12), or a registry and its field, {@code bionty.Gene.ensembl_gene_id}.
 *
 * @param text as stored
 * @param labels the registry, the field and the type
 */
public record MemberType(String text, LabelType labels) {

  private static final String FEATURE = "Feature";

  /**
   * Reads an itype.
   *
   * @return empty for none, and for {@code Composite}, which old schemas of slots have
   */
  static Optional<MemberType> of(String text) {
    if (text.isBlank() || text.equals("Composite")) {
      return Optional.empty();
    }
    return Dtype.of("cat[" + text + "]").labelTypes().stream()
        .findFirst()
        .map(labels -> new MemberType(text, labels));
  }

  /** Whether the members are features, and the columns of the dataset hold their values. */
  public boolean isFeature() {
    return labels.registry().equals(FEATURE);
  }
}
