package org.laminsql.catalog.instance;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * How an instance is opened; from the connection's properties.
 *
 * @param branch name of the branch whose rows are shown besides main, {@code *} for all
 * @param includeTrash whether trash and archive are shown
 * @param space name of the only space that is shown
 * @param user user of a Postgres database, if the URL names none
 * @param password its password
 * @param sslMode pgjdbc's {@code sslmode}; {@code require} unless the host is local, if not given
 * @param sslRootCert pgjdbc's {@code sslrootcert}
 * @param applicationName what the server's list of connections shows
 * @param metadataTtl how old cached names may be
 * @param storages folders by storage uid: where a storage lies for this client
 */
public record InstanceOptions(
    Optional<String> branch,
    boolean includeTrash,
    Optional<String> space,
    Optional<String> user,
    Optional<String> password,
    Optional<String> sslMode,
    Optional<Path> sslRootCert,
    String applicationName,
    Duration metadataTtl,
    Map<String, String> storages) {

  private static final Duration DEFAULT_TTL = Duration.ofSeconds(30);

  /** Copies the map. */
  public InstanceOptions {
    storages = Map.copyOf(storages);
  }

  /** Those of a connection without properties: main, without the trash, of every space. */
  public static InstanceOptions plain(String applicationName) {
    return new InstanceOptions(
        Optional.empty(),
        false,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        applicationName,
        DEFAULT_TTL,
        Map.of());
  }
}
