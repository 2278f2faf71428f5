package org.laminsql.adapters.contract;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.laminsql.adapters.scan.Condition;
import org.laminsql.adapters.scan.ContentColumn;

/** Conditions on values that a column has, and on values right beside them. */
final class RandomConditions {

  private static final int MOST_VALUES = 4;

  private final Random random;

  RandomConditions(Random random) {
    this.random = random;
  }

  /** One of any kind. */
  Condition on(ContentColumn column, List<@Nullable Object> stored) {
    String name = column.name();
    List<Object> values =
        stored.stream().filter(Objects::nonNull).filter(Comparable.class::isInstance).toList();
    int kind = random.nextInt(8);
    if (kind == 0 || (values.isEmpty() && kind < 4)) {
      return new Condition.IsNull(name);
    } else if (kind == 1 || values.isEmpty()) {
      return new Condition.IsNotNull(name);
    } else if (kind < 5) {
      return in(name, values);
    }
    return range(name, values);
  }

  private Condition in(String column, List<Object> values) {
    Set<Object> some = new HashSet<>();
    int count = random.nextInt(MOST_VALUES + 1);
    for (int i = 0; i < count; i++) {
      some.add(near(one(values)));
    }
    return new Condition.In(column, some);
  }

  private Condition range(String column, List<Object> values) {
    Object low = random.nextInt(4) == 0 ? null : near(one(values));
    Object high = low == null || random.nextInt(3) > 0 ? near(one(values)) : null;
    return new Condition.Range(column, low, random.nextBoolean(), high, random.nextBoolean());
  }

  private Object one(List<Object> values) {
    return values.get(random.nextInt(values.size()));
  }

  /** The value itself, or one that is not quite it. */
  private Object near(Object value) {
    if (random.nextInt(3) > 0) {
      return value;
    }
    if (value instanceof String text) {
      return random.nextBoolean() ? text + "a" : text.substring(0, text.length() / 2);
    }
    if (value instanceof Float || value instanceof Double) {
      double number = ((Number) value).doubleValue();
      return random.nextBoolean() ? Math.nextUp(number) : number - 1;
    }
    if (value instanceof Short || value instanceof Integer || value instanceof Long) {
      long number = ((Number) value).longValue();
      return random.nextBoolean() ? (Object) (number + 1) : (Object) (number - 0.5);
    }
    return value;
  }
}
