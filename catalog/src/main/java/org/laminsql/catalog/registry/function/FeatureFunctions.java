package org.laminsql.catalog.registry.function;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the values of features need. */
final class FeatureFunctions {

  static final List<FunctionDefinition> ALL =
      List.of(
          FunctionDefinition.of("lamin_several_values", 2, FeatureFunctions::refused),
          FunctionDefinition.of("lamin_feature_time", 1, a -> time(a.text(0))));

  private static final Pattern ZONE = Pattern.compile("(.*:\\d\\d(?:\\.\\d+)?)([Zz]|[+-]\\d\\d.*)");

  private FeatureFunctions() {}

  /** Refuses a cell, given how many values it has, and the feature. */
  private static Object refused(Arguments a) {
    throw SeveralValues.of(a.text(1));
  }

  /** ISO 8601 as a canonical timestamp: with an offset in UTC, without one as it is. */
  private static String time(String text) {
    Matcher zoned = ZONE.matcher(text.strip());
    if (!zoned.matches()) {
      return CanonicalTime.text(CanonicalTime.parseTimestamp(text));
    }
    ZoneOffset offset = ZoneOffset.of(zoned.group(2).toUpperCase(Locale.ROOT));
    return CanonicalTime.text(
        OffsetDateTime.of(CanonicalTime.parseTimestamp(zoned.group(1)), offset)
            .withOffsetSameInstant(ZoneOffset.UTC)
            .toLocalDateTime());
  }
}
