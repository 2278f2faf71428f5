package org.laminsql.catalog.instance;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Lists the datasets below a folder, in order, neither hidden nor linked ones. One thread. */
final class FolderListing {

  private static final int MOST_FILES = 10_000;

  private final Path root;
  private final List<String> names = new ArrayList<>();
  private int seen;

  private FolderListing(Path root) {
    this.root = root;
  }

  /** Relative paths, of the first ten thousand files. */
  static List<String> of(Path root) {
    FolderListing listing = new FolderListing(root);
    listing.visit(root);
    return listing.names.stream().sorted().toList();
  }

  private void visit(Path folder) {
    for (Path child : children(folder)) {
      if (seen >= MOST_FILES) {
        return;
      }
      seen++;
      if (Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS)) {
        visitFolder(child);
      } else if (Files.isRegularFile(child, LinkOption.NOFOLLOW_LINKS)
          && ReadableSuffix.isReadable(String.valueOf(child.getFileName()))) {
        add(child);
      }
    }
  }

  private void visitFolder(Path folder) {
    if (StoreFolder.isStore(folder)) {
      add(folder);
      return;
    }
    if (StoreFolder.holdsParquet(folder)) {
      add(folder);
    }
    visit(folder);
  }

  private void add(Path path) {
    names.add(root.relativize(path).toString().replace('\\', '/'));
  }

  private static List<Path> children(Path folder) {
    List<Path> children = new ArrayList<>();
    try (DirectoryStream<Path> found = Files.newDirectoryStream(folder)) {
      for (Path child : found) {
        if (!String.valueOf(child.getFileName()).startsWith(".")) {
          children.add(child);
        }
      }
    } catch (IOException e) {
      throw ReadFailure.of(folder, e);
    }
    children.sort(null);
    return children;
  }
}
