package org.laminsql.adapters.format.hdf5;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.laminsql.catalog.error.LaminSqlException;

/**
 * Finds the paths of objects by their addresses, which references hold: walks the file's tree as
 * far as it must, each object once, in stored order, so that of several paths it finds the one that
 * the library finds. Safe to share between threads.
 */
final class ObjectPaths {

  /** About what the map may take in bytes: a million paths, or fewer long ones. */
  private static final long LARGEST = 128L << 20;

  private static final int BYTES_PER_OBJECT = 64;

  private final FileSpace space;
  private final Map<Long, String> paths = new HashMap<>();
  private final Deque<Iterator<Target>> groups = new ArrayDeque<>();
  private long size;

  ObjectPaths(FileSpace space) {
    this.space = space;
    visit(new Target("", space.superblock().rootAddress()));
  }

  /** The path from the root, without a leading slash; empty if none leads there. */
  synchronized Optional<String> to(long address) {
    while (!paths.containsKey(address) && !groups.isEmpty()) {
      if (groups.getLast().hasNext()) {
        visit(groups.getLast().next());
      } else {
        groups.removeLast();
      }
    }
    return Optional.ofNullable(paths.get(address));
  }

  private void visit(Target target) {
    if (paths.putIfAbsent(target.address, target.path) == null) {
      size += BYTES_PER_OBJECT + target.path.length();
      if (size > LARGEST) {
        throw new Place(space.name(), "")
            .unsupported("references among more than " + paths.size() + " objects");
      }
      groups.addLast(children(target).iterator());
    }
  }

  /** A damaged object is one without children: it does no harm to references to others. */
  private List<Target> children(Target target) {
    Place place = new Place(space.name(), target.path);
    try {
      return place.guard(() -> readChildren(place, target));
    } catch (LaminSqlException e) {
      return List.of();
    }
  }

  private List<Target> readChildren(Place place, Target target) {
    ObjectHeader header = ObjectHeader.read(space, place, target.address);
    if (!header.isGroup()) {
      return List.of();
    }
    List<Target> children = new ArrayList<>();
    for (NamedLink named : GroupLinks.read(space, place, header).stored()) {
      if (named.link() instanceof Link.Hard hard) {
        children.add(new Target(target.pathOf(named.name()), hard.address()));
      }
    }
    return children;
  }

  private record Target(String path, long address) {
    String pathOf(String child) {
      return path.isEmpty() ? child : path + "/" + child;
    }
  }
}
