package org.laminsql.adapters.format.anndata;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import org.laminsql.adapters.array.vector.Once;
import org.laminsql.catalog.error.LaminSqlError;

/**
 * Finds a variable by name: by its index name, then by a value of a column of symbols or ids that
 * no other variable has; then both again without regard to case. Immutable; safe to share.
 */
final class VariableNames {

  /** Columns of var that hold symbols or ids, as scanpy, CELLxGENE and LaminDB name them. */
  static final List<String> ID_COLUMNS =
      List.of(
          "gene_symbol",
          "gene_symbols",
          "gene_name",
          "gene_names",
          "symbol",
          "symbols",
          "feature_name",
          "gene_id",
          "gene_ids",
          "ensembl_id",
          "ensembl_gene_id",
          "ensembl",
          "feature_id");

  private final Once<Lookup> exact;
  private final Once<Lookup> folded;

  /**
   * @param index the names of the variables
   * @param ids the values of the columns of symbols or ids that there are
   */
  VariableNames(Once<AxisNames> index, Once<List<AxisNames>> ids) {
    this.exact = new Once<>(() -> Lookup.of(index.get(), ids.get(), UnaryOperator.identity()));
    this.folded =
        new Once<>(() -> Lookup.of(index.get(), ids.get(), text -> text.toLowerCase(Locale.ROOT)));
  }

  /**
   * The position of the variable of that name.
   *
   * @throws org.laminsql.catalog.error.LaminSqlException COLUMN_AMBIGUOUS if several fit
   */
  OptionalInt find(String name, boolean ignoreCase) {
    OptionalInt found = exact.get().find(name, name);
    return found.isPresent() || !ignoreCase
        ? found
        : folded.get().find(name, name.toLowerCase(Locale.ROOT));
  }

  /** Candidates that a message lists; more are not kept. */
  private static final int SHOWN = 10;

  private record Lookup(
      List<String> texts, Map<String, List<Integer>> index, Map<String, List<Integer>> ids) {

    static Lookup of(AxisNames index, List<AxisNames> ids, UnaryOperator<String> folding) {
      Map<String, List<Integer>> byId = new HashMap<>();
      ids.forEach(column -> collect(column, folding, byId));
      Map<String, List<Integer>> byIndex = new HashMap<>();
      collect(index, folding, byIndex);
      return new Lookup(index.texts(), byIndex, byId);
    }

    private static void collect(
        AxisNames names, UnaryOperator<String> folding, Map<String, List<Integer>> target) {
      for (int i = 0; i < names.texts().size(); i++) {
        if (names.present(i)) {
          List<Integer> at =
              target.computeIfAbsent(
                  folding.apply(names.texts().get(i)), key -> new ArrayList<>(1));
          if (at.size() <= SHOWN && !at.contains(i)) {
            at.add(i);
          }
        }
      }
    }

    OptionalInt find(String asked, String folded) {
      List<Integer> candidates = index.getOrDefault(folded, ids.getOrDefault(folded, List.of()));
      if (candidates.size() > 1) {
        throw LaminSqlError.COLUMN_AMBIGUOUS.with(
            "\"" + asked + "\"", "it fits the variables " + described(candidates));
      }
      return candidates.isEmpty() ? OptionalInt.empty() : OptionalInt.of(candidates.get(0));
    }

    private String described(List<Integer> candidates) {
      List<String> names = new ArrayList<>();
      candidates.stream()
          .limit(SHOWN)
          .forEach(i -> names.add("\"" + texts.get(i) + "\" (var_idx " + i + ")"));
      return String.join(", ", names) + (candidates.size() > SHOWN ? ", …" : "");
    }
  }
}
