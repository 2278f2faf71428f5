package org.laminsql.shell.launch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Many jars as one: Java opens each jar of a class path, and that of sixty takes a tenth of a
 * second. Of two entries of a name the first wins, as on a class path; service files are joined;
 * the manifest is the first jar's. One thread.
 */
final class MergedJar {

  private static final String MANIFEST = "META-INF/MANIFEST.MF";
  private static final String SERVICES = "META-INF/services/";

  private final ZipOutputStream out;
  private final Predicate<String> leftOut;
  private final Set<String> taken = new HashSet<>();
  private final Map<String, ByteArrayOutputStream> services = new TreeMap<>();

  private MergedJar(ZipOutputStream out, Predicate<String> leftOut) {
    this.out = out;
    this.leftOut = leftOut.or(MergedJar::belongsToOneJar);
  }

  /**
   * Writes it.
   *
   * @param target the file; replaced if it is there
   * @param jars in the order of the class path
   * @param leftOut names of entries that are not wanted
   */
  static void write(Path target, List<Path> jars, Predicate<String> leftOut) throws IOException {
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(target))) {
      out.setLevel(Deflater.BEST_SPEED);
      MergedJar merged = new MergedJar(out, leftOut);
      for (int index = 0; index < jars.size(); index++) {
        merged.add(jars.get(index), index == 0);
      }
      merged.addServices();
    }
  }

  private void add(Path jar, boolean isFirst) throws IOException {
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        String name = entry.getName();
        if (!leftOut.test(name) && (isFirst || !name.equals(MANIFEST))) {
          try (InputStream stream = zip.getInputStream(entry)) {
            add(name, stream);
          }
        }
      }
    }
  }

  private void add(String name, InputStream stream) throws IOException {
    if (name.startsWith(SERVICES)) {
      ByteArrayOutputStream joined =
          services.computeIfAbsent(name, unused -> new ByteArrayOutputStream());
      stream.transferTo(joined);
      joined.write('\n');
    } else if (taken.add(name)) {
      out.putNextEntry(new ZipEntry(name));
      stream.transferTo(out);
      out.closeEntry();
    }
  }

  private void addServices() throws IOException {
    for (Map.Entry<String, ByteArrayOutputStream> service : services.entrySet()) {
      out.putNextEntry(new ZipEntry(service.getKey()));
      service.getValue().writeTo(out);
      out.closeEntry();
    }
  }

  /** Folders, modules, signatures and classes for newer Java mean nothing in another jar. */
  private static boolean belongsToOneJar(String name) {
    return name.endsWith("/")
        || name.equals("module-info.class")
        || name.startsWith("META-INF/versions/")
        || name.matches("META-INF/[^/]*\\.(SF|RSA|DSA|EC)");
  }
}
