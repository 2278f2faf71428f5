package org.laminsql.shell.complete;

import java.util.List;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;

/** Completes inside quotes from the instance, elsewhere as SQLLine does. */
final class QuoteCompleter implements Completer {

  private final Completer elsewhere;
  private final InstanceNames names;

  QuoteCompleter(Completer elsewhere, InstanceNames names) {
    this.elsewhere = elsewhere;
    this.names = names;
  }

  @Override
  public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
    if (line instanceof QuotedLine quoted) {
      for (String name : names.startingWith(quoted.place())) {
        String value = quoted.place().quoted(name);
        candidates.add(new Candidate(value, name, null, null, null, null, false));
      }
    } else {
      elsewhere.complete(reader, line, candidates);
    }
  }
}
