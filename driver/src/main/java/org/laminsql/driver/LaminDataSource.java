package org.laminsql.driver;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.ConnectionBuilder;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.ShardingKeyBuilder;
import java.util.Properties;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.laminsql.catalog.error.LaminSqlError;

/**
 * A bean that opens connections: a URL and a setter for each connection property. Set up by one
 * thread; then safe to share.
 *
 * <p>Public because pools and containers create it by its name. Properties in the URL win over
 * those set here.
 */
public final class LaminDataSource implements DataSource, JdbcWrapper {

  private final LaminDriver driver;
  private final Properties properties = new Properties();
  private String url = ConnectionUrl.PREFIX;
  private @Nullable PrintWriter logWriter;

  /** For pools and containers; {@link #setUrl} says where to connect to. */
  public LaminDataSource() {
    this(new LaminDriver());
  }

  LaminDataSource(LaminDriver driver) {
    this.driver = driver;
  }

  @Override
  public Connection getConnection() throws SQLException {
    return open(properties);
  }

  @Override
  public Connection getConnection(@Nullable String user, @Nullable String password)
      throws SQLException {
    Properties given = new Properties();
    given.putAll(properties);
    put(given, ConnectionProperty.USER, user);
    put(given, ConnectionProperty.PASSWORD, password);
    return open(given);
  }

  /** {@code jdbc:lamin:<target>}; the current instance unless it is set. */
  public String getUrl() {
    return url;
  }

  /** Where to connect to. */
  public void setUrl(String url) {
    this.url = url;
  }

  /** User of a Postgres metadata database. */
  public void setUser(@Nullable String user) {
    put(ConnectionProperty.USER, user);
  }

  /** The user set, if any. */
  public @Nullable String getUser() {
    return properties.getProperty(ConnectionProperty.USER.propertyName());
  }

  /** Password of that user. */
  public void setPassword(@Nullable String password) {
    put(ConnectionProperty.PASSWORD, password);
  }

  /** Whether nothing may be written. */
  public void setReadOnly(boolean readOnly) {
    put(ConnectionProperty.READ_ONLY, readOnly);
  }

  /** More instances for this connection, comma-separated. */
  public void setAttach(@Nullable String attach) {
    put(ConnectionProperty.ATTACH, attach);
  }

  /** Show this branch besides main, by name; * shows all branches. */
  public void setBranch(@Nullable String branch) {
    put(ConnectionProperty.BRANCH, branch);
  }

  /** Show only this space; all by default. */
  public void setSpace(@Nullable String space) {
    put(ConnectionProperty.SPACE, space);
  }

  /** Show the trash and the archive too. */
  public void setIncludeTrash(boolean includeTrash) {
    put(ConnectionProperty.INCLUDE_TRASH, includeTrash);
  }

  /** Folder of the cache; by default in the user's cache folder. */
  public void setCacheDir(@Nullable String cacheDir) {
    put(ConnectionProperty.CACHE_DIR, cacheDir);
  }

  /** How large the cache may grow, such as 500MB or 2GiB. */
  public void setCacheSize(@Nullable String cacheSize) {
    put(ConnectionProperty.CACHE_SIZE, cacheSize);
  }

  /** How many threads a query may use; by default one per processor. */
  public void setThreads(int threads) {
    put(ConnectionProperty.THREADS, threads);
  }

  /** How much memory the engine may use, such as 4GB. */
  public void setMemoryLimit(@Nullable String memoryLimit) {
    put(ConnectionProperty.MEMORY_LIMIT, memoryLimit);
  }

  /** How much a statement may read from storage, such as 10GB; no limit by default. */
  public void setMaxBytesRead(@Nullable String maxBytesRead) {
    put(ConnectionProperty.MAX_BYTES_READ, maxBytesRead);
  }

  /** How many requests a statement may send to storage; no limit by default. */
  public void setMaxRequests(long maxRequests) {
    put(ConnectionProperty.MAX_REQUESTS, maxRequests);
  }

  /** Seconds after which a statement fails; 0 for never. */
  public void setQueryTimeout(int queryTimeout) {
    put(ConnectionProperty.QUERY_TIMEOUT, queryTimeout);
  }

  /** Name in the database server's list of connections. */
  public void setApplicationName(@Nullable String applicationName) {
    put(ConnectionProperty.APPLICATION_NAME, applicationName);
  }

