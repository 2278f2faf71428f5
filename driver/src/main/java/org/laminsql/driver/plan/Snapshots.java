package org.laminsql.driver.plan;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlSnapshot;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.apache.calcite.sql.util.SqlShuttle;
import org.laminsql.catalog.error.LaminSqlError;
import org.laminsql.catalog.model.DatasetName;

/**
 * Turns {@code data."k" FOR SYSTEM_TIME AS OF TIMESTAMP '…'} into a name of its own, so that the
 * same dataset at two times is two tables to the planner.
 */
final class Snapshots extends SqlShuttle {

  private static final char MARK = '\u0000';

  /** The statement without snapshots. */
  static SqlNode named(SqlNode statement) {
    SqlNode rewritten = statement.accept(new Snapshots());
    return rewritten == null ? statement : rewritten;
  }

  /** What a table name stands for, the time included. */
  static DatasetName datasetName(String name) {
    int mark = name.indexOf(MARK);
    return mark < 0
        ? new DatasetName(name, Optional.empty())
        : new DatasetName(
            name.substring(0, mark), Optional.of(LocalDateTime.parse(name.substring(mark + 1))));
  }

  /** The name as the user wrote it. */
  static String written(String name) {
    return datasetName(name).text();
  }

  @Override
  public org.apache.calcite.sql.@org.jspecify.annotations.Nullable SqlNode visit(SqlCall call) {
    if (call instanceof SqlSnapshot snapshot) {
      SqlIdentifier table = table(snapshot);
      SqlParserPos position = snapshot.getParserPosition();
      String last = written(table.names.get(table.names.size() - 1));
      return SqlStdOperatorTable.AS.createCall(position, table, new SqlIdentifier(last, position));
    }
    if (call.getKind() == SqlKind.AS && call.operand(0) instanceof SqlSnapshot snapshot) {
      List<SqlNode> operands = new ArrayList<>(call.getOperandList());
      operands.set(0, table(snapshot));
      return SqlStdOperatorTable.AS.createCall(call.getParserPosition(), operands);
    }
    return super.visit(call);
  }

  private static SqlIdentifier table(SqlSnapshot snapshot) {
    if (!(snapshot.getTableRef() instanceof SqlIdentifier table)) {
      throw LaminSqlError.NOT_SUPPORTED.with(
          "FOR SYSTEM_TIME AS OF on anything but a table", "Put it behind the table's name");
    }
    int last = table.names.size() - 1;
    String name = table.names.get(last) + MARK + time(snapshot.getPeriod());
    List<String> names = new ArrayList<>(table.names);
    names.set(last, name);
    return new SqlIdentifier(names, table.getParserPosition());
  }

  private static LocalDateTime time(SqlNode period) {
    if (!(period instanceof SqlLiteral literal)) {
      throw LaminSqlError.NOT_SUPPORTED.with(
          "FOR SYSTEM_TIME AS OF with an expression", "Write TIMESTAMP 'YYYY-MM-DD HH:MM:SS'");
    }
    String text = literal.toValue();
    String value = text == null ? literal.toString() : text;
    try {
      return value.length() <= "YYYY-MM-DD".length()
          ? LocalDate.parse(value).atStartOfDay()
          : LocalDateTime.parse(value.strip().replace(' ', 'T'));
    } catch (DateTimeParseException e) {
      throw LaminSqlError.INVALID_DATETIME.causedBy(e, "\"" + value + "\" is no timestamp");
    }
  }
}
