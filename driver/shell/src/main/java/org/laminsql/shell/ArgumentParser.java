package org.laminsql.shell;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.laminsql.shell.Arguments.Action;
import org.laminsql.shell.format.OutputFormat;

/**
 * Reads the command line. Written by hand: a library for it would cost more of the start of a small
 * query than reading ten options is worth. One thread.
 */
final class ArgumentParser {

  static final String HELP =
      """
      Usage: lamin-sql [URL] [-e SQL]... [-f FILE]... [options]
             lamin-sql [URL] --lineage KEY [-o FILE] [options]

        URL               jdbc:lamin:X or just X: a name, owner/name, a folder, a file,
                          postgresql://host:port/database or demo;
                          without it the instance that `lamin connect` made current

        -e SQL            run these statements and leave
        -f FILE           run the statements of a file and leave; - is the standard input
        --format FORMAT   table (default), csv, tsv, json (an object a line) or markdown
        --lineage KEY     draw where an artifact comes from and what was made of it;
                          --format is svg (default), png, mermaid or dot
        -o FILE           write the drawing there; its name decides the format if
                          --format is missing
        --property K=V    a connection property, for example branch=dev
        --version         print the version
        --help            print this

      Without -e and -f: an interactive shell, or the standard input if that is a pipe.
      Results go to the standard output, messages to the standard error. The first statement
      that fails ends the run with status 1; a wrong command line has status 2.
      """;

  private static final String PREFIX = "jdbc:";

  private final Deque<String> left;
  private final Map<String, String> properties = new LinkedHashMap<>();
  private final List<Script> scripts = new ArrayList<>();
  private Action action = Action.RUN;
  private @Nullable String format;
  private @Nullable String target;
  private @Nullable String lineageKey;
  private @Nullable Path output;

  private ArgumentParser(List<String> arguments) {
    left = new ArrayDeque<>(arguments);
  }

  /** Reads the command line. */
  static Arguments parse(List<String> arguments) throws UsageException {
    ArgumentParser parser = new ArgumentParser(arguments);
    boolean options = true;
    while (!parser.left.isEmpty()) {
      String argument = parser.left.pop();
      if (options && argument.equals("--")) {
        options = false;
      } else if (options && argument.startsWith("-") && argument.length() > 1) {
        parser.option(argument);
      } else {
        parser.target(argument);
      }
    }
    return parser.arguments();
  }

  /** What the formats are depends on the action, which may be named after them. */
  private Arguments arguments() throws UsageException {
    if (lineageKey != null && !scripts.isEmpty()) {
      throw new UsageException("--lineage goes without -e and -f");
    }
    if (lineageKey == null && output != null) {
      throw new UsageException("-o goes with --lineage; results of SQL: > FILE");
    }
    return new Arguments(
        lineageKey != null && action == Action.RUN ? Action.LINEAGE : action,
        url(target),
        properties,
        scripts,
        lineageKey != null || format == null ? OutputFormat.TABLE : format(format),
        lineageKey == null ? null : LineageRequest.of(lineageKey, format, output));
  }

  private void option(String argument) throws UsageException {
    int equals = argument.startsWith("--") ? argument.indexOf('=') : -1;
    if (equals > 0) {
      left.push(argument.substring(equals + 1));
    }
    String name = equals > 0 ? argument.substring(0, equals) : argument;
    switch (name) {
      case "-e" -> scripts.add(new Script.Inline(value(name)));
      case "-f" -> scripts.add(script(value(name)));
      case "--format" -> format = value(name);
      case "--lineage" -> lineageKey = value(name);
      case "-o" -> output = Path.of(value(name));
      case "--property" -> property(value(name));
      case "--version" -> action = Action.VERSION;
      case "--help", "-h" -> action = Action.HELP;
      default -> throw new UsageException("unknown option " + name);
    }
  }

  private String value(String option) throws UsageException {
    if (left.isEmpty()) {
      throw new UsageException(option + " needs a value");
    }
    return left.pop();
  }

  private void target(String argument) throws UsageException {
    if (target != null) {
      throw new UsageException(
          "one URL at a time, not \"" + target + "\" and \"" + argument + "\"");
    }
    target = argument;
  }

  private void property(String text) throws UsageException {
    int equals = text.indexOf('=');
    if (equals < 1) {
      throw new UsageException("--property takes name=value, not \"" + text + "\"");
    }
    properties.put(text.substring(0, equals), text.substring(equals + 1));
  }

  private static Script script(String file) {
    return file.equals("-") ? new Script.StandardInput() : new Script.File(Path.of(file));
  }

  private static OutputFormat format(String name) throws UsageException {
    return OutputFormat.named(name)
        .orElseThrow(
            () ->
                new UsageException(
                    "--format is one of " + OutputFormat.names() + ", not \"" + name + "\""));
  }

  private static String url(@Nullable String target) {
    if (target == null) {
      return "jdbc:lamin:";
    }
    return target.startsWith(PREFIX) ? target : "jdbc:lamin:" + target;
  }
}
