package org.laminsql.udf.search;

import java.util.ArrayList;
import java.util.List;
import org.laminsql.catalog.error.LaminSqlError;
import org.laminsql.catalog.model.Quoting;
import org.laminsql.catalog.model.RegistryColumn;
import org.laminsql.catalog.model.RegistryTable;
import org.laminsql.catalog.model.SqlType;
import org.laminsql.catalog.registry.MetadataDatabase.Dialect;
import org.laminsql.udf.FunctionColumn;
import org.laminsql.udf.FunctionContext;
import org.laminsql.udf.Parameter;
import org.laminsql.udf.RegistryFunction;

/**
 * {@code search(registry, text [, limit])}: the rows that hold a text, ranked as LaminDB's {@code
 * Registry.filter().search(text)} ranks them (2.12.1; contract §5.5), ties by id. Every stored text
 * is searched, those of private columns too.
 */
public final class Search {

  private static final long DEFAULT_LIMIT = 20;
  private static final String SCORE = "score";
  private static final String ID = "id";

  /** The function. */
  public static final RegistryFunction FUNCTION =
      new RegistryFunction(
          "search",
          List.of(
              Parameter.text("registry"), Parameter.text("text"), Parameter.optionalCount("limit")),
          "The rows of a registry that hold a text, the best first",
          "SELECT name, score FROM TABLE(search('bionty.CellType', 'T cell', 3))",
          Search::answer);

  private Search() {}

  private static RegistryFunction.Answer answer(FunctionContext context, List<Object> arguments) {
    RegistryTable registry = context.tables().registry((String) arguments.get(0));
    String text = wanted((String) arguments.get(1));
    long limit = arguments.size() > 2 ? limit((Number) arguments.get(2)) : DEFAULT_LIMIT;
    List<FunctionColumn> columns = columns(registry);
    return new RegistryFunction.Answer(
        sql(registry, columns, context.database().dialect(), text, limit),
        columns,
        List.of(new RegistryFunction.Order(SCORE, true), new RegistryFunction.Order(ID, false)));
  }

  private static String wanted(String text) {
    String trimmed = trimmed(text);
    if (trimmed.isEmpty()) {
      throw LaminSqlError.INVALID_PARAMETER.with(
          "search() has nothing to search for: its text is \"" + text + "\"",
          "Give at least one character that is not blank");
    }
    if (trimmed.indexOf(0) >= 0) {
      throw LaminSqlError.INVALID_PARAMETER.with(
          "search() cannot search for the character U+0000", "Leave it out");
    }
    return trimmed;
  }

  /** Without the blanks around it, those of Unicode too. */
  private static String trimmed(String text) {
    int[] characters = text.codePoints().toArray();
    int from = 0;
    int to = characters.length;
    while (from < to && isBlank(characters[from])) {
      from++;
    }
    while (to > from && isBlank(characters[to - 1])) {
      to--;
    }
    return new String(characters, from, to - from);
  }

  private static boolean isBlank(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u0085';
  }

  private static long limit(Number limit) {
    if (limit.longValue() < 1) {
      throw LaminSqlError.INVALID_PARAMETER.with(
          "search() cannot give " + limit + " rows", "Give a limit of 1 or more, or none for 20");
    }
    return limit.longValue();
  }

  /** The stored columns, and the score; a column of that name is called after its registry. */
  private static List<FunctionColumn> columns(RegistryTable registry) {
    List<FunctionColumn> columns = new ArrayList<>();
    for (RegistryColumn column : stored(registry)) {
      String name =
          column.name().equals(SCORE) ? registry.name() + "." + column.name() : column.name();
      columns.add(new FunctionColumn(name, column.type(), column.nullable()));
    }
    columns.add(new FunctionColumn(SCORE, SqlType.INTEGER, false));
    return columns;
  }

  private static List<RegistryColumn> stored(RegistryTable registry) {
    return registry.columns().stream().filter(column -> !column.resolved()).toList();
  }

  private static String sql(
      RegistryTable registry,
      List<FunctionColumn> columns,
      Dialect dialect,
      String text,
      long limit) {
    List<RegistryColumn> stored = stored(registry);
    StringBuilder selected = new StringBuilder();
    for (int i = 0; i < stored.size(); i++) {
      selected.append(stored.get(i).expression()).append(" AS ");
      selected.append(Quoting.name(columns.get(i).name())).append(", ");
    }
    List<String> fields =
        stored.stream().filter(Search::isText).map(RegistryColumn::expression).toList();
    String score =
        dialect == Dialect.SQLITE ? SqlitePoints.of(fields, text) : PostgresPoints.of(fields, text);
    return "SELECT * FROM (SELECT "
        + selected
        + score
        + " AS \"score\" FROM "
        + registry.source()
        + " AS t"
        + registry.condition().map(condition -> " WHERE " + condition).orElse("")
        + ") AS found WHERE \"score\" > 0 ORDER BY \"score\" DESC, \"id\" LIMIT "
        + limit;
  }

  /** Whether a column is stored as text, and is no JSON, whose expression is more than its name. */
  private static boolean isText(RegistryColumn column) {
    return column.type().equals(SqlType.VARCHAR)
        && column.expression().equals("t." + Quoting.name(column.name()));
  }
}
