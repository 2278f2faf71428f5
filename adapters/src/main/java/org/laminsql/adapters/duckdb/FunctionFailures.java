package org.laminsql.adapters.duckdb;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.laminsql.catalog.error.LaminSqlError;
import org.laminsql.catalog.error.LaminSqlException;

/**
 * What failed in Java functions. DuckDB hands on only the text of an exception: it carries the
 * number under which the failure is kept here until it is asked for. Safe to share.
 */
final class FunctionFailures {

  private static final Pattern NUMBER = Pattern.compile("lamin_failure_(\\d+)");

  private final Map<Long, LaminSqlException> failures = new ConcurrentHashMap<>();
  private final AtomicLong next = new AtomicLong();

  /** The exception to throw into DuckDB. */
  IllegalStateException keep(Throwable cause) {
    long number = next.getAndIncrement();
    failures.put(
        number,
        cause instanceof LaminSqlException known
            ? known
            : LaminSqlError.INTERNAL.causedBy(cause, cause));
    return new IllegalStateException("lamin_failure_" + number, cause);
  }

  /** The failure that DuckDB's text speaks of; null if it speaks of none. */
  @Nullable LaminSqlException in(String text) {
    Matcher number = NUMBER.matcher(text);
    return number.find() ? failures.remove(Long.valueOf(number.group(1))) : null;
  }
}
