package org.laminsql.catalog.instance;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.concurrent.TimeUnit;

/**
 * Size and time of a file; of a folder, those of the files directly in it, where a store keeps its
 * metadata. Two equal stamps mean that nobody has written in between.
 */
final class ContentStamp {

  private ContentStamp() {}

  static String of(Path path) {
    try {
      BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
      return attributes.isDirectory() ? ofFolder(path) : stamp(1, attributes.size(), attributes);
    } catch (IOException e) {
      throw ReadFailure.of(path, e);
    }
  }

  private static String ofFolder(Path folder) throws IOException {
    long files = 0;
    long size = 0;
    BasicFileAttributes newest = Files.readAttributes(folder, BasicFileAttributes.class);
    try (DirectoryStream<Path> children = Files.newDirectoryStream(folder)) {
      for (Path child : children) {
        BasicFileAttributes attributes = Files.readAttributes(child, BasicFileAttributes.class);
        files++;
        size += attributes.isDirectory() ? 0 : attributes.size();
        if (attributes.lastModifiedTime().compareTo(newest.lastModifiedTime()) > 0) {
          newest = attributes;
        }
      }
    }
    return stamp(files, size, newest);
  }

  private static String stamp(long files, long size, BasicFileAttributes newest) {
    return files + "-" + size + "-" + newest.lastModifiedTime().to(TimeUnit.NANOSECONDS);
  }
}
