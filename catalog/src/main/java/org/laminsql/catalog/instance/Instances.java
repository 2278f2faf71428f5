package org.laminsql.catalog.instance;

import java.nio.file.Path;
import java.util.Map;

/** Opens instances. */
public final class Instances {

  private Instances() {}

  /**
   * Opens what a URL's target names.
   *
   * @param target the URL behind {@code jdbc:lamin:} and before its properties: empty for the
   *     current instance, {@code name}, {@code owner/name}, a folder, a file, {@code file:///…},
   *     {@code postgresql://…}
   * @param options the connection's properties
   * @param environment the variables of the process, as {@link System#getenv()} gives them
   * @throws org.laminsql.catalog.error.LaminSqlException INSTANCE_NOT_FOUND, CANNOT_CONNECT,
   *     WRONG_CREDENTIALS, INVALID_URL, INVALID_PROPERTY, NOT_SUPPORTED; without passwords
   */
  public static Instance open(
      String target, InstanceOptions options, Map<String, String> environment) {
    return open(target, options, environment, Path.of("").toAbsolutePath());
  }

  static Instance open(
      String target,
      InstanceOptions options,
      Map<String, String> environment,
      Path workingDirectory) {
    return new InstanceOpener(options, environment, workingDirectory).open(target);
  }
}
