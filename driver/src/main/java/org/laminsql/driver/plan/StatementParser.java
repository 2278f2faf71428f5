package org.laminsql.driver.plan;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.calcite.avatica.util.Casing;
import org.apache.calcite.avatica.util.Quoting;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.parser.SqlParseException;
import org.apache.calcite.sql.parser.SqlParser;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.jspecify.annotations.Nullable;
import org.laminsql.catalog.error.LaminSqlError;

/** Reads statements with Calcite's Babel grammar; names keep their case. */
final class StatementParser {

  static final int MAXIMUM_NAME_LENGTH = 2048;

  private static final SqlParser.Config CONFIG =
      SqlParser.config()
          .withParserFactory(ValueTokens::parser)
          .withConformance(LaminConformance.INSTANCE)
          .withQuoting(Quoting.DOUBLE_QUOTE)
          .withUnquotedCasing(Casing.UNCHANGED)
          .withQuotedCasing(Casing.UNCHANGED)
          .withIdentifierMaxLength(MAXIMUM_NAME_LENGTH);

  /** What the grammar does not know, or knows only in part, and would write. */
  private static final Pattern WRITES =
      Pattern.compile(
          "^(?:\\s|--[^\\n]*\\n|/\\*.*?\\*/)*(INSERT|UPDATE|DELETE|MERGE|CREATE|DROP|ALTER|TRUNCATE"
              + "|GRANT|REVOKE|COPY|COMMENT|VACUUM)\\b.*$",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private StatementParser() {}

  static SqlNode parse(String sql) {
    try {
      return SqlParser.create(LineBreaks.hidden(sql), CONFIG).parseStmt();
    } catch (SqlParseException e) {
      Matcher writes = WRITES.matcher(sql);
      if (writes.matches()) {
        throw LaminSqlError.READ_ONLY.causedBy(e, writes.group(1).toUpperCase(Locale.ROOT));
      }
      SqlParserPos position = e.getPos();
      throw LaminSqlError.SYNTAX.causedBy(
          e,
          firstLine(e.getMessage()),
          position == null ? 1 : position.getLineNum(),
          position == null ? 1 : position.getColumnNum());
    }
  }

  private static String firstLine(@Nullable String message) {
    String text = message == null ? "Syntax error" : message;
    int expectations = text.indexOf("\nWas expecting");
    String line = (expectations < 0 ? text : text.substring(0, expectations)).strip();
    int position = line.indexOf(" at line ");
    return position < 0 ? line : line.substring(0, position);
  }
}
