package org.laminsql.shell;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.laminsql.shell.complete.CompletingSqlLine;
import sqlline.SqlLine;

/** The interactive shell: SQLLine with our properties, prompt and formats. */
final class Interactive {

  private Interactive() {}

  /** Runs it until the user leaves; answers with the exit status. */
  static int run(Arguments arguments) throws IOException {
    String[] options = {
      "-ac", LaminApplication.class.getName(), "-u", url(arguments), "-n", "", "-p", ""
    };
    try (CompletingSqlLine sqlLine = new CompletingSqlLine()) {
      // SQLLine opens the history before it makes the application, with the options it has by then.
      sqlLine.setOpts(new LaminApplication().getOpts(sqlLine));
      SqlLine.Status status = sqlLine.begin(options, null, true);
      return status == SqlLine.Status.OK ? Main.OK : Main.FAILED;
    }
  }

  /** SQLLine passes no properties on, hence they travel in the URL. */
  private static String url(Arguments arguments) {
    StringBuilder url = new StringBuilder(arguments.url());
    char separator = arguments.url().indexOf('?') < 0 ? '?' : '&';
    for (Map.Entry<String, String> property : new TreeMap<>(arguments.properties()).entrySet()) {
      url.append(separator).append(encoded(property.getKey()));
      url.append('=').append(encoded(property.getValue()));
      separator = '&';
    }
    return url.toString();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
