package org.laminsql.adapters.format.zarr;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.laminsql.adapters.storage.KeyedStore;
import org.laminsql.adapters.storage.RangeSource;

/** A store in memory that counts the ranges read. */
final class MemoryStore implements KeyedStore {

  private final Map<String, byte[]> objects = new TreeMap<>();
  private final AtomicInteger reads = new AtomicInteger();

  static MemoryStore copyOf(Path folder) {
    MemoryStore store = new MemoryStore();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String key = folder.relativize(file).toString().replace('\\', '/');
        store.objects.put(key, Files.readAllBytes(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return store;
  }

  MemoryStore with(String key, byte[] bytes) {
    objects.put(key, bytes);
    return this;
  }

  /** With single quotes for double ones. */
  MemoryStore with(String key, String json) {
    return with(key, json.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
  }

  Map<String, byte[]> objects() {
    return objects;
  }

  int reads() {
    return reads.get();
  }

  @Override
  public String name() {
    return "memory";
  }

  @Override
  public Optional<RangeSource> get(String key) {
    return Optional.ofNullable(objects.get(key)).map(bytes -> new Counted("memory/" + key, bytes));
  }

  @Override
  public List<String> list(String prefix) {
    String start = prefix.isEmpty() ? "" : prefix + "/";
    return objects.keySet().stream()
        .filter(key -> key.startsWith(start))
        .map(key -> key.substring(start.length()).split("/", -1)[0])
        .distinct()
        .sorted()
        .toList();
  }

  @Override
  public void close() {}

  private final class Counted implements RangeSource {

    private final MemorySource source;

    Counted(String name, byte[] bytes) {
      this.source = new MemorySource(name, bytes);
    }

    @Override
    public String name() {
      return source.name();
    }

    @Override
    public long sizeInBytes() {
      return source.sizeInBytes();
    }

    @Override
    public byte[] read(long position, int length) {
      reads.incrementAndGet();
      return source.read(position, length);
    }

    @Override
    public void close() {}
  }
}
