package org.laminsql.driver;

import static org.laminsql.catalog.error.LaminSqlError.CLOSED;
import static org.laminsql.catalog.error.LaminSqlError.INVALID_PARAMETER;
import static org.laminsql.catalog.error.LaminSqlError.READ_ONLY;
import static org.laminsql.catalog.error.LaminSqlError.SCHEMA_NOT_FOUND;
import static org.laminsql.catalog.error.LaminSqlError.TYPE_MISMATCH;

import java.sql.Array;
import java.sql.ClientInfoStatus;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLClientInfoException;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.laminsql.catalog.model.SqlType;
import org.laminsql.driver.run.ConnectionSettings;
import org.laminsql.driver.run.PreparedQuery;
import org.laminsql.driver.run.Session;

/**
 * A connection that reads. Safe to share: each statement of it is used by one thread at a time.
 *
 * <p>Nothing is written, so that commit and rollback have nothing to do but to close results that
 * are not held over them. Each statement sees what is committed when it runs.
 */
final class LaminConnection extends UnsupportedConnection implements JdbcWrapper {

  private final Session session;
  private final ConnectionSettings settings;
  private final String url;
  private final String catalog;
  private final ClientInfo clientInfo;
  private final AtomicBoolean closed = new AtomicBoolean();

  /** Weak, so that statements a program forgets to close do not pile up. */
  private final Set<LaminStatement> statements =
      Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

  private volatile String schema = "";
  private volatile boolean autoCommit = true;
  private volatile int holdability = ResultSet.HOLD_CURSORS_OVER_COMMIT;
  private volatile int isolation = TRANSACTION_READ_COMMITTED;
  private volatile int networkTimeoutInMillis;
  private volatile @Nullable SQLWarning warning;

  LaminConnection(Session session, ConnectionSettings settings, String url) {
    this.session = session;
    this.settings = settings;
    this.url = url;
    this.catalog = session.catalog().toString();
    this.clientInfo = new ClientInfo(settings.applicationName());
  }

  /** As {@link #getCatalog}, whether open or not. */
  String catalogName() {
    return catalog;
  }

  int defaultTimeoutInSeconds() {
    return (int) settings.queryTimeout().toSeconds();
  }

  /** The smaller of a statement's timeout and the network timeout; 0 if there is neither. */
  int timeoutInSeconds(int queryTimeout) {
    int network = (int) Math.ceil(networkTimeoutInMillis / 1000.0);
    return queryTimeout == 0 || network == 0
        ? queryTimeout + network
        : Math.min(queryTimeout, network);
  }

  /** Plans a statement; escapes, a final semicolon and the current schema are taken care of. */
  PreparedQuery prepare(@Nullable String sql, boolean escapes) {
    return session.prepare(
        SqlScanner.withoutSemicolon(escapes ? JdbcEscapes.translate(present(sql)) : present(sql)),
        schema);
  }

  private static String present(@Nullable String sql) {
    if (sql == null) {
      throw INVALID_PARAMETER.with("There is no statement", "Give its text");
    }
    return sql;
  }

  /** Rows of metadata; their statement goes when they are closed. */
  ResultSet metadataResult(MetadataResult rows) throws SQLException {
    LaminStatement statement = statement(holdability);
    statement.closeOnCompletion();
    return statement.show(rows.columns(), rows.rows());
  }

  void forget(LaminStatement statement) {
    statements.remove(statement);
  }

  void checkOpen() throws SQLException {
    if (closed.get()) {
      throw SqlErrors.of(CLOSED.with("connection"));
    }
  }

  @Override
  public Statement createStatement() throws SQLException {
    return statement(holdability);
  }

  @Override
  public Statement createStatement(int type, int concurrency) throws SQLException {
    return createStatement(type, concurrency, holdability);
  }

  @Override
  public Statement createStatement(int type, int concurrency, int holdability) throws SQLException {
    checkResults(type, concurrency, holdability);
    return statement(holdability);
  }

  @Override
  public PreparedStatement prepareStatement(String sql) throws SQLException {
    return prepared(sql, holdability);
  }

  @Override
  public PreparedStatement prepareStatement(String sql, int type, int concurrency)
      throws SQLException {
    return prepareStatement(sql, type, concurrency, holdability);
  }

  @Override
  public PreparedStatement prepareStatement(String sql, int type, int concurrency, int holdability)
      throws SQLException {
    checkResults(type, concurrency, holdability);
    return prepared(sql, holdability);
  }

  /** What is read generates no keys; asking for them changes nothing. */
  @Override
  public PreparedStatement prepareStatement(String sql, int autoGeneratedKeys) throws SQLException {
    return prepareStatement(sql);
  }

  @Override
  public PreparedStatement prepareStatement(String sql, int[] columns) throws SQLException {
    return prepareStatement(sql);
  }

  @Override
  public PreparedStatement prepareStatement(String sql, String[] columns) throws SQLException {
    return prepareStatement(sql);
  }

  @Override
  public String nativeSQL(@Nullable String sql) throws SQLException {
    checkOpen();
    return SqlErrors.guarded(() -> JdbcEscapes.translate(present(sql)));
  }

