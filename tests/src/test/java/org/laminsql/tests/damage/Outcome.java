package org.laminsql.tests.damage;

import java.sql.SQLException;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import org.laminsql.catalog.error.LaminSqlError;
import org.laminsql.catalog.error.LaminSqlException;

/** What came of reading a dataset: the SQLSTATEs of its failures. Used by one thread. */
final class Outcome {

  private static final Set<LaminSqlError> EXPECTED =
      EnumSet.of(
          LaminSqlError.FILE_CORRUPT,
          LaminSqlError.ENCODING_NOT_SUPPORTED,
          LaminSqlError.FORMAT_NOT_READABLE,
          LaminSqlError.PART_NOT_FOUND,
          LaminSqlError.OUT_OF_MEMORY);

  private final String name;
  private final Set<String> states = new TreeSet<>();

  /** Of a dataset that messages must name. */
  Outcome(String name) {
    this.name = name;
  }

  /** Something that may fail as a damaged file may. */
  interface Step {
    void run() throws Exception;
  }

  /** Runs a step; a failure is noted if it is of the right kind, else thrown. */
  void attempt(Step step) throws Exception {
    try {
      step.run();
    } catch (LaminSqlException e) {
      if (!EXPECTED.contains(e.error())) {
        throw e;
      }
      note(e.error().sqlState(), e);
    } catch (SQLException e) {
      if (EXPECTED.stream().noneMatch(error -> error.sqlState().equals(e.getSQLState()))) {
        throw e;
      }
      note(e.getSQLState(), e);
    }
  }

  private void note(String state, Exception e) {
    boolean ofStatement = LaminSqlError.OUT_OF_MEMORY.sqlState().equals(state);
    if (!ofStatement && !String.valueOf(e.getMessage()).contains(name)) {
      throw new AssertionError("The message does not name " + name + ": " + e.getMessage(), e);
    }
    states.add(state);
  }

  /** The SQLSTATEs of all failures; empty if there was none. */
  Set<String> states() {
    return states;
  }
}
