package org.laminsql.udf.curation.dataset;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.laminsql.catalog.feature.LabelType;
import org.laminsql.catalog.vocabulary.Vocabulary;

/**
 * The values of a registry, of one organism where they are Ensembl ids of genes: LaminDB takes the
 * organism from the prefix of the first id ({@code ENSMUSG}: mouse) and then knows no genes of
 * others (2.12.1, {@code get_organism_record_from_field}). Here distinct values have no order: the
 * most common prefix counts.
 *
 * @param prefix what all ids begin with; {@code ""} for any
 */
record EnsemblIds(Vocabulary values, String prefix) {

  private static final String ENSEMBL = "ENS";

  /**
   * @param found the values of the dataset
   */
  static EnsemblIds of(LabelType type, Vocabulary values, List<String> found) {
    boolean genes =
        type.registry().equals("bionty.Gene") && type.shownField().equals("ensembl_gene_id");
    return new EnsemblIds(values, genes ? commonPrefix(found) : "");
  }

  private static String commonPrefix(List<String> ids) {
    Map<String, Integer> prefixes = new TreeMap<>();
    ids.stream()
        .filter(id -> id.startsWith(ENSEMBL))
        .forEach(id -> prefixes.merge(letters(id), 1, Integer::sum));
    String common = "";
    int most = 0;
    for (Map.Entry<String, Integer> prefix : prefixes.entrySet()) {
      if (prefix.getValue() > most) {
        common = prefix.getKey();
        most = prefix.getValue();
      }
    }
    return common;
  }

  private static String letters(String id) {
    int end = 0;
    while (end < id.length() && !Character.isDigit(id.charAt(end))) {
      end++;
    }
    return id.substring(0, end);
  }

  boolean has(String value) {
    return values.isValid(value) && (prefix.isEmpty() || letters(value).equals(prefix));
  }

  Optional<String> nearest(String value) {
    return values.nearest(value).filter(this::has);
  }
}
