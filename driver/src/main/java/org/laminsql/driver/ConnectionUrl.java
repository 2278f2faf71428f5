package org.laminsql.driver;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.laminsql.catalog.error.LaminSqlError;

/**
 * A URL taken apart: {@code jdbc:lamin:<target>[?property=value&…]}.
 *
 * @param target as it was written
 * @param properties values percent-decoded, in the order of the URL
 */
record ConnectionUrl(String target, Map<String, String> properties) {

  static final String PREFIX = "jdbc:lamin:";

  private static final Pattern USER_INFO = Pattern.compile("//[^/@?#]*@");
  private static final Pattern SECRET = Pattern.compile("(?i)password=.*");

  static boolean accepts(String url) {
    return url.startsWith(PREFIX);
  }

  /**
   * Takes a URL apart.
   *
   * @throws org.laminsql.catalog.error.LaminSqlException INVALID_URL
   */
  static ConnectionUrl parse(String url) {
    String rest = url.substring(PREFIX.length());
    int question = rest.indexOf('?');
    if (question < 0) {
      return new ConnectionUrl(rest, Map.of());
    }
    Map<String, String> properties = new LinkedHashMap<>();
    for (String pair : rest.substring(question + 1).split("&")) {
      if (!pair.isEmpty()) {
        add(properties, pair, url);
      }
    }
    return new ConnectionUrl(rest.substring(0, question), properties);
  }

  /** The URL without password and user info, fit for logs and for {@code getURL}. */
  static String withoutSecrets(String url) {
    String bare = USER_INFO.matcher(url).replaceAll("//");
    int question = bare.indexOf('?');
    if (question < 0) {
      return bare;
    }
    String kept =
        Arrays.stream(bare.substring(question + 1).split("&"))
            .filter(pair -> !SECRET.matcher(pair).matches())
            .collect(Collectors.joining("&"));
    return kept.isEmpty() ? bare.substring(0, question) : bare.substring(0, question + 1) + kept;
  }

  private static void add(Map<String, String> properties, String pair, String url) {
    int equals = pair.indexOf('=');
    if (equals <= 0) {
      throw LaminSqlError.INVALID_URL.with(
          withoutSecrets(url), "\"" + pair + "\" is not of the form property=value");
    }
    String name = pair.substring(0, equals);
    if (properties.put(name, decode(pair.substring(equals + 1), name, url)) != null) {
      throw LaminSqlError.INVALID_URL.with(withoutSecrets(url), name + " is given twice");
    }
  }

  /** Percent signs only; a plus sign stays one. */
  private static String decode(String value, String name, String url) {
    try {
      return URLDecoder.decode(value.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw LaminSqlError.INVALID_URL.with(
          withoutSecrets(url), "the value of " + name + " is not percent-encoded");
    }
  }
}
