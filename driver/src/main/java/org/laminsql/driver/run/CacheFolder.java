package org.laminsql.driver.run;

import java.nio.file.Path;
import java.util.Map;

/** Where LaminSQL keeps what it can make again. */
final class CacheFolder {

  private CacheFolder() {}

  /** The property {@code cacheDir}, else {@code laminsql} in the user's cache folder. */
  static Path of(ConnectionSettings settings, Map<String, String> environment) {
    return settings
        .cacheDir()
        .orElseGet(
            () -> {
              String given = environment.getOrDefault("XDG_CACHE_HOME", "");
              Path caches =
                  given.isEmpty()
                      ? Path.of(System.getProperty("user.home"), ".cache")
                      : Path.of(given);
              return caches.resolve("laminsql");
            });
  }
}