  @Override
  public DatabaseMetaData getMetaData() throws SQLException {
    checkOpen();
    return SqlErrors.guarded(
        () -> new LaminDatabaseMetaData(this, session.metadata(), url, settings.user().orElse("")));
  }

  @Override
  public boolean getAutoCommit() throws SQLException {
    checkOpen();
    return autoCommit;
  }

  @Override
  public void setAutoCommit(boolean autoCommit) throws SQLException {
    checkOpen();
    this.autoCommit = autoCommit;
  }

  @Override
  public void commit() throws SQLException {
    endTransaction();
  }

  @Override
  public void rollback() throws SQLException {
    endTransaction();
  }

  private void endTransaction() throws SQLException {
    checkOpen();
    for (LaminStatement statement : open()) {
      statement.transactionEnded();
    }
  }

  @Override
  public boolean isReadOnly() throws SQLException {
    checkOpen();
    return true;
  }

  @Override
  public void setReadOnly(boolean readOnly) throws SQLException {
    checkOpen();
    if (!readOnly) {
      throw SqlErrors.of(READ_ONLY.with("Leaving read-only mode"));
    }
  }

  @Override
  public int getTransactionIsolation() throws SQLException {
    checkOpen();
    return isolation;
  }

  /** Takes REPEATABLE READ too, with a warning: two statements may see different rows. */
  @Override
  public void setTransactionIsolation(int level) throws SQLException {
    checkOpen();
    switch (level) {
      case TRANSACTION_READ_UNCOMMITTED, TRANSACTION_READ_COMMITTED ->
          isolation = TRANSACTION_READ_COMMITTED;
      case TRANSACTION_REPEATABLE_READ -> {
        isolation = level;
        warn("Each statement sees what is committed when it runs; no more is guaranteed");
      }
      case TRANSACTION_SERIALIZABLE ->
          throw SqlErrors.notSupported("The isolation level SERIALIZABLE");
      default ->
          throw SqlErrors.of(
              INVALID_PARAMETER.with(
                  "There is no isolation level " + level,
                  "Give one of the constants of Connection"));
    }
  }

  @Override
  public int getHoldability() throws SQLException {
    checkOpen();
    return holdability;
  }

  @Override
  public void setHoldability(int holdability) throws SQLException {
    checkResults(ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY, holdability);
    this.holdability = holdability;
  }

  @Override
  public String getCatalog() throws SQLException {
    checkOpen();
    return catalog;
  }

  @Override
  public void setCatalog(@Nullable String wanted) throws SQLException {
    checkOpen();
    if (wanted != null && !wanted.equals(catalog)) {
      throw SqlErrors.of(
          INVALID_PARAMETER.with(
              "There is no catalog \"" + wanted + "\" in this connection",
              "It is connected to \"" + catalog + "\"; open another connection"));
    }
  }

  /** Null as long as none is set. */
  @Override
  public @Nullable String getSchema() throws SQLException {
    checkOpen();
    return schema.isEmpty() ? null : schema;
  }

  @Override
  public void setSchema(@Nullable String wanted) throws SQLException {
    checkOpen();
    schema = wanted == null || wanted.isEmpty() ? "" : SqlErrors.guarded(() -> existing(wanted));
  }

  private String existing(String wanted) {
    List<String> schemas = session.metadata().schemas();
    if (schemas.contains(wanted)) {
      return wanted;
    }
    List<String> candidates =
        schemas.stream()
            .filter(each -> each.toLowerCase(Locale.ROOT).equals(wanted.toLowerCase(Locale.ROOT)))
            .toList();
    if (candidates.size() != 1) {
      throw SCHEMA_NOT_FOUND.with(wanted, String.join(", ", schemas));
    }
    return candidates.get(0);
  }

  @Override
  public int getNetworkTimeout() throws SQLException {
    checkOpen();
    return networkTimeoutInMillis;
  }

  /** How long each statement may wait for its answer, besides its own timeout. */
  @Override
  public void setNetworkTimeout(@Nullable Executor executor, int milliseconds) throws SQLException {
    checkOpen();
    if (milliseconds < 0) {
      throw SqlErrors.of(
          INVALID_PARAMETER.with(
              "The timeout cannot be " + milliseconds, "Give 0 for none, or a positive number"));
    }
    networkTimeoutInMillis = milliseconds;
  }

  @Override
  public boolean isValid(int timeout) throws SQLException {
    if (timeout < 0) {
      throw SqlErrors.of(
          INVALID_PARAMETER.with(
              "The timeout cannot be " + timeout, "Give 0 for none, or a positive number"));
    }
    return !closed.get() && answers(timeout);
  }

