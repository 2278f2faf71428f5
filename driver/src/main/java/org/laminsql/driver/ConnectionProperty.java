package org.laminsql.driver;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.laminsql.catalog.error.LaminSqlError;
import org.laminsql.catalog.error.LaminSqlException;
import org.laminsql.catalog.error.NearestNames;

/** The closed list of connection properties: name, description, default, choices. */
@SuppressWarnings("ImmutableEnumChecker") // the list is a copy
enum ConnectionProperty {
  USER("user", "User of a Postgres metadata database"),
  PASSWORD("password", "Password of that user"),
  READ_ONLY("readOnly", "Whether nothing may be written", "true", "true", "false"),
  ATTACH("attach", "More instances for this connection, comma-separated"),
  BRANCH("branch", "Show this branch besides main, by name; * shows all branches"),
  SPACE("space", "Show only this space; all by default"),
  INCLUDE_TRASH("includeTrash", "Show the trash and the archive too", "false", "true", "false"),
  CACHE_DIR("cacheDir", "Folder of the cache; by default in the user's cache folder"),
  CACHE_SIZE("cacheSize", "How large the cache may grow, such as 500MB or 2GiB", "10GB"),
  THREADS("threads", "How many threads a query may use; by default one per processor"),
  MEMORY_LIMIT("memoryLimit", "How much memory the engine may use, such as 4GB"),
  MAX_BYTES_READ(
      "maxBytesRead",
      "How much a statement may read from storage, such as 10GB; no limit by default"),
  MAX_REQUESTS(
      "maxRequests", "How many requests a statement may send to storage; no limit by default"),
  QUERY_TIMEOUT("queryTimeout", "Seconds after which a statement fails; 0 for never", "0"),
  APPLICATION_NAME(
      "applicationName", "Name in the database server's list of connections", "LaminSQL"),
  TRACE_CALLS(
      "traceCalls", "Log each JDBC call, without values, at INFO", "false", "true", "false"),
  METADATA_TTL("metadataTtl", "How old cached names may be, such as 30s, 500ms or 5min", "30s"),
  MAX_DATASETS("maxDatasets", "How many datasets one statement may open", "1000"),
  ON_MISSING(
      "onMissing",
      "What happens when a dataset of a collection or of the lake is missing",
      "error",
      "error"),
  ON_CONFLICT(
      "onConflict",
      "What happens when datasets read as one table disagree about a column",
      "error",
      "error"),
  ONTOLOGY_DIR("ontologyDir", "Folder whose ontology files may be read by name"),
  SSLMODE(
      "sslmode",
      "As for the PostgreSQL driver; by default require unless the host is local",
      "",
      "disable",
      "allow",
      "prefer",
      "require",
      "verify-ca",
      "verify-full"),
  SSLROOTCERT("sslrootcert", "File of the certificates that a Postgres server is checked against"),
  STORAGE("storage.<uid>", "Where the storage of that uid lies for this client"),
  S3_ENDPOINT("s3.endpoint", "URL of an object store other than Amazon's"),
  S3_REGION("s3.region", "Region of the bucket"),
  S3_PATH_STYLE(
      "s3.pathStyle", "Put the bucket into the path, not the host name", "false", "true", "false"),
  S3_ANONYMOUS("s3.anonymous", "Send requests unsigned", "false", "true", "false"),
  S3_PROFILE("s3.profile", "Profile of the AWS configuration that gives the credentials");

  /** What the names of all properties of {@link #STORAGE} begin with. */
  static final String STORAGE_PREFIX = "storage.";

  private final String propertyName;
  private final String description;
  private final String defaultValue;
  private final List<String> choices;

  ConnectionProperty(String propertyName, String description) {
    this(propertyName, description, "");
  }

  ConnectionProperty(
      String propertyName, String description, String defaultValue, String... choices) {
    this.propertyName = propertyName;
    this.description = description;
    this.defaultValue = defaultValue;
    this.choices = List.of(choices);
  }

  String propertyName() {
    return propertyName;
  }

  String description() {
    return description;
  }

  /** The value that holds when none is given; {@code ""} if that is no value. */
  String defaultValue() {
    return defaultValue;
  }

  /** The only values there are; none if there is no such list. */
  List<String> choices() {
    return choices;
  }

  /**
   * The property of that exact name.
   *
   * @throws LaminSqlException UNKNOWN_PROPERTY, naming the nearest one
   */
  static ConnectionProperty named(String name) {
    return find(name).orElseThrow(() -> unknown(name));
  }

  private static Optional<ConnectionProperty> find(String name) {
    if (name.startsWith(STORAGE_PREFIX) && name.length() > STORAGE_PREFIX.length()) {
      return Optional.of(STORAGE);
    }
    return Arrays.stream(values()).filter(each -> each.propertyName.equals(name)).findFirst();
  }

  private static LaminSqlException unknown(String name) {
    List<String> known = Arrays.stream(values()).map(each -> each.propertyName).toList();
    String nearest = NearestNames.nearest(name, known).orElseThrow();
    return LaminSqlError.UNKNOWN_PROPERTY.with(name, "The nearest property is \"" + nearest + "\"");
  }
}
