package org.laminsql.shell;

import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import org.laminsql.driver.LaminDriver;
import org.laminsql.shell.draw.DrawingException;

/** The shell's process: arguments in, exit status out. Public because the launcher names it. */
public final class Main {

  /** All statements ran. */
  static final int OK = 0;

  /** A statement, the connection or the output failed. */
  static final int FAILED = 1;

  /** The command line is wrong. */
  static final int WRONG_USAGE = 2;

  /** Who read the output has left, as a process ended by SIGPIPE would say. */
  static final int BROKEN_PIPE = 141;

  private final Writer out;
  private final PrintWriter err;

  Main(Writer out, PrintWriter err) {
    this.out = out;
    this.err = err;
  }

  /** Runs the shell and ends the process. */
  public static void main(String[] arguments) {
    Writer out = new BufferedWriter(stream(FileDescriptor.out), 1 << 16);
    PrintWriter err = new PrintWriter(stream(FileDescriptor.err), true);
    System.exit(new Main(out, err).run(List.of(arguments)));
  }

  private static Writer stream(FileDescriptor descriptor) {
    return new OutputStreamWriter(new FileOutputStream(descriptor), StandardCharsets.UTF_8);
  }

  /** Does what the arguments ask for and answers with the exit status. */
  int run(List<String> arguments) {
    try {
      return run(ArgumentParser.parse(arguments));
    } catch (UsageException e) {
      Messages.failure(err, e.getMessage() + " (try --help)");
      return WRONG_USAGE;
    } catch (IOException e) {
      return inputOrOutputFailed(e);
    }
  }

  private int run(Arguments arguments) throws IOException {
    switch (arguments.action()) {
      case HELP -> out.write(ArgumentParser.HELP);
      case VERSION -> out.write(version());
      case LINEAGE -> {
        return draw(arguments);
      }
      case RUN -> {
        List<Script> scripts = arguments.scripts();
        if (scripts.isEmpty() && inputIsPiped()) {
          scripts = List.of(new Script.StandardInput());
        }
        return scripts.isEmpty() ? Interactive.run(arguments) : run(arguments, scripts);
      }
    }
    out.flush();
    return OK;
  }

  private int run(Arguments arguments, List<Script> scripts) throws IOException {
    try (Connection connection = connect(arguments)) {
      return new ScriptRunner(connection, arguments.format(), out, err).run(scripts) ? OK : FAILED;
    } catch (SQLException e) {
      Messages.error(err, "", e);
      return FAILED;
    }
  }

  private int draw(Arguments arguments) throws IOException {
    LineageRequest request = Objects.requireNonNull(arguments.lineage());
    try (Connection connection = connect(arguments)) {
      new LineageCommand(connection, out).run(request);
      return OK;
    } catch (SQLException e) {
      Messages.error(err, "", e);
    } catch (DrawingException e) {
      Messages.failure(err, String.valueOf(e.getMessage()));
    } catch (FileSystemException e) {
      Messages.notWritten(err, e);
    }
    return FAILED;
  }

  private static Connection connect(Arguments arguments) throws SQLException {
    Properties properties = new Properties();
    properties.putAll(arguments.properties());
    // Not through DriverManager, which loads every driver on the class path to ask it first.
    Connection connection = new LaminDriver().connect(arguments.url(), properties);
    return connection == null
        ? DriverManager.getConnection(arguments.url(), properties)
        : connection;
  }

  /** What the launcher found out about the standard input; Java cannot tell. */
  private static boolean inputIsPiped() {
    return "pipe".equals(System.getProperty("laminsql.stdin"));
  }

  private static String version() {
    String version = Main.class.getPackage().getImplementationVersion();
    return "lamin-sql "
        + (version == null ? "(unpackaged)" : version)
        + ", Java "
        + Runtime.version()
        + "\n";
  }

  private int inputOrOutputFailed(IOException failure) {
    if ("Broken pipe".equals(failure.getMessage())) {
      return BROKEN_PIPE;
    }
    boolean missing = failure instanceof NoSuchFileException;
    Messages.failure(err, missing ? "no such file: " + failure.getMessage() : failure.toString());
    return FAILED;
  }
}
