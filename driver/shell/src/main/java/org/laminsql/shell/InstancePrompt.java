package org.laminsql.shell;

import org.jspecify.annotations.Nullable;
import sqlline.PromptHandler;
import sqlline.SqlLine;

/** A prompt that says which instance one is connected to: {@code demo>}. */
final class InstancePrompt extends PromptHandler {

  private static final String PREFIX = "jdbc:lamin:";

  InstancePrompt(SqlLine sqlLine) {
    super(sqlLine);
  }

  @Override
  protected String getDefaultPrompt(
      int connectionIndex, @Nullable String url, @Nullable String defaultPrompt) {
    return instance(url) + "> ";
  }

  static String instance(@Nullable String url) {
    if (url == null || !url.startsWith(PREFIX)) {
      return "lamin";
    }
    String target = url.substring(PREFIX.length()).split("\\?", 2)[0];
    return target.isEmpty() ? "lamin" : target;
  }
}
