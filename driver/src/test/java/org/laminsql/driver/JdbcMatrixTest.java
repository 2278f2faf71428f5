package org.laminsql.driver;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.sql.Array;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.Driver;
import java.sql.ParameterMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.laminsql.catalog.model.SqlType;

/** Calls every method of every interface, with nothing and with something, open and closed. */
class JdbcMatrixTest {

  private static final String SQL = "SELECT x FROM t WHERE y = ?";

  /** How an object of each interface is made. */
  private interface Maker {
    Object make(Connection connection) throws SQLException;
  }

  /** The interfaces. */
  @SuppressWarnings("ImmutableEnumChecker") // method references
  enum Target {
    CONNECTION(Connection.class, connection -> connection),
    STATEMENT(Statement.class, Connection::createStatement),
    PREPARED_STATEMENT(PreparedStatement.class, connection -> connection.prepareStatement(SQL)),
    RESULT_SET(ResultSet.class, Target::onFirstRow),
    RESULT_SET_META_DATA(
        ResultSetMetaData.class, connection -> connection.prepareStatement(SQL).getMetaData()),
    PARAMETER_META_DATA(
        ParameterMetaData.class,
        connection -> connection.prepareStatement(SQL).getParameterMetaData()),
    DATABASE_META_DATA(DatabaseMetaData.class, Connection::getMetaData),
    ARRAY(Array.class, connection -> connection.createArrayOf("VARCHAR", new Object[] {"a", "b"})),
    DRIVER(Driver.class, connection -> session().driver()),
    DATA_SOURCE(DataSource.class, connection -> new LaminDataSource(session().driver()));

    private final Class<?> type;
    private final Maker maker;

    Target(Class<?> type, Maker maker) {
      this.type = type;
      this.maker = maker;
    }

    private static Object onFirstRow(Connection connection) throws SQLException {
      ResultSet rows = connection.createStatement().executeQuery("every type");
      assertThat(rows.next()).isTrue();
      return rows;
    }
  }

  /** What stands for the arguments. */
  private enum Arguments {
    NOTHING,
    SOMETHING
  }

  @ParameterizedTest
  @EnumSource(Target.class)
  void everyCallOnAnOpenObjectAnswersOrThrowsSqlExceptionWithState(Target target) throws Exception {
    assertThat(problems(target, false)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Target.class)
  void everyCallOnAClosedObjectAnswersOrThrowsSqlExceptionWithState(Target target)
      throws Exception {
    assertThat(problems(target, true)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Target.class)
  void everyMethodIsOursNotAnInterfacesDefault(Target target) throws Exception {
    try (Connection connection = session().connect()) {
      Object object = target.maker.make(connection);
      List<String> inherited = new ArrayList<>();
      for (Method method : target.type.getMethods()) {
        if (!Modifier.isStatic(method.getModifiers())) {
          Method ours = object.getClass().getMethod(method.getName(), method.getParameterTypes());
          boolean harmless = List.of("beginRequest", "endRequest").contains(method.getName());
          if (!harmless && !ours.getDeclaringClass().getName().startsWith("org.laminsql")) {
            inherited.add(method.toString());
          }
        }
      }
      assertThat(inherited).isEmpty();
    }
  }

  private static List<String> problems(Target target, boolean closed) throws Exception {
    List<String> problems = new ArrayList<>();
    for (Method method : target.type.getMethods()) {
      for (Arguments arguments : Arguments.values()) {
        if (!Modifier.isStatic(method.getModifiers())) {
          try (Connection connection = session().connect()) {
            Object object = target.maker.make(connection);
            if (closed) {
              close(object);
            }
            String problem = problem(object, method, arguments);
            if (problem != null) {
              problems.add(method + " with " + arguments + ": " + problem);
            }
          }
        }
      }
    }
    return problems;
  }

  private static @Nullable String problem(Object object, Method method, Arguments arguments)
      throws IllegalAccessException {
    Object[] values =
        Arrays.stream(method.getParameterTypes())
            .map(type -> argument(type, arguments == Arguments.SOMETHING))
            .toArray();
    try {
      method.invoke(object, values);
      return null;
    } catch (InvocationTargetException e) {
      Throwable cause = e.getCause();
      if (!(cause instanceof SQLException failure)) {
        return String.valueOf(cause);
      }
      String state = failure.getSQLState();
      boolean unsupported = failure instanceof SQLFeatureNotSupportedException;
      return state == null
              || !state.matches("[0-9A-Z]{5}")
              || unsupported != state.equals("0A000")
              || state.equals("XX000")
          ? cause + " has state " + state
          : null;
    }
  }

  private static @Nullable Object argument(Class<?> type, boolean something) {
    if (type == boolean.class) {
      return something;
    }
    if (type == int.class) {
      return something ? 1 : 0;
    }
    if (type == long.class) {
      return something ? 1L : 0L;
    }
    if (type == short.class) {
      return (short) 1;
    }
    if (type == byte.class) {
      return (byte) 1;
    }
    if (type == float.class) {
      return 1f;
    }
    if (type == double.class) {
      return 1d;
    }
    return something && type == String.class ? "x" : null;
  }

  private static void close(Object object) throws Exception {
    if (object instanceof AutoCloseable closeable) {
      closeable.close();
    } else if (object instanceof Array array) {
      array.free();
    } else if (object instanceof DatabaseMetaData metadata) {
      metadata.getConnection().close();
    }
  }

  private static FakeSession session() {
    return new FakeSession()
        .knowing(SQL, FakeQuery.of("x", SqlType.INTEGER, 1).parameter(SqlType.VARCHAR))
        .knowing("every type", EveryType.query());
  }
}
