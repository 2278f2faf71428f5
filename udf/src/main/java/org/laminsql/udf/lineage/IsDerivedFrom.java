package org.laminsql.udf.lineage;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.laminsql.catalog.lineage.LineageScope;
import org.laminsql.catalog.model.SqlType;
import org.laminsql.udf.FunctionContext;
import org.laminsql.udf.Parameter;
import org.laminsql.udf.ScalarFunction;

/**
 * {@code is_derived_from(artifact, source)}: whether the source is upstream of the artifact; not of
 * itself. With a constant source it is a set of uids, keys and stems that the database looks up.
 */
public final class IsDerivedFrom {

  /** The function. */
  public static final ScalarFunction FUNCTION =
      new ScalarFunction(
          "is_derived_from",
          List.of(Parameter.text("artifact"), Parameter.text("source")),
          SqlType.BOOLEAN,
          "Whether the second artifact is upstream of the first",
          "is_derived_from('results/markers.csv', 'qc/alignment.parquet')",
          context -> arguments -> isDerived(context, arguments),
          Optional.of(IsDerivedFrom::derived));

  private IsDerivedFrom() {}

  private static Object isDerived(FunctionContext context, List<Object> arguments) {
    List<String> texts = List.of((String) arguments.get(0), (String) arguments.get(1));
    return context
        .lineage()
        .around(texts, LineageScope.UPSTREAM, Integer.MAX_VALUE)
        .isDerived(0, 1);
  }

  private static Set<String> derived(FunctionContext context, List<Object> others) {
    return context
        .lineage()
        .around(List.of((String) others.get(0)), LineageScope.DOWNSTREAM, Integer.MAX_VALUE)
        .namesDerivedFrom(0);
  }
}