  /** Whether the instance can still be asked, in a thread of its own so that it may hang. */
  private boolean answers(int timeoutInSeconds) {
    FutureTask<List<String>> question = new FutureTask<>(() -> session.metadata().schemas());
    Thread thread = new Thread(question, "laminsql-is-valid");
    thread.setDaemon(true);
    thread.start();
    try {
      question.get(timeoutInSeconds == 0 ? Long.MAX_VALUE : timeoutInSeconds, TimeUnit.SECONDS);
      return true;
    } catch (ExecutionException | TimeoutException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Override
  public @Nullable String getClientInfo(@Nullable String name) throws SQLException {
    checkOpen();
    return clientInfo.get(name);
  }

  @Override
  public Properties getClientInfo() throws SQLException {
    checkOpen();
    return clientInfo.all();
  }

  /** A property that is not known makes a warning, as JDBC asks. */
  @Override
  public void setClientInfo(@Nullable String name, @Nullable String value)
      throws SQLClientInfoException {
    if (closed.get()) {
      throw new SQLClientInfoException(
          CLOSED.with("connection").getMessage(),
          CLOSED.sqlState(),
          Map.of(String.valueOf(name), ClientInfoStatus.REASON_UNKNOWN));
    }
    if (name != null && ClientInfo.knows(name)) {
      clientInfo.set(name, value);
    } else {
      warn("The client info " + name + " is not known");
    }
  }

  @Override
  public void setClientInfo(@Nullable Properties properties) throws SQLClientInfoException {
    Properties given = properties == null ? new Properties() : properties;
    for (String name : ClientInfo.DESCRIPTIONS.keySet()) {
      setClientInfo(name, given.getProperty(name));
    }
    for (String name : given.stringPropertyNames()) {
      setClientInfo(name, given.getProperty(name));
    }
  }

  @Override
  public Array createArrayOf(@Nullable String typeName, @Nullable Object @Nullable [] elements)
      throws SQLException {
    checkOpen();
    SqlType element =
        JdbcType.ofName(typeName == null ? "" : typeName)
            .orElseThrow(
                () ->
                    SqlErrors.of(
                        TYPE_MISMATCH.with(
                            "No type \"" + typeName + "\"", "Name one of getTypeInfo()")))
            .sqlType();
    List<@Nullable Object> values = new ArrayList<>();
    for (Object each : elements == null ? new Object[0] : elements) {
      SqlErrors.guard(() -> values.add(ParameterValues.bind(each, element)));
    }
    return new LaminArray(element, values);
  }

  @Override
  public Map<String, Class<?>> getTypeMap() throws SQLException {
    checkOpen();
    return new HashMap<>();
  }

  @Override
  public void setTypeMap(@Nullable Map<String, Class<?>> map) throws SQLException {
    checkOpen();
    if (map != null && !map.isEmpty()) {
      throw SqlErrors.notSupported("A type map");
    }
  }

  @Override
  public @Nullable SQLWarning getWarnings() throws SQLException {
    checkOpen();
    return warning;
  }

  @Override
  public void clearWarnings() throws SQLException {
    checkOpen();
    warning = null;
  }

  @Override
  public void abort(@Nullable Executor executor) throws SQLException {
    if (executor == null) {
      throw SqlErrors.of(INVALID_PARAMETER.with("There is no executor", "Give one"));
    }
    List<LaminStatement> running = open();
    if (closed.compareAndSet(false, true)) {
      for (LaminStatement statement : running) {
        statement.cancelRun();
      }
      SqlErrors.guard(() -> executor.execute(session::close));
    }
  }

  @Override
  public void close() throws SQLException {
    List<LaminStatement> left = open();
    if (!closed.compareAndSet(false, true)) {
      return;
    }
    List<SqlErrors.Action> closing = new ArrayList<>();
    left.forEach(statement -> closing.add(statement::close));
    closing.add(session::close);
    SQLException failure = null;
    for (SqlErrors.Action each : closing) {
      try {
        SqlErrors.guard(each);
      } catch (SQLException e) {
        if (failure == null) {
          failure = e;
        } else {
          failure.addSuppressed(e);
        }
      }
    }
    if (failure != null) {
      throw failure;
    }
  }

  @Override
  public boolean isClosed() {
    return closed.get();
  }

  private LaminStatement statement(int holdability) throws SQLException {
    checkOpen();
    LaminStatement statement = new LaminStatement(this, holdability);
    statements.add(statement);
    return statement;
  }

  private PreparedStatement prepared(String sql, int holdability) throws SQLException {
    checkOpen();
    LaminPreparedStatement statement =
        SqlErrors.guarded(() -> new LaminPreparedStatement(this, holdability, prepare(sql, true)));
    statements.add(statement);
    return statement;
  }

  private List<LaminStatement> open() {
    synchronized (statements) {
      return new ArrayList<>(statements);
    }
  }

  private void checkResults(int type, int concurrency, int holdability) throws SQLException {
    checkOpen();
    if (type != ResultSet.TYPE_FORWARD_ONLY) {
      throw SqlErrors.notSupported("A scrollable result set");
    }
    if (concurrency != ResultSet.CONCUR_READ_ONLY) {
      throw SqlErrors.notSupported("An updatable result set");
    }
    if (holdability != ResultSet.HOLD_CURSORS_OVER_COMMIT
        && holdability != ResultSet.CLOSE_CURSORS_AT_COMMIT) {
      throw SqlErrors.notSupported("The holdability " + holdability);
    }
  }

  private void warn(String text) {
    SQLWarning added = new SQLWarning(text, "01000");
    added.setNextWarning(warning);
    warning = added;
  }
}
