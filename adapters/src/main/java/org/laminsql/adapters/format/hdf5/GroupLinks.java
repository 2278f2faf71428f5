package org.laminsql.adapters.format.hdf5;

import static org.laminsql.adapters.format.hdf5.HeaderMessage.LINK;
import static org.laminsql.adapters.format.hdf5.HeaderMessage.LINK_INFO;
import static org.laminsql.adapters.format.hdf5.HeaderMessage.SYMBOL_TABLE;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The links of one group, whichever way they are stored; opens no object they lead to. Immutable.
 */
final class GroupLinks {

  private static final int ORDER_TRACKED = 0x01;
  private static final int HEAP_ID_BYTES = 7;
  private static final Comparator<NamedLink> BY_NAME =
      Comparator.comparing(
          link -> link.name().getBytes(StandardCharsets.UTF_8), Arrays::compareUnsigned);

  private final List<NamedLink> stored;
  private final Map<String, Link> links;

  private GroupLinks(List<NamedLink> ordered, List<NamedLink> stored) {
    this.stored = stored;
    this.links = new LinkedHashMap<>();
    ordered.forEach(link -> links.putIfAbsent(link.name(), link.link()));
  }

  /** In creation order where the group tracks it, else by name. */
  static GroupLinks read(FileSpace space, Place place, ObjectHeader header) {
    List<NamedLink> found = new ArrayList<>();
    boolean byCreation = false;
    Optional<HeaderMessage> table = header.first(SYMBOL_TABLE);
    if (table.isPresent()) {
      found.addAll(SymbolTable.links(space, table.get().content(space)));
    }
    for (HeaderMessage message : header.all(LINK)) {
      found.add(NamedLink.parse(message.content(space)));
    }
    Optional<HeaderMessage> info = header.first(LINK_INFO);
    if (info.isPresent()) {
      byCreation = addDense(space, place, info.get().content(space), found);
    }
    List<NamedLink> stored = List.copyOf(found);
    found.sort(byCreation ? Comparator.comparingLong(NamedLink::creationOrder) : BY_NAME);
    return new GroupLinks(found, stored);
  }

  private static boolean addDense(
      FileSpace space, Place place, Cursor info, List<NamedLink> found) {
    info.expectVersion(0, "link info message");
    boolean tracked = (info.u1() & ORDER_TRACKED) != 0;
    info.skip(tracked ? 8 : 0);
    long heapAddress = info.address();
    long treeAddress = info.address();
    if (heapAddress != Cursor.UNDEFINED && treeAddress != Cursor.UNDEFINED) {
      FractalHeap heap = FractalHeap.open(space, place, heapAddress);
      BTreeV2 names = BTreeV2.open(space, place, treeAddress);
      names.forEach(
          BTreeV2.LINKS_BY_NAME,
          record -> found.add(NamedLink.parse(heap.object(record.skip(4).bytes(HEAP_ID_BYTES)))));
    }
    return tracked;
  }

  List<String> names() {
    return List.copyOf(links.keySet());
  }

  /** In the order they are stored: by name in old groups, else by creation or hash. */
  List<NamedLink> stored() {
    return stored;
  }

  Optional<Link> link(String name) {
    return Optional.ofNullable(links.get(name));
  }
}
