package org.laminsql.catalog.registry.function;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.laminsql.catalog.error.LaminSqlError;
import org.laminsql.catalog.error.LaminSqlException;
import org.sqlite.Function;

/** A function as sqlite-jdbc calls it. NULL in any argument answers NULL. */
final class JavaFunction extends Function implements Arguments {

  private static final int SQLITE_INTEGER = 1;
  private static final int SQLITE_FLOAT = 2;
  private static final int SQLITE_TEXT = 3;
  private static final int SQLITE_NULL = 5;

  private final FunctionBody body;
  private final int arity;
  private final FunctionFailure failure;

  JavaFunction(FunctionBody body, int arity, FunctionFailure failure) {
    this.body = body;
    this.arity = arity;
    this.failure = failure;
  }

  @Override
  protected void xFunc() throws SQLException {
    for (int position = 0; position < arity; position++) {
      if (value_type(position) == SQLITE_NULL) {
        result();
        return;
      }
    }
    try {
      answer(body.evaluate(this));
    } catch (LaminSqlException e) {
      failure.remember(e);
      error(e.sqlState() + " " + e.getMessage());
    }
  }

  private void answer(@Nullable Object value) throws SQLException {
    if (value == null) {
      result();
    } else if (value instanceof Boolean truth) {
      result(truth ? 1 : 0);
    } else if (value instanceof Double real) {
      result(real);
    } else if (value instanceof Number integer) {
      result(integer.longValue());
    } else {
      result(value.toString());
    }
  }

  @Override
  public Kind kind(int position) {
    try {
      return switch (value_type(position)) {
        case SQLITE_INTEGER -> Kind.INTEGER;
        case SQLITE_FLOAT -> Kind.REAL;
        case SQLITE_TEXT -> Kind.TEXT;
        default -> Kind.BLOB;
      };
    } catch (SQLException e) {
      throw unreadable(e);
    }
  }

  @Override
  public String text(int position) {
    try {
      return value_text(position);
    } catch (SQLException e) {
      throw unreadable(e);
    }
  }

  @Override
  public long integer(int position) {
    try {
      return value_long(position);
    } catch (SQLException e) {
      throw unreadable(e);
    }
  }

  @Override
  public double real(int position) {
    try {
      return value_double(position);
    } catch (SQLException e) {
      throw unreadable(e);
    }
  }

  private static LaminSqlException unreadable(SQLException e) {
    return LaminSqlError.METADATA_DATABASE.causedBy(e, "an argument cannot be read");
  }
}
