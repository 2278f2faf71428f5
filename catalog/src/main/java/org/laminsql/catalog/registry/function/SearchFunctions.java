package org.laminsql.catalog.registry.function;

import java.util.List;

/** What {@code search()} needs: the ranking in one pass over a field, instead of six patterns. */
final class SearchFunctions {

  static final List<FunctionDefinition> ALL =
      List.of(new FunctionDefinition("lamin_search_score", 2, SearchFunctions::score));

  private SearchFunctions() {}

  private static FunctionBody score() {
    Memo<SearchScore> searches = new Memo<>(SearchScore::new);
    return a -> searches.get(a.text(1)).of(a.text(0));
  }
}
