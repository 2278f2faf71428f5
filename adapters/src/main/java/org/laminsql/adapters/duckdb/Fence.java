package org.laminsql.adapters.duckdb;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.laminsql.catalog.error.LaminSqlError;

/**
 * The settings that shut DuckDB in, in the order in which they must be made: the folders it may
 * read, then no other access, then no further setting.
 *
 * <p>DuckDB 2.0 allows writing, too, in the folders it may read: {@link SingleQuery} keeps it from
 * that.
 */
final class Fence {

  /** Rows that DuckDB holds ready for a reader; its own 10 MiB delay the first row. */
  private static final String STREAMING_BUFFER = "1MiB";

  private Fence() {}

  static List<String> settings(DuckDbOptions options) {
    List<String> settings = new ArrayList<>();
    settings.add("SET allowed_directories = " + folders(options.readableFolders()));
    settings.add(
        "SET temp_directory = "
            + SqlText.literal(options.temporaryFolder().map(Path::toString).orElse("")));
    options.memoryLimit().ifPresent(limit -> settings.add(memoryLimit(limit)));
    settings.add(String.format(Locale.ROOT, "SET threads = %d", options.threads()));
    settings.add("SET streaming_buffer_size = " + SqlText.literal(STREAMING_BUFFER));
    settings.add("SET TimeZone = 'UTC'");
    settings.add("SET preserve_insertion_order = true");
    settings.add("SET autoinstall_known_extensions = false");
    settings.add("SET autoload_known_extensions = false");
    settings.add("SET allow_community_extensions = false");
    settings.add("SET allow_persistent_secrets = false");
    settings.add("SET enable_external_access = false");
    settings.add("SET lock_configuration = true");
    return settings;
  }

  private static String memoryLimit(String limit) {
    if (!limit.matches("\\d+(\\.\\d+)?\\s*([KMGT]i?B|%)")) {
      throw LaminSqlError.INVALID_PROPERTY.with(
          "memoryLimit", limit, "a size such as 512MB or 4GB");
    }
    return "SET memory_limit = " + SqlText.literal(limit);
  }

  private static String folders(List<Path> folders) {
    Set<String> names = new LinkedHashSet<>();
    for (Path folder : folders) {
      for (String path :
          List.of(folder.toAbsolutePath().normalize().toString(), realPath(folder))) {
        names.add(path);
        // DuckDB compares the pattern of a file before it looks for the file
        names.add(FilePattern.of(path));
      }
    }
    return names.stream().map(SqlText::literal).collect(Collectors.joining(", ", "[", "]"));
  }

  private static String realPath(Path folder) {
    if (!Files.exists(folder)) {
      return folder.toAbsolutePath().normalize().toString();
    }
    try {
      return folder.toRealPath().toString();
    } catch (IOException e) {
      throw LaminSqlError.IO.causedBy(e, folder, e.toString());
    }
  }
}
