package org.laminsql.catalog.registry.function;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.laminsql.catalog.error.LaminSqlError;
import org.laminsql.catalog.error.LaminSqlException;

/**
 * The refusal of a cell that has room for one value where a row has several. Postgres has no
 * function that raises an error: a cast of this text to a number does, with the text in its
 * message.
 */
public final class SeveralValues {

  private static final String WORDS = "lamin: several values of ";
  private static final Pattern MESSAGE = Pattern.compile(WORDS + "(.*?)\u0001?\"$", Pattern.DOTALL);

  private SeveralValues() {}

  /** What stands in the text whose cast fails. */
  public static String marker(String feature) {
    return WORDS + feature;
  }

  /** The failure. */
  public static LaminSqlException of(String feature) {
    return LaminSqlError.CARDINALITY.with(
        "A row has several values of the feature \""
            + feature
            + "\", and its column shows one; features.\"values\" lists them all");
  }

  /** The failure that a message of Postgres stands for. */
  public static Optional<LaminSqlException> in(String message) {
    Matcher matcher = MESSAGE.matcher(message);
    return matcher.find() ? Optional.of(of(matcher.group(1))) : Optional.empty();
  }
}
