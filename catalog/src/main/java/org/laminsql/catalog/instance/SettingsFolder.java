package org.laminsql.catalog.instance;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.laminsql.catalog.error.LaminSqlError;

/**
 * LaminDB's settings folder (contract sections 1.2 and 1.3).
 *
 * @param folder {@code ~/.lamin} or {@code $LAMIN_SETTINGS_DIR/.lamin}
 * @param prefix what stands before each file's name, or {@code ""}
 * @param currentSlug the instance that the environment names, or {@code ""}
 */
record SettingsFolder(Path folder, String prefix, String currentSlug) {

  private static final Pattern SLUG = Pattern.compile("(?:([\\w.-]+)/)?([\\w.-]+)");
  private static final String ANONYMOUS = "anonymous";

  static SettingsFolder of(Map<String, String> environment) {
    String parent = environment.getOrDefault("LAMIN_SETTINGS_DIR", "");
    String stage = environment.getOrDefault("LAMIN_ENV", "");
    return new SettingsFolder(
        Path.of(parent.isEmpty() ? System.getProperty("user.home") : parent, ".lamin"),
        stage.isEmpty() || stage.equals("prod") ? "" : stage + "--",
        environment.getOrDefault("LAMIN_CURRENT_INSTANCE", ""));
  }

  /**
   * The current instance: the environment's, else that of the nearest marker, else the folder's.
   *
   * @throws org.laminsql.catalog.error.LaminSqlException INSTANCE_NOT_FOUND if there is none
   */
  SavedInstance current(Path workingDirectory) {
    if (!currentSlug.isEmpty()) {
      return require(currentSlug, "in " + folder + " (LAMIN_CURRENT_INSTANCE names it)");
    }
    for (Path place = workingDirectory; place != null; place = place.getParent()) {
      Path marker = place.resolve(".lamin").resolve("current_instance");
      if (Files.isRegularFile(marker)) {
        return require(read(marker).strip(), "in " + folder + " (" + marker + " names it)");
      }
    }
    return load(file("current_instance.env"))
        .orElseThrow(
            () ->
                LaminSqlError.INSTANCE_NOT_FOUND.with(
                    "", "is current: there is no " + file("current_instance.env")));
  }

  /** The saved instance of that name or owner/name. */
  Optional<SavedInstance> find(String slug) {
    var parts = SLUG.matcher(slug);
    if (!parts.matches()) {
      return Optional.empty();
    }
    String owner = parts.group(1);
    String name = parts.group(2);
    if (owner != null) {
      return load(instanceFile(owner, name));
    }
    return load(instanceFile(currentUser(), name)).or(() -> ofAnyOwner(name));
  }

  private SavedInstance require(String slug, String where) {
    return find(slug).orElseThrow(() -> LaminSqlError.INSTANCE_NOT_FOUND.with(slug, where));
  }

  private String currentUser() {
    Path file = file("current_user.env");
    return Files.isRegularFile(file)
        ? variables(file).getOrDefault("lamin_user_handle", ANONYMOUS)
        : ANONYMOUS;
  }

  private Optional<SavedInstance> ofAnyOwner(String name) {
    if (!Files.isDirectory(folder)) {
      return Optional.empty();
    }
    List<Path> files = new ArrayList<>();
    String glob = prefix + "instance--*--" + name + ".env";
    try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, glob)) {
      found.forEach(files::add);
    } catch (IOException e) {
      throw ReadFailure.of(folder, e);
    }
    if (files.size() > 1) {
      throw LaminSqlError.INVALID_URL.with(name, "several owners have one; write owner/" + name);
    }
    return files.stream().findFirst().flatMap(SettingsFolder::load);
  }

  private Path instanceFile(String owner, String name) {
    return file("instance--" + owner + "--" + name + ".env");
  }

  private Path file(String name) {
    return folder.resolve(prefix + name);
  }

  private static Optional<SavedInstance> load(Path file) {
    return Files.isRegularFile(file)
        ? Optional.of(SavedInstance.of(variables(file)))
        : Optional.empty();
  }

  private static Map<String, String> variables(Path file) {
    Map<String, String> variables = new HashMap<>();
    for (String line : read(file).lines().toList()) {
      int equals = line.indexOf('=');
      if (equals > 0 && !line.startsWith("#")) {
        variables.put(line.substring(0, equals).strip(), unquoted(line.substring(equals + 1)));
      }
    }
    return variables;
  }

  private static String unquoted(String text) {
    String value = text.strip();
    boolean quoted = value.length() > 1 && (isQuoted(value, "'") || isQuoted(value, "\""));
    return quoted ? value.substring(1, value.length() - 1) : value;
  }

  private static boolean isQuoted(String value, String quote) {
    return value.startsWith(quote) && value.endsWith(quote);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw ReadFailure.of(file, e);
    }
  }
}
