package org.laminsql.adapters.format.ontology;

/**
 * What may stand behind the value of a clause: qualifiers {@code {key="value", …}} and a comment
 * {@code ! …} (OBO 1.4, sections 2.3 and 2.4). Braces of any other form are text.
 */
final class OboEnding {

  private final String text;
  private int position;

  private OboEnding(String text, int position) {
    this.text = text;
    this.position = position;
  }

  /** Whether only that, or nothing, stands from there on. */
  static boolean at(String text, int position) {
    OboEnding ending = new OboEnding(text, position);
    return ending.qualifiers() && ending.comment();
  }

  private boolean qualifiers() {
    skipBlanks();
    if (!skip('{')) {
      return true;
    }
    do {
      skipBlanks();
      if (!key() || !skip('=') || !quoted()) {
        return false;
      }
      skipBlanks();
    } while (skip(','));
    return skip('}');
  }

  private boolean comment() {
    skipBlanks();
    return position == text.length() || text.charAt(position) == '!';
  }

  private boolean key() {
    int start = position;
    while (position < text.length() && "= \t\"{},".indexOf(text.charAt(position)) < 0) {
      position++;
    }
    return position > start;
  }

  private boolean quoted() {
    if (!skip('"')) {
      return false;
    }
    while (position < text.length() && text.charAt(position) != '"') {
      position += text.charAt(position) == '\\' ? 2 : 1;
    }
    return skip('"');
  }

  private boolean skip(char letter) {
    boolean is = position < text.length() && text.charAt(position) == letter;
    position += is ? 1 : 0;
    return is;
  }

  private void skipBlanks() {
    while (skip(' ') || skip('\t')) {
      // the condition moves on
    }
  }
}
