package org.laminsql.driver.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.laminsql.catalog.model.LinkedValues;
import org.laminsql.catalog.model.RegistryColumn;
import org.laminsql.catalog.model.TableAlias;

/**
 * The joins of one table with the rows that hold the values of its used columns. Each join gathers
 * its rows per key before it joins, so that no rows multiply; many columns share a join.
 */
final class LinkedJoins {

  /** With more joins than this, planning takes longer than reading together. */
  private static final int MOST_JOINS = 16;

  private static final String VALUE = "\"v\"";

  private final List<RegistryColumn> columns;
  private final String alias;

  /** The places of the columns that need a join. */
  private final List<Integer> joined;

  private final int perJoin;

  /**
   * @param columns those of the table
   * @param alias the table's
   * @param used the places of the columns that the statement uses
   */
  LinkedJoins(List<RegistryColumn> columns, String alias, List<Integer> used) {
    this.columns = columns;
    this.alias = alias;
    this.joined =
        used.stream()
            .filter(i -> columns.get(i).linked().flatMap(LinkedValues::aggregate).isPresent())
            .toList();
    this.perJoin = Math.max(1, (joined.size() + MOST_JOINS - 1) / MOST_JOINS);
  }

  /** The table with its joins. */
  String from(String table) {
    if (joined.isEmpty()) {
      return table;
    }
    StringBuilder from = new StringBuilder("(").append(table);
    for (int start = 0; start < joined.size(); start += perJoin) {
      List<LinkedValues> group =
          joined.subList(start, Math.min(joined.size(), start + perJoin)).stream()
              .map(i -> columns.get(i).linked().orElseThrow())
              .toList();
      String join = joinAlias(start);
      from.append(" LEFT JOIN (SELECT r.\"k\"");
      for (int i = 0; i < group.size(); i++) {
        from.append(", ").append(group.get(i).aggregate().orElseThrow()).append(" AS \"v");
        from.append(i).append('"');
      }
      from.append(" FROM (").append(rows(group)).append(") AS r GROUP BY r.\"k\") AS ");
      from.append(join).append(" ON ").append(join).append(".\"k\" = ");
      from.append(TableAlias.replaced(group.get(0).key(), "t", alias));
    }
    return from.append(')').toString();
  }

  private String joinAlias(int place) {
    return alias + "_" + place / perJoin;
  }

  /** The rows of several columns; those that lie in the same tables are read once. */
  static String rows(List<LinkedValues> group) {
    Map<String, List<Long>> features = new LinkedHashMap<>();
    for (LinkedValues linked : group) {
      for (String rows : linked.rows()) {
        features.computeIfAbsent(rows, text -> new ArrayList<>()).add(linked.feature());
      }
    }
    return features.entrySet().stream()
        .map(entry -> entry.getKey() + among(entry.getValue()))
        .collect(Collectors.joining(" UNION ALL "));
  }

  private static String among(List<Long> features) {
    return features.size() == 1
        ? " = " + features.get(0)
        : features.stream().map(String::valueOf).collect(Collectors.joining(", ", " IN (", ")"));
  }

  /** The value of a used column. */
  String expression(int column) {
    String own = TableAlias.replaced(columns.get(column).expression(), "t", alias);
    int place = joined.indexOf(column);
    if (place < 0) {
      return own;
    }
    String value = joinAlias(place) + ".\"v" + place % perJoin + "\"";
    String mark = "\u0007";
    return TableAlias.replaced(own, "j", mark).replace(mark + "." + VALUE, value);
  }
}
