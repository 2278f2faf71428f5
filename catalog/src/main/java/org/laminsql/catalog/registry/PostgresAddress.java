package org.laminsql.catalog.registry;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.laminsql.catalog.error.LaminSqlError;

/**
 * Where a Postgres database is and how to log in.
 *
 * @param hosts {@code host[:port]}, several divided by commas
 * @param database its name
 * @param user the user, if one is given
 * @param password the password, if one is given
 * @param properties further properties by their names in pgjdbc
 */
public record PostgresAddress(
    String hosts,
    String database,
    Optional<String> user,
    Optional<String> password,
    Map<String, String> properties) {

  private static final String SCHEME = "postgresql://";
  private static final Pattern HOSTS =
      Pattern.compile("[A-Za-z0-9._-]*(:\\d{1,5})?|\\[[0-9A-Fa-f:.]+](:\\d{1,5})?");
  private static final Set<String> LOCAL_HOSTS =
      Set.of("", "localhost", "127.0.0.1", "[::1]", "0.0.0.0");

  /** The parameters of libpq's URLs that are passed on, with their names in pgjdbc. */
  private static final Map<String, String> PARAMETERS =
      Map.of(
          "sslmode", "sslmode",
          "sslrootcert", "sslrootcert",
          "connect_timeout", "connectTimeout",
          "channel_binding", "channelBinding",
          "application_name", "ApplicationName",
          "gssencmode", "gssEncMode");

  /** Copies the map. */
  public PostgresAddress {
    properties = Map.copyOf(properties);
  }

  /**
   * Reads {@code postgresql://[user[:password]@]host[:port]/database[?name=value&…]}.
   *
   * @throws org.laminsql.catalog.error.LaminSqlException INVALID_URL, without the password
   */
  public static PostgresAddress parse(String url) {
    String shown = withoutPassword(url);
    if (!url.startsWith(SCHEME)) {
      throw LaminSqlError.INVALID_URL.with(shown, "it does not start with " + SCHEME);
    }
    String rest = url.substring(SCHEME.length());
    int question = rest.indexOf('?');
    String query = question < 0 ? "" : rest.substring(question + 1);
    String place = question < 0 ? rest : rest.substring(0, question);
    int at = place.lastIndexOf('@');
    int slash = place.indexOf('/', at + 1);
    if (slash < 0 || slash == place.length() - 1) {
      throw LaminSqlError.INVALID_URL.with(shown, "it names no database");
    }
    String hosts = place.substring(at + 1, slash);
    if (!Arrays.stream(hosts.split(",", -1)).allMatch(host -> HOSTS.matcher(host).matches())) {
      throw LaminSqlError.INVALID_URL.with(shown, "its host is not host[:port]");
    }
    String login = at < 0 ? "" : place.substring(0, at);
    int colon = login.indexOf(':');
    String user = colon < 0 ? login : login.substring(0, colon);
    return new PostgresAddress(
        hosts,
        decoded(place.substring(slash + 1)),
        user.isEmpty() ? Optional.empty() : Optional.of(decoded(user)),
        colon < 0 ? Optional.empty() : Optional.of(decoded(login.substring(colon + 1))),
        parameters(query, shown));
  }

  /** A copy of this that logs in as {@code user} where this names none. */
  public PostgresAddress withLogin(Optional<String> otherUser, Optional<String> otherPassword) {
    return new PostgresAddress(
        hosts, database, user.or(() -> otherUser), password.or(() -> otherPassword), properties);
  }

  /** A copy of this with a property of pgjdbc. */
  public PostgresAddress withProperty(String name, String value) {
    Map<String, String> all = new TreeMap<>(properties);
    all.put(name, value);
    return new PostgresAddress(hosts, database, user, password, all);
  }

  /** Whether every host is this machine. */
  public boolean isLocal() {
    List<String> names =
        Arrays.stream(hosts.split(",", -1)).map(host -> host.replaceFirst(":\\d+$", "")).toList();
    return LOCAL_HOSTS.containsAll(names);
  }

  /** As pgjdbc takes it, without user, password and properties. */
  String jdbcUrl() {
    String name = URLEncoder.encode(database, StandardCharsets.UTF_8).replace("+", "%20");
    return "jdbc:postgresql://" + (hosts.isEmpty() ? "localhost" : hosts) + "/" + name;
  }

  /** For messages: no user, no password. */
  @Override
  public String toString() {
    return SCHEME + hosts + "/" + database;
  }

  private static String withoutPassword(String url) {
    Matcher login = Pattern.compile("^([a-z]+://)?[^/?]*@").matcher(url);
    String shown = login.find() ? url.substring(login.end()) : url;
    int question = shown.indexOf('?');
    return question < 0 ? shown : shown.substring(0, question);
  }

  private static Map<String, String> parameters(String query, String shown) {
    Map<String, String> properties = new TreeMap<>();
    for (String parameter : query.isEmpty() ? new String[0] : query.split("&")) {
      int equals = parameter.indexOf('=');
      String name = equals < 0 ? parameter : parameter.substring(0, equals);
      String known = PARAMETERS.get(name);
      if (known == null) {
        throw LaminSqlError.INVALID_URL.with(
            shown,
            "the parameter "
                + name
                + " is none of "
                + PARAMETERS.keySet().stream().sorted().toList());
      }
      properties.put(known, equals < 0 ? "" : decoded(parameter.substring(equals + 1)));
    }
    return properties;
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw LaminSqlError.INVALID_URL.with("postgresql://…", "a percent sign is not an escape");
    }
  }
}
