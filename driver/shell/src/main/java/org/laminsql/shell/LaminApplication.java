package org.laminsql.shell;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import org.laminsql.driver.LaminDriver;
import sqlline.Application;
import sqlline.BuiltInProperty;
import sqlline.PromptHandler;
import sqlline.SqlLine;
import sqlline.SqlLineOpts;

/** What differs from plain SQLLine. Public because SQLLine makes it by name. */
public final class LaminApplication extends Application {

  /** Names the file of defaults, {@code sqlline-config/lamin-sql.properties}. */
  private static final String DEFAULTS = "laminsql.properties";

  /** Names the file in which what was typed is kept. */
  private static final String HISTORY = "laminsql.history";

  @Override
  public String getInfoMessage() {
    return "LaminSQL: statements end with ; and commands begin with ! (!help, !tables, !quit)";
  }

  @Override
  public List<String> allowedDrivers() {
    return List.of(LaminDriver.class.getName());
  }

  @Override
  public Collection<String> getConnectionUrlExamples() {
    return List.of("jdbc:lamin:demo", "jdbc:lamin:owner/name", "jdbc:lamin:/folder");
  }

  /** Our defaults, over them what the user has saved. */
  @Override
  public SqlLineOpts getOpts(SqlLine sqlLine) {
    SqlLineOpts options = new ShellOptions(sqlLine);
    String history = System.getProperty(HISTORY);
    if (history != null) {
      options.set(BuiltInProperty.HISTORY_FILE, history);
    }
    String defaults = System.getProperty(DEFAULTS);
    try {
      if (defaults != null) {
        try (InputStream stream = Files.newInputStream(Path.of(defaults))) {
          options.load(stream);
        }
      }
      options.load();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return options;
  }

  @Override
  public PromptHandler getPromptHandler(SqlLine sqlLine) {
    return new InstancePrompt(sqlLine);
  }
}
