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
 * query than reading eight options is worth. One thread.
 */
final class ArgumentParser {

  static final String HELP =
      """
      Usage: lamin-sql [URL] [-e SQL]... [-f FILE]... [options]

        URL               jdbc:lamin:X or just X: a name, owner/name, a folder, a file,
                          postgresql://host:port/database or demo;
                          without it the instance that `lamin connect` made current

        -e SQL            run these statements and leave
        -f FILE           run the statements of a file and leave; - is the standard input
        --format FORMAT   table (default), csv, tsv, json (an object a line) or markdown
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
  private OutputFormat format = OutputFormat.TABLE;
  private @Nullable String target;

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
    return new Arguments(
        parser.action, url(parser.target), parser.properties, parser.scripts, parser.format);
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
      case "--format" -> format = format(value(name));
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
