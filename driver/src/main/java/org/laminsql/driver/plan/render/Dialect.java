package org.laminsql.driver.plan.render;

import java.util.List;
import java.util.Optional;
import org.apache.calcite.avatica.util.TimeUnitRange;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexLiteral;

/**
 * What one engine's SQL says differently. An empty answer means that the engine cannot say it with
 * the meaning {@code sql-surface} §6 demands; then the fragment runs elsewhere. Immutable.
 */
public interface Dialect {

  /** What a whole relational operator may be. */
  enum Ability {
    LATERAL,
    GROUPING_SETS,
    UNNEST,
    /** INTERSECT ALL and EXCEPT ALL. */
    DUPLICATE_SETS,
    ARRAY_SUBQUERY,
    QUANTIFIED_COMPARISON,
    /** SELECT DISTINCT may be sorted by any expression of its columns. */
    SORTED_DISTINCT,
    /** A scalar subquery of several rows is an error. */
    SCALAR_SUBQUERY_CHECKED
  }

  /** Whether it has that ability. */
  boolean can(Ability ability);

  /** A constant. */
  String literal(RexLiteral literal);

  /** The user's parameter of that index. */
  String parameter(int index, RelDataType type);

  /** A NULL of that type. */
  String nullOf(RelDataType type);

  /** An operator or function that is neither logic nor a cast. */
  Optional<String> call(RexCall call, List<String> operands);

  /** A conversion. */
  Optional<String> cast(String value, RelDataType from, RelDataType to);

  /** {@code left operator right}, for {@code =, <>, <, <=, >, >=}. */
  String comparison(String operator, String left, String right, RelDataType type);

  /** A part of a date or time. */
  Optional<String> extract(TimeUnitRange unit, String value, RelDataType type);

  /** {@code FLOOR(value TO unit)}, which is PostgreSQL's {@code date_trunc}. */
  Optional<String> floor(TimeUnitRange unit, String value, RelDataType type);

  /** An aggregate function over its arguments, without FILTER and OVER. */
  Optional<String> aggregate(Aggregation aggregation);

  /** The expression to sort by, so that text goes by code point. */
  default String sortKey(String value, RelDataType type) {
    return value;
  }

  /** Table of constant rows as a table expression with the columns c0, c1, …. */
  String values(List<List<String>> rows, int width, String alias);

  /** What stands between LIMIT-less text and OFFSET. */
  default String unlimited() {
    return "";
  }

  /** {@code UNNEST} of an array as a table expression with the column c0. */
  String unnest(String array, boolean withOrdinality, String alias);
}
