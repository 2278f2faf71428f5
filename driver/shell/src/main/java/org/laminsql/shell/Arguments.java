package org.laminsql.shell;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.laminsql.shell.format.OutputFormat;

/**
 * What the command line asks for.
 *
 * @param action what to do
 * @param url the JDBC URL
 * @param properties connection properties
 * @param scripts what to run, in the order given; empty for the interactive shell
 * @param format how results are written
 * @param lineage what to draw; null unless that is the action
 */
record Arguments(
    Action action,
    String url,
    Map<String, String> properties,
    List<Script> scripts,
    OutputFormat format,
    @Nullable LineageRequest lineage) {

  /** What to do. */
  enum Action {
    /** Print the help. */
    HELP,
    /** Print the version. */
    VERSION,
    /** Draw a lineage. */
    LINEAGE,
    /** Run scripts, or the interactive shell if there are none. */
    RUN
  }

  Arguments {
    properties = Map.copyOf(properties);
    scripts = List.copyOf(scripts);
  }
}
