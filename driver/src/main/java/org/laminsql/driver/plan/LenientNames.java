package org.laminsql.driver.plan;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeField;
import org.apache.calcite.sql.validate.SqlNameMatcher;
import org.jspecify.annotations.Nullable;
import org.laminsql.catalog.error.LaminSqlError;

/**
 * Names match exactly, else, where exactly one fits, without regard to case.
 *
 * <p>It calls itself case-sensitive so that the validator, where it compares names on its own, does
 * so exactly: genes differ by case alone.
 */
final class LenientNames implements SqlNameMatcher {

  private final Set<String> declared;

  /**
   * A matcher for one statement.
   *
   * @param declared the names that the statement gives to columns and tables; two of them that
   *     differ by case alone are two names
   */
  LenientNames(Set<String> declared) {
    this.declared = Set.copyOf(declared);
  }

  @Override
  public boolean isCaseSensitive() {
    return true;
  }

  @Override
  public boolean matches(String written, String name) {
    return written.equals(name)
        || (written.equalsIgnoreCase(name)
            && !(declared.contains(written) && declared.contains(name)));
  }

  @Override
  public <K extends List<String>, V> @Nullable V get(
      Map<K, V> map, List<String> prefixNames, List<String> names) {
    for (Map.Entry<K, V> entry : map.entrySet()) {
      List<String> key = entry.getKey();
      int prefix = prefixNames.size();
      if (key.size() == prefix + names.size()
          && key.subList(0, prefix).equals(prefixNames)
          && matchAll(names, key.subList(prefix, key.size()))) {
        return entry.getValue();
      }
    }
    return null;
  }

  private boolean matchAll(List<String> written, List<String> names) {
    for (int i = 0; i < written.size(); i++) {
      if (!matches(written.get(i), names.get(i))) {
        return false;
      }
    }
    return true;
  }

  @Override
  public String bestString() {
    throw new UnsupportedOperationException("bestString");
  }

  @Override
  public @Nullable RelDataTypeField field(RelDataType rowType, String name) {
    RelDataTypeField found = null;
    for (RelDataTypeField field : rowType.getFieldList()) {
      if (field.getName().equals(name)) {
        return field;
      }
    }
    for (RelDataTypeField field : rowType.getFieldList()) {
      if (name.equalsIgnoreCase(field.getName())) {
        if (found != null) {
          throw LaminSqlError.COLUMN_AMBIGUOUS.with(
              "\"" + name + "\"", "\"" + found.getName() + "\", \"" + field.getName() + "\"");
        }
        found = field;
      }
    }
    return found;
  }

  @Override
  public int frequency(Iterable<String> names, String name) {
    int count = 0;
    for (String candidate : names) {
      if (Objects.equals(candidate, name)) {
        count++;
      }
    }
    return count;
  }

  @Override
  public Set<String> createSet() {
    return new LinkedHashSet<>();
  }
}
