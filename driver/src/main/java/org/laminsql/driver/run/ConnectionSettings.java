package org.laminsql.driver.run;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * What a connection was asked for: the target of its URL and its properties, checked and typed.
 * Immutable; {@link #toString} shows no secret.
 *
 * @param target what stands between {@code jdbc:lamin:} and {@code ?}, as it was written
 * @param user user of a Postgres database
 * @param password its password
 * @param readOnly whether nothing may be written
 * @param attach further instances
 * @param branch name of the branch whose rows are shown besides main, {@code *} for all
 * @param space name of the only space that is shown
 * @param includeTrash whether trash and archive are shown
 * @param cacheDir where cached blocks and shadows lie; the user's cache folder if not given
 * @param cacheSizeInBytes how large the cache may grow
 * @param threads how many threads a query may use; one per processor if not given
 * @param memoryLimitInBytes how much memory the engine may use; the engine's own limit if not given
 * @param maxBytesRead how many bytes of storage a statement may read; any number if not given
 * @param maxRequests how many requests a statement may send to storage; any number if not given
 * @param queryTimeout how long a statement may take; zero for ever
 * @param applicationName what the database server's list of connections shows
 * @param traceCalls whether each JDBC call is logged
 * @param metadataTtl how old cached names may be
 * @param maxDatasets how many datasets a statement may open
 * @param onMissing what happens when a dataset of a collection or of the lake is missing
 * @param onConflict what happens when datasets disagree about a column's type
 * @param ontologyDir the folder whose ontology files may be read by name
 * @param sslmode pgjdbc's {@code sslmode}; {@code require} unless the host is local, if not given
 * @param sslrootcert pgjdbc's {@code sslrootcert}
 * @param storages by storage uid: where that storage lies for this client
 * @param s3 how object storage is reached
 */
public record ConnectionSettings(
    String target,
    Optional<String> user,
    Optional<String> password,
    boolean readOnly,
    List<String> attach,
    Optional<String> branch,
    Optional<String> space,
    boolean includeTrash,
    Optional<Path> cacheDir,
    long cacheSizeInBytes,
    OptionalInt threads,
    OptionalLong memoryLimitInBytes,
    OptionalLong maxBytesRead,
    OptionalLong maxRequests,
    Duration queryTimeout,
    String applicationName,
    boolean traceCalls,
    Duration metadataTtl,
    int maxDatasets,
    Disagreement onMissing,
    Disagreement onConflict,
    Optional<Path> ontologyDir,
    Optional<String> sslmode,
    Optional<Path> sslrootcert,
    Map<String, String> storages,
    ObjectStorage s3) {

  private static final Pattern USER_INFO = Pattern.compile("//[^/@?#]*@");

  /** What happens when datasets that are read as one do not fit together. */
  public enum Disagreement {
    /** The statement fails. */
    ERROR
  }

  /**
   * How object storage is reached.
   *
   * @param endpoint URL of a server other than Amazon's
   * @param region the bucket's region
   * @param pathStyle whether the bucket stands in the path, not in the host name
   * @param anonymous whether requests are not signed
   * @param profile which profile of the AWS configuration gives the credentials
   */
  public record ObjectStorage(
      Optional<String> endpoint,
      Optional<String> region,
      boolean pathStyle,
      boolean anonymous,
      Optional<String> profile) {}

  /** Copies the collections. */
  public ConnectionSettings {
    attach = List.copyOf(attach);
    storages = Map.copyOf(storages);
  }

  /** The settings of a URL that gives nothing but a target. */
  public static ConnectionSettings defaults(String target) {
    return new ConnectionSettings(
        target,
        Optional.empty(),
        Optional.empty(),
        true,
        List.of(),
        Optional.empty(),
        Optional.empty(),
        false,
        Optional.empty(),
        10_000_000_000L,
        OptionalInt.empty(),
        OptionalLong.empty(),
        OptionalLong.empty(),
        OptionalLong.empty(),
        Duration.ZERO,
        "LaminSQL",
        false,
        Duration.ofSeconds(30),
        1_000,
        Disagreement.ERROR,
        Disagreement.ERROR,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Map.of(),
        new ObjectStorage(Optional.empty(), Optional.empty(), false, false, Optional.empty()));
  }

  /** The target and what differs between users of it; no user info, no password. */
  @Override
  public String toString() {
    return "ConnectionSettings[target="
        + USER_INFO.matcher(target).replaceAll("//")
        + ", branch="
        + branch.orElse("main")
        + ", readOnly="
        + readOnly
        + "]";
  }
}