  /** Log each JDBC call, without values, at INFO. */
  public void setTraceCalls(boolean traceCalls) {
    put(ConnectionProperty.TRACE_CALLS, traceCalls);
  }

  /** How old cached names may be, such as 30s, 500ms or 5min. */
  public void setMetadataTtl(@Nullable String metadataTtl) {
    put(ConnectionProperty.METADATA_TTL, metadataTtl);
  }

  /** How many datasets one statement may open. */
  public void setMaxDatasets(int maxDatasets) {
    put(ConnectionProperty.MAX_DATASETS, maxDatasets);
  }

  /** What happens when a dataset of a collection or of the lake is missing. */
  public void setOnMissing(@Nullable String onMissing) {
    put(ConnectionProperty.ON_MISSING, onMissing);
  }

  /** What happens when datasets read as one table disagree about a column. */
  public void setOnConflict(@Nullable String onConflict) {
    put(ConnectionProperty.ON_CONFLICT, onConflict);
  }

  /** Folder whose ontology files may be read by name. */
  public void setOntologyDir(@Nullable String ontologyDir) {
    put(ConnectionProperty.ONTOLOGY_DIR, ontologyDir);
  }

  /** As for the PostgreSQL driver; by default require unless the host is local. */
  public void setSslmode(@Nullable String sslmode) {
    put(ConnectionProperty.SSLMODE, sslmode);
  }

  /** File of the certificates that a Postgres server is checked against. */
  public void setSslrootcert(@Nullable String sslrootcert) {
    put(ConnectionProperty.SSLROOTCERT, sslrootcert);
  }

  /** URL of an object store other than Amazon's. */
  public void setS3Endpoint(@Nullable String endpoint) {
    put(ConnectionProperty.S3_ENDPOINT, endpoint);
  }

  /** Region of the bucket. */
  public void setS3Region(@Nullable String region) {
    put(ConnectionProperty.S3_REGION, region);
  }

  /** Put the bucket into the path, not the host name. */
  public void setS3PathStyle(boolean pathStyle) {
    put(ConnectionProperty.S3_PATH_STYLE, pathStyle);
  }

  /** Send requests unsigned. */
  public void setS3Anonymous(boolean anonymous) {
    put(ConnectionProperty.S3_ANONYMOUS, anonymous);
  }

  /** Profile of the AWS configuration that gives the credentials. */
  public void setS3Profile(@Nullable String profile) {
    put(ConnectionProperty.S3_PROFILE, profile);
  }

  /** Where the storage of a uid lies for this client. */
  public void setStorage(String uid, @Nullable String place) {
    put(properties, ConnectionProperty.STORAGE_PREFIX + uid, place);
  }

  @Override
  public @Nullable PrintWriter getLogWriter() {
    return logWriter;
  }

  /** Keeps the writer and writes nothing: the driver logs through SLF4J. */
  @Override
  public void setLogWriter(@Nullable PrintWriter logWriter) {
    this.logWriter = logWriter;
  }

  @Override
  public int getLoginTimeout() {
    return 0;
  }

  /** Accepts 0, for no limit, alone. */
  @Override
  public void setLoginTimeout(int seconds) throws SQLException {
    if (seconds != 0) {
      throw SqlErrors.notSupported("setLoginTimeout");
    }
  }

  @Override
  public Logger getParentLogger() throws SQLFeatureNotSupportedException {
    throw LaminDriver.noParentLogger();
  }

  @Override
  public ConnectionBuilder createConnectionBuilder() throws SQLException {
    throw SqlErrors.notSupported("createConnectionBuilder");
  }

  @Override
  public ShardingKeyBuilder createShardingKeyBuilder() throws SQLException {
    throw SqlErrors.notSupported("createShardingKeyBuilder");
  }

  private Connection open(Properties given) throws SQLException {
    Connection connection = driver.connect(url, given);
    if (connection == null) {
      throw SqlErrors.of(
          LaminSqlError.INVALID_URL.with(
              ConnectionUrl.withoutSecrets(url), "it does not begin with " + ConnectionUrl.PREFIX));
    }
    return connection;
  }

  private void put(ConnectionProperty property, @Nullable Object value) {
    put(properties, property, value);
  }

  private static void put(Properties into, ConnectionProperty property, @Nullable Object value) {
    put(into, property.propertyName(), value);
  }

  private static void put(Properties into, String name, @Nullable Object value) {
    if (value == null) {
      into.remove(name);
    } else {
      into.setProperty(name, value.toString());
    }
  }
}
