package org.laminsql.driver;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Logs each JDBC call on a connection and on what comes from it: method, texts among the arguments,
 * outcome, microseconds. Values that are bound or read are not logged.
 */
final class CallTracer implements InvocationHandler {

  private static final Logger LOGGER = LoggerFactory.getLogger(CallTracer.class);

  private final Object target;
  private final Class<?> type;
  private final Consumer<String> log;

  private CallTracer(Object target, Class<?> type, Consumer<String> log) {
    this.target = target;
    this.type = type;
    this.log = log;
  }

  static Connection tracing(Connection connection) {
    return tracing(connection, LOGGER::info);
  }

  static Connection tracing(Connection connection, Consumer<String> log) {
    return Connection.class.cast(wrap(connection, Connection.class, log));
  }

  @Override
  public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] given)
      throws Throwable {
    if (method.getDeclaringClass() == Object.class) {
      boolean same = given != null && given.length == 1 && given[0] == proxy;
      return method.getName().equals("equals") ? same : method.invoke(target, given);
    }
    long start = System.nanoTime();
    try {
      Object answer = method.invoke(target, given);
      log(method, given, answer == null ? "null" : answer.getClass().getSimpleName(), start);
      return answer != null && isTraced(method.getReturnType())
          ? wrap(answer, method.getReturnType(), log)
          : answer;
    } catch (InvocationTargetException e) {
      log(method, given, String.valueOf(e.getCause()), start);
      throw e.getCause();
    }
  }

  private static Object wrap(Object target, Class<?> type, Consumer<String> log) {
    return Proxy.newProxyInstance(
        CallTracer.class.getClassLoader(),
        new Class<?>[] {type},
        new CallTracer(target, type, log));
  }

  private static boolean isTraced(Class<?> type) {
    return type.isInterface() && type.getPackageName().equals("java.sql");
  }

  private void log(Method method, @Nullable Object @Nullable [] given, String outcome, long start) {
    boolean values = type == PreparedStatement.class && method.getName().startsWith("set");
    Stream<@Nullable Object> shown =
        given == null ? Stream.of() : Arrays.stream(given).limit(values ? 1 : Long.MAX_VALUE);
    log.accept(
        type.getSimpleName()
            + "."
            + method.getName()
            + shown.map(String::valueOf).collect(Collectors.joining(", ", "(", ")"))
            + " -> "
            + outcome
            + " in "
            + (System.nanoTime() - start) / 1000
            + " us");
  }
}
