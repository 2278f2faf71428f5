package org.laminsql.driver;

import static org.laminsql.driver.ConnectionProperty.*;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.laminsql.catalog.error.LaminSqlError;
import org.laminsql.catalog.error.LaminSqlException;
import org.laminsql.driver.run.ConnectionSettings;
import org.laminsql.driver.run.ConnectionSettings.Disagreement;
import org.laminsql.driver.run.ConnectionSettings.ObjectStorage;

/** The texts that URL and properties give, checked and typed. An empty text is no value. */
final class PropertyValues {

  private static final Pattern SIZE = Pattern.compile("(?i)(\\d{1,18})\\s*([KMGT]?)(i?)B?");
  private static final Pattern DURATION = Pattern.compile("(\\d{1,9})\\s*(ms|s|min|)");
  private static final Pattern UID = Pattern.compile("[A-Za-z0-9]+");

  private final Map<String, String> given;

  private PropertyValues(Map<String, String> given) {
    this.given = given;
  }

  /**
   * What a URL and the properties beside it give; the URL wins.
   *
   * @throws LaminSqlException UNKNOWN_PROPERTY
   */
  static PropertyValues of(ConnectionUrl url, Properties properties) {
    Map<String, String> given = new LinkedHashMap<>();
    for (String name : properties.stringPropertyNames()) {
      given.put(name, properties.getProperty(name));
    }
    given.putAll(url.properties());
    given.keySet().forEach(ConnectionProperty::named);
    given.values().removeIf(String::isEmpty);
    return new PropertyValues(given);
  }

  /**
   * The settings that these values make.
   *
   * @throws LaminSqlException INVALID_PROPERTY
   */
  ConnectionSettings settings(String target) {
    return new ConnectionSettings(
        target,
        text(USER),
        text(PASSWORD),
        flag(READ_ONLY),
        list(ATTACH),
        text(BRANCH),
        text(SPACE),
        flag(INCLUDE_TRASH),
        path(CACHE_DIR),
        size(CACHE_SIZE).orElseThrow(),
        positive(THREADS),
        size(MEMORY_LIMIT),
        size(MAX_BYTES_READ),
        count(MAX_REQUESTS),
        Duration.ofSeconds(seconds(QUERY_TIMEOUT)),
        text(APPLICATION_NAME).orElseThrow(),
        flag(TRACE_CALLS),
        duration(METADATA_TTL),
        positive(MAX_DATASETS).orElseThrow(),
        disagreement(ON_MISSING),
        disagreement(ON_CONFLICT),
        path(ONTOLOGY_DIR),
        choice(SSLMODE),
        path(SSLROOTCERT),
        storages(),
        new ObjectStorage(
            text(S3_ENDPOINT),
            text(S3_REGION),
            flag(S3_PATH_STYLE),
            flag(S3_ANONYMOUS),
            text(S3_PROFILE)));
  }

  /** The value given, else the default. */
  Optional<String> text(ConnectionProperty property) {
    return Optional.of(given.getOrDefault(property.propertyName(), property.defaultValue()))
        .filter(value -> !value.isEmpty());
  }

  private Optional<String> choice(ConnectionProperty property) {
    Optional<String> value = text(property).map(each -> each.toLowerCase(Locale.ROOT));
    if (value.isPresent() && !property.choices().contains(value.get())) {
      throw invalid(property, "one of " + String.join(", ", property.choices()));
    }
    return value;
  }

  private boolean flag(ConnectionProperty property) {
    return Boolean.parseBoolean(choice(property).orElseThrow());
  }

  private Disagreement disagreement(ConnectionProperty property) {
    return Disagreement.valueOf(choice(property).orElseThrow().toUpperCase(Locale.ROOT));
  }

  private List<String> list(ConnectionProperty property) {
    return Arrays.stream(text(property).orElse("").split(","))
        .map(String::trim)
        .filter(each -> !each.isEmpty())
        .toList();
  }

  private Optional<Path> path(ConnectionProperty property) {
    try {
      return text(property).map(Path::of);
    } catch (InvalidPathException e) {
      throw invalid(property, "a path");
    }
  }

  private OptionalLong size(ConnectionProperty property) {
    Optional<String> value = text(property);
    if (value.isEmpty()) {
      return OptionalLong.empty();
    }
    String expected = "a number of bytes, such as 500MB or 2GiB";
    Matcher matcher = SIZE.matcher(value.get().trim());
    if (!matcher.matches()) {
      throw invalid(property, expected);
    }
    int power = "kmgt".indexOf(matcher.group(2).toLowerCase(Locale.ROOT)) + 1;
    boolean bare = matcher.group(2).isEmpty();
    long unit = bare ? 1 : (long) Math.pow(matcher.group(3).isEmpty() ? 1000 : 1024, power);
    try {
      return OptionalLong.of(Math.multiplyExact(Long.parseLong(matcher.group(1)), unit));
    } catch (ArithmeticException e) {
      throw invalid(property, expected);
    }
  }

  private OptionalLong count(ConnectionProperty property) {
    Optional<String> value = text(property);
    return value.isEmpty()
        ? OptionalLong.empty()
        : OptionalLong.of(whole(property, 1, Long.MAX_VALUE, "a number from 1"));
  }

  private OptionalInt positive(ConnectionProperty property) {
    return text(property).isEmpty()
        ? OptionalInt.empty()
        : OptionalInt.of((int) whole(property, 1, Integer.MAX_VALUE, "a number from 1"));
  }

  private long seconds(ConnectionProperty property) {
    return whole(property, 0, Integer.MAX_VALUE, "a number of seconds, 0 for never");
  }

  private long whole(ConnectionProperty property, long lowest, long highest, String expected) {
    try {
      long value = Long.parseLong(text(property).orElseThrow().trim());
      if (value >= lowest && value <= highest) {
        return value;
      }
    } catch (NumberFormatException e) {
      throw invalid(property, expected);
    }
    throw invalid(property, expected);
  }

  private Duration duration(ConnectionProperty property) {
    Matcher matcher = DURATION.matcher(text(property).orElseThrow().trim());
    if (!matcher.matches()) {
      throw invalid(property, "a duration, such as 30s, 500ms or 5min");
    }
    long amount = Long.parseLong(matcher.group(1));
    return switch (matcher.group(2)) {
      case "ms" -> Duration.ofMillis(amount);
      case "min" -> Duration.ofMinutes(amount);
      default -> Duration.ofSeconds(amount);
    };
  }

  private Map<String, String> storages() {
    Map<String, String> storages = new TreeMap<>();
    given.forEach(
        (name, value) -> {
          if (name.startsWith(STORAGE_PREFIX)) {
            String uid = name.substring(STORAGE_PREFIX.length());
            if (!UID.matcher(uid).matches()) {
              throw LaminSqlError.INVALID_PROPERTY.with(
                  name, value, "a storage's uid behind the dot of its name");
            }
            storages.put(uid, value);
          }
        });
    return storages;
  }

  private LaminSqlException invalid(ConnectionProperty property, String expected) {
    return LaminSqlError.INVALID_PROPERTY.with(
        property.propertyName(), text(property).orElse(""), expected);
  }
}
