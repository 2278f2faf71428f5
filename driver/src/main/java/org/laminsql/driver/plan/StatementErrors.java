package org.laminsql.driver.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.calcite.runtime.CalciteContextException;
import org.laminsql.adapters.scan.ContentColumn;
import org.laminsql.catalog.error.LaminSqlError;
import org.laminsql.catalog.error.LaminSqlException;

/** Says in our words what the validator found wrong. */
final class StatementErrors {

  private static final Pattern TABLE =
      Pattern.compile("(?:Object|Table) '(.+?)' not found(?: within '(.+?)')?.*", Pattern.DOTALL);
  private static final Pattern COLUMN =
      Pattern.compile(
          "(?:Column '(.+?)' not found in (?:any table|table '.*?').*|Unknown field '(.+?)'"
              + "|Unknown identifier '(.+?)'|Table '(.+?)' not found.*)",
          Pattern.DOTALL);
  private static final Pattern AMBIGUOUS = Pattern.compile("Column '(.+?)' is ambiguous.*");
  private static final Pattern FUNCTION =
      Pattern.compile(
          "No match found for function signature (.+)|Invalid number of arguments to function (.+)",
          Pattern.DOTALL);
  private static final Pattern GROUPING =
      Pattern.compile(
          "(Expression '.+?' is not being grouped.*|Aggregate expressions? .+|.*aggregate.*)",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern TYPES =
      Pattern.compile(
          "(Cannot apply .+|WHERE clause must be a condition|HAVING clause must be a condition"
              + "|Expected a boolean type|Cast function cannot convert .+|Values passed to .+"
              + "|Illegal mixing of types.+|Type mismatch.+|.*type.*mismatch.*)",
          Pattern.DOTALL);

  private static final int LISTED_COLUMNS = 30;

  private static final String NO_COMMON_TYPE = "Can't find leastRestrictive type";

  private StatementErrors() {}

  /** The failure of a statement over these tables, or the exception itself if it is ours. */
  static LaminSqlException of(RuntimeException failure, StatementCatalog catalog) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof LaminSqlException ours) {
        return ours;
      }
    }
    Optional<String> types = unmixable(failure);
    if (types.isPresent()) {
      return typeMismatch(failure, types.get());
    }
    Optional<CalciteContextException> context = context(failure);
    return context.isPresent()
        ? translated(context.get(), catalog)
        : LaminSqlError.INTERNAL.causedBy(failure, String.valueOf(failure.getMessage()));
  }

  /** The planner says only by a null that the results of a CASE have no type in common. */
  private static Optional<String> unmixable(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      String message = String.valueOf(cause.getMessage());
      if (message.startsWith(NO_COMMON_TYPE)) {
        return Optional.of("No type in common" + message.substring(NO_COMMON_TYPE.length()));
      }
    }
    return Optional.empty();
  }

  private static Optional<CalciteContextException> context(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof CalciteContextException context) {
        return Optional.of(context);
      }
    }
    return Optional.empty();
  }

  private static LaminSqlException translated(
      CalciteContextException context, StatementCatalog catalog) {
    String message = message(context);
    Matcher ambiguous = AMBIGUOUS.matcher(message);
    if (ambiguous.matches()) {
      String name = ambiguous.group(1);
      return LaminSqlError.COLUMN_AMBIGUOUS.causedBy(
          context, "\"" + name + "\"", String.join(", ", owners(name, catalog)));
    }
    Matcher column = COLUMN.matcher(message);
    if (column.matches() && !message.startsWith("Object")) {
      return columnNotFound(context, group(column), catalog);
    }
    Matcher table = TABLE.matcher(message);
    if (table.matches()) {
      return catalog.notFound(table.group(1));
    }
    Matcher function = FUNCTION.matcher(message);
    if (function.matches()) {
      return functionNotFound(
          context, function.group(1) == null ? function.group(2) : function.group(1));
    }
    if (GROUPING.matcher(message).matches()) {
      return LaminSqlError.GROUPING.causedBy(context, message);
    }
    if (TYPES.matcher(message).matches()) {
      return typeMismatch(context, message);
    }
    return LaminSqlError.SYNTAX.causedBy(
        context, message, context.getPosLine(), context.getPosColumn());
  }

  private static List<String> owners(String name, StatementCatalog catalog) {
    return catalog.relations().values().stream()
        .filter(
            relation -> relation.columns().stream().anyMatch(c -> c.name().equalsIgnoreCase(name)))
        .map(relation -> relation.schema + ".\"" + relation.name + "\"")
        .sorted()
        .toList();
  }

  private static String message(CalciteContextException context) {
    Throwable cause = context.getCause();
    String message = cause == null ? context.getMessage() : cause.getMessage();
    return String.valueOf(message).strip();
  }

  private static String group(Matcher matcher) {
    for (int i = 1; i <= matcher.groupCount(); i++) {
      if (matcher.group(i) != null) {
        return matcher.group(i);
      }
    }
    return "";
  }

  private static LaminSqlException columnNotFound(
      Throwable cause, String name, StatementCatalog catalog) {
    List<String> columns = new ArrayList<>();
    for (Relation relation : catalog.relations().values()) {
      relation.columns().stream().map(ContentColumn::name).forEach(columns::add);
    }
    List<String> homonyms = Homonyms.of(name, columns.stream());
    if (!homonyms.isEmpty()) {
      return LaminSqlError.COLUMN_AMBIGUOUS.causedBy(
          cause,
          "\"" + name + "\"",
          homonyms.stream().map(full -> "\"" + full + "\"").collect(Collectors.joining(", ")));
    }
    Optional<String> reason = catalog.whyNoColumn(name);
    if (reason.isPresent()) {
      return LaminSqlError.COLUMN_NOT_FOUND.causedBy(cause, "\"" + name + "\"", reason.get());
    }
    String listed =
        columns.isEmpty()
            ? "The statement reads no table"
            : columns.size() <= LISTED_COLUMNS
                ? "The columns are: " + String.join(", ", columns)
                : "information_schema.columns lists the columns of a table";
    return LaminSqlError.COLUMN_NOT_FOUND.causedBy(
        cause, "\"" + name + "\"", DidYouMean.hint(name, columns, listed));
  }

  private static LaminSqlException functionNotFound(Throwable cause, String signature) {
    int parenthesis = signature.indexOf('(');
    String name = parenthesis < 0 ? signature : signature.substring(0, parenthesis);
    List<String> names =
        Operators.ALL.getOperatorList().stream()
            .map(operator -> operator.getName().toLowerCase(Locale.ROOT))
            .toList();
    return LaminSqlError.FUNCTION_NOT_FOUND.causedBy(
        cause,
        signature,
        DidYouMean.hint(name, names, "Check its name and the types of its arguments"));
  }

  private static LaminSqlException typeMismatch(Throwable cause, String message) {
    boolean array = message.contains("ARRAY");
    return LaminSqlError.TYPE_MISMATCH.causedBy(
        cause,
        message.lines().findFirst().orElse(message),
        array
            ? "Compare an element with an array by: 'x' = ANY(array_column)"
            : "Cast one side: CAST(x AS type)");
  }
}
