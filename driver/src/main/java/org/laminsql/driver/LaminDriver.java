package org.laminsql.driver;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.function.Supplier;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.laminsql.catalog.error.LaminSqlError;
import org.laminsql.driver.run.ConnectionSettings;
import org.laminsql.driver.run.SessionFactory;

/**
 * The driver of {@code jdbc:lamin:<target>[?property=value&…]}. Safe to share.
 *
 * <p>Public, with a public constructor, because {@link DriverManager} and the service loader create
 * it; programs never need its name.
 */
public final class LaminDriver implements Driver {

  static {
    register();
  }

  private final Supplier<SessionFactory> sessions;

  /** For the service loader. */
  public LaminDriver() {
    this(Engine::sessions);
  }

  LaminDriver(Supplier<SessionFactory> sessions) {
    this.sessions = sessions;
  }

  @Override
  public boolean acceptsURL(String url) throws SQLException {
    return ConnectionUrl.accepts(present(url));
  }

  /** Opens a connection, or answers null if the URL is another driver's. */
  @Override
  public @Nullable Connection connect(String url, @Nullable Properties info) throws SQLException {
    return acceptsURL(url)
        ? SqlErrors.guarded(() -> open(url, info == null ? new Properties() : info))
        : null;
  }

  @Override
  public DriverPropertyInfo[] getPropertyInfo(String url, @Nullable Properties info)
      throws SQLException {
    String known = acceptsURL(url) ? url : ConnectionUrl.PREFIX;
    return SqlErrors.guarded(
        () -> {
          PropertyValues values =
              PropertyValues.of(ConnectionUrl.parse(known), info == null ? new Properties() : info);
          List<DriverPropertyInfo> answer = new ArrayList<>();
          for (ConnectionProperty property : ConnectionProperty.values()) {
            answer.add(info(property, values));
          }
          return answer.toArray(DriverPropertyInfo[]::new);
        });
  }

  @Override
  public int getMajorVersion() {
    return DriverVersion.MAJOR;
  }

  @Override
  public int getMinorVersion() {
    return DriverVersion.MINOR;
  }

  /** False: full SQL-92 includes writing. */
  @Override
  public boolean jdbcCompliant() {
    return false;
  }

  @Override
  public Logger getParentLogger() throws SQLFeatureNotSupportedException {
    throw noParentLogger();
  }

  static SQLFeatureNotSupportedException noParentLogger() {
    return new SQLFeatureNotSupportedException(
        "LaminSQL logs through SLF4J, not java.util.logging",
        LaminSqlError.NOT_SUPPORTED.sqlState());
  }

  private Connection open(String url, Properties info) {
    ConnectionUrl parsed = ConnectionUrl.parse(url);
    ConnectionSettings settings = PropertyValues.of(parsed, info).settings(parsed.target());
    if (!settings.readOnly()) {
      throw LaminSqlError.NOT_SUPPORTED.with(
          "Writing (readOnly=false)", "It comes in a later release; leave readOnly=true");
    }
    if (!settings.attach().isEmpty()) {
      throw LaminSqlError.NOT_SUPPORTED.with(
          "More than one instance in a connection (attach)",
          "It comes in a later release; open one connection for each instance");
    }
    Connection connection =
        new LaminConnection(
            sessions.get().open(settings), settings, ConnectionUrl.withoutSecrets(url));
    return settings.traceCalls() ? CallTracer.tracing(connection) : connection;
  }

  private static DriverPropertyInfo info(ConnectionProperty property, PropertyValues values) {
    boolean secret = property == ConnectionProperty.PASSWORD;
    DriverPropertyInfo info =
        new DriverPropertyInfo(
            property.propertyName(), secret ? null : values.text(property).orElse(null));
    info.description = property.description();
    info.choices = property.choices().isEmpty() ? null : property.choices().toArray(String[]::new);
    return info;
  }

  private static String present(@Nullable String url) throws SQLException {
    if (url == null) {
      throw SqlErrors.of(LaminSqlError.INVALID_URL.with("null", "there is none"));
    }
    return url;
  }

  private static void register() {
    try {
      DriverManager.registerDriver(new LaminDriver());
    } catch (SQLException e) {
      throw new ExceptionInInitializerError(e);
    }
  }
}
