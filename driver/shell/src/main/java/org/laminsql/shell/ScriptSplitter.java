package org.laminsql.shell;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits a script at its semicolons, except those inside texts, quoted names and comments. What has
 * nothing but blanks and comments between two semicolons is no statement. One thread.
 */
final class ScriptSplitter {

  private final String script;
  private final List<ScriptStatement> statements = new ArrayList<>();
  private int position;
  private int line = 1;
  private int begin = -1;
  private int beginLine;

  private ScriptSplitter(String script) {
    this.script = script;
  }

  /** The statements of a script, in their order. A part that is never closed runs to the end. */
  static List<ScriptStatement> split(String script) {
    ScriptSplitter splitter = new ScriptSplitter(script);
    splitter.run();
    return List.copyOf(splitter.statements);
  }

  private void run() {
    while (position < script.length()) {
      char character = script.charAt(position);
      if (script.startsWith("--", position)) {
        skipTo("\n", 2);
      } else if (script.startsWith("/*", position)) {
        skipTo("*/", 2);
      } else if (character == ';') {
        finish();
        position++;
      } else {
        if (!Character.isWhitespace(character)) {
          mark();
        }
        if (character == '\'' || character == '"') {
          skipTo(String.valueOf(character), 1);
        } else {
          advance(position + 1);
        }
      }
    }
    finish();
  }

  private void mark() {
    if (begin < 0) {
      begin = position;
      beginLine = line;
    }
  }

  /** Goes behind the next {@code end}. A doubled quote closes a text and opens the next. */
  private void skipTo(String end, int opening) {
    int found = script.indexOf(end, position + opening);
    advance(found < 0 ? script.length() : found + end.length());
  }

  private void advance(int target) {
    for (; position < target; position++) {
      if (script.charAt(position) == '\n') {
        line++;
      }
    }
  }

  private void finish() {
    if (begin >= 0) {
      statements.add(new ScriptStatement(script.substring(begin, position).strip(), beginLine));
      begin = -1;
    }
  }
}
