package org.laminsql.shell;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whose lineage is wanted, how and where.
 *
 * @param key names an artifact, as {@code lineage_graph} takes it
 * @param format how
 * @param target the file; null for the standard output
 */
record LineageRequest(String key, LineageFormat format, @Nullable Path target) {

  /**
   * What the options say together.
   *
   * @param formatName the value of {@code --format}; null if it was not given
   * @param target the value of {@code -o}; null if it was not given
   */
  static LineageRequest of(String key, @Nullable String formatName, @Nullable Path target)
      throws UsageException {
    LineageFormat format = format(formatName, target);
    if (format == LineageFormat.PNG && target == null) {
      throw new UsageException("a PNG needs -o FILE (-o /dev/stdout for a pipe)");
    }
    return new LineageRequest(key, format, target);
  }

  private static LineageFormat format(@Nullable String name, @Nullable Path target)
      throws UsageException {
    Optional<LineageFormat> format;
    if (name != null) {
      format = LineageFormat.named(name);
    } else if (target != null) {
      format = LineageFormat.of(target);
    } else {
      format = Optional.of(LineageFormat.SVG);
    }
    if (format.isEmpty()) {
      throw new UsageException(
          "with --lineage, --format is one of "
              + LineageFormat.names()
              + (name == null
                  ? "; the name of " + target + " says none"
                  : ", not \"" + name + '"'));
    }
    return format.get();
  }
}
