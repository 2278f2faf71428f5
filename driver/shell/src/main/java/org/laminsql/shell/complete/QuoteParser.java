package org.laminsql.shell.complete;

import java.util.Optional;
import org.jline.reader.ParsedLine;
import sqlline.SqlLine;
import sqlline.SqlLineParser;

/**
 * SQLLine's parser, but for completion inside quotes: there it escapes as a Unix shell would, with
 * backslashes, and drops the quote of a text.
 */
final class QuoteParser extends SqlLineParser {

  QuoteParser(SqlLine sqlLine) {
    super(sqlLine);
  }

  @Override
  public ParsedLine parse(String line, int cursor, ParseContext context) {
    Optional<OpenQuote> place =
        context == ParseContext.COMPLETE ? OpenQuote.at(line, cursor) : Optional.empty();
    return place.isPresent()
        ? new QuotedLine(line, cursor, place.get())
        : super.parse(line, cursor, context);
  }
}
