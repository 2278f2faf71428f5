package org.laminsql.catalog.instance;

import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.laminsql.catalog.error.LaminSqlError;
import org.laminsql.catalog.model.InstanceName;
import org.laminsql.catalog.registry.MetadataDatabase;
import org.laminsql.catalog.registry.MetadataDatabases;
import org.laminsql.catalog.registry.PostgresAddress;

/** Decides what a target is. */
final class InstanceOpener {

  private static final Pattern PATH = Pattern.compile("(?:[/\\\\.~]|[A-Za-z]:[/\\\\]).*");
  private static final Pattern CLOUD = Pattern.compile("(?:s3|gs|hf|http|https)://.*");
  private static final String HUB = "https://lamin.ai/";

  private final InstanceOptions options;
  private final Map<String, String> environment;
  private final Path workingDirectory;
  private final SettingsFolder settings;

  InstanceOpener(InstanceOptions options, Map<String, String> environment, Path workingDirectory) {
    this.options = options;
    this.environment = environment;
    this.workingDirectory = workingDirectory;
    this.settings = SettingsFolder.of(environment);
  }

  Instance open(String target) {
    if (target.isEmpty()) {
      return saved(settings.current(workingDirectory));
    }
    if (target.startsWith("postgresql:") || target.startsWith("postgres:")) {
      PostgresAddress address = PostgresAddress.parse(target);
      return postgres(address, new InstanceName("", address.database()), List.of());
    }
    if (target.startsWith("file:")) {
      return path(target, fileUri(target));
    }
    if (target.startsWith(HUB)) {
      return named(target.substring(HUB.length()));
    }
    if (CLOUD.matcher(target).matches()) {
      throw inTheCloud(target);
    }
    return PATH.matcher(target).matches() ? path(target, localPath(target)) : named(target);
  }

  /** A saved instance of that name; else, if there is one, the file or folder of that name. */
  private Instance named(String target) {
    Optional<SavedInstance> saved = settings.find(target);
    if (saved.isPresent()) {
      return saved(saved.get());
    }
    Path path = localPath(target);
    if (Files.exists(path)) {
      return path(target, path);
    }
    throw LaminSqlError.INSTANCE_NOT_FOUND.with(
        target, "in " + settings.folder() + ", and no such file or folder");
  }

  private Instance saved(SavedInstance saved) {
    if (saved.database().isPresent()) {
      PostgresAddress address = PostgresAddress.parse(saved.database().get());
      return postgres(address, saved.name(), saved.modules());
    }
    String root = saved.storageRoot();
    if (CLOUD.matcher(root).matches()) {
      throw inTheCloud(root);
    }
    Path folder = localPath(root);
    LaminFolder lamin =
        LaminFolder.of(folder)
            .orElseThrow(
                () ->
                    LaminSqlError.CANNOT_CONNECT.with(
                        "the instance " + saved.name(),
                        "there is no metadata database in " + folder));
    return sqlite(lamin, saved.name(), saved.modules());
  }

  private Instance path(String target, Path path) {
    if (Files.isDirectory(path)) {
      Optional<LaminFolder> lamin = LaminFolder.of(path);
      if (lamin.isPresent()) {
        return sqlite(lamin.get(), new InstanceName("", nameOf(path)), List.of());
      }
      return StoreFolder.isStore(path) ? new SingleDataset(path) : new UnregisteredFolder(path);
    }
    if (!Files.exists(path)) {
      throw LaminSqlError.INSTANCE_NOT_FOUND.with(
          target, "(" + path + " is neither a file nor a folder)");
    }
    return LaminFolder.around(path)
        .<Instance>map(
            lamin -> sqlite(lamin, new InstanceName("", nameOf(lamin.root())), List.of()))
        .orElseGet(() -> new SingleDataset(path));
  }

  private Instance sqlite(LaminFolder folder, InstanceName name, List<String> modules) {
    MetadataDatabase database = MetadataDatabases.sqlite(folder.database());
    return RegisteredInstance.open(database, name, modules, Optional.of(folder), options);
  }

  private Instance postgres(PostgresAddress given, InstanceName name, List<String> modules) {
    PostgresAddress address =
        given
            .withLogin(options.user(), options.password())
            .withProperty("ApplicationName", options.applicationName());
    if (options.sslMode().isPresent()) {
      address = address.withProperty("sslmode", options.sslMode().get());
    } else if ("false".equalsIgnoreCase(environment.get("LAMIN_DB_SSL_REQUIRE"))
        && !address.properties().containsKey("sslmode")) {
      address = address.withProperty("sslmode", "prefer");
    }
    if (options.sslRootCert().isPresent()) {
      address = address.withProperty("sslrootcert", options.sslRootCert().get().toString());
    }
    MetadataDatabase database = MetadataDatabases.postgres(address);
    return RegisteredInstance.open(database, name, modules, Optional.empty(), options);
  }

  private Path localPath(String text) {
    try {
      Path path =
          text.startsWith("~/")
              ? Path.of(System.getProperty("user.home"), text.substring(2))
              : Path.of(text);
      return workingDirectory.resolve(path).normalize();
    } catch (InvalidPathException e) {
      throw LaminSqlError.INVALID_URL.causedBy(e, text, "it is no path");
    }
  }

  private static Path fileUri(String target) {
    try {
      return Path.of(URI.create(target)).toAbsolutePath().normalize();
    } catch (IllegalArgumentException | FileSystemNotFoundException e) {
      throw LaminSqlError.INVALID_URL.causedBy(e, target, "write file:///path");
    }
  }

  private static String nameOf(Path path) {
    Path name = path.getFileName();
    return name == null ? path.toString() : name.toString();
  }

  private static RuntimeException inTheCloud(String root) {
    return LaminSqlError.NOT_SUPPORTED.with(
        "Opening an instance in " + root + " (not yet)",
        "Copy or mount the storage and connect to that folder");
  }
}
