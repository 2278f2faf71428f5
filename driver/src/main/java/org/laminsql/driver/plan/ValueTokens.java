package org.laminsql.driver.plan;

import java.io.Reader;
import org.apache.calcite.sql.parser.SqlAbstractParserImpl;
import org.apache.calcite.sql.parser.babel.SqlBabelParserImpl;
import org.apache.calcite.sql.parser.babel.SqlBabelParserImplConstants;
import org.apache.calcite.sql.parser.babel.SqlBabelParserImplTokenManager;
import org.apache.calcite.sql.parser.babel.Token;
import org.jspecify.annotations.Nullable;

/**
 * The words of a statement, of which {@code value} is a name where an expression may begin.
 *
 * <p>Babel reads {@code (value - 1)} as {@code VALUES (-1)}, an old spelling of the row
 * constructor, and would answer -1 for every entry of a matrix. One thread.
 */
final class ValueTokens extends SqlBabelParserImplTokenManager {

  private final SqlBabelParserImplTokenManager words;
  private int previous;

  private ValueTokens(SqlBabelParserImplTokenManager words) {
    super(null);
    this.words = words;
  }

  /** Babel's parser over such words. */
  static SqlAbstractParserImpl parser(@Nullable Reader reader) {
    SqlBabelParserImpl parser = (SqlBabelParserImpl) SqlBabelParserImpl.FACTORY.getParser(reader);
    parser.token_source = new ValueTokens(parser.token_source);
    return parser;
  }

  @Override
  public Token getNextToken() {
    Token word = words.getNextToken();
    if (word.kind == SqlBabelParserImplConstants.QUOTED_IDENTIFIER) {
      word.image = LineBreaks.shown(word.image);
    }
    if (word.kind == SqlBabelParserImplConstants.VALUE && mayBeginExpression()) {
      word.kind = SqlBabelParserImplConstants.IDENTIFIER;
    }
    previous = word.kind;
    return word;
  }

  /** Not so behind the name of {@code JSON_OBJECT('name' VALUE 1)}. */
  private boolean mayBeginExpression() {
    return previous == SqlBabelParserImplConstants.LPAREN
        || previous == SqlBabelParserImplConstants.LBRACKET
        || previous == SqlBabelParserImplConstants.COMMA;
  }

  @Override
  public void SwitchTo(int state) {
    words.SwitchTo(state);
  }
}
