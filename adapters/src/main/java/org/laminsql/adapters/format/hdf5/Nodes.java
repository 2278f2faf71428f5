package org.laminsql.adapters.format.hdf5;

import static org.laminsql.adapters.format.hdf5.HeaderMessage.DATASPACE;
import static org.laminsql.adapters.format.hdf5.HeaderMessage.DATATYPE;
import static org.laminsql.adapters.format.hdf5.HeaderMessage.GROUP_INFO;
import static org.laminsql.adapters.format.hdf5.HeaderMessage.LAYOUT;
import static org.laminsql.adapters.format.hdf5.HeaderMessage.LINK;
import static org.laminsql.adapters.format.hdf5.HeaderMessage.LINK_INFO;
import static org.laminsql.adapters.format.hdf5.HeaderMessage.SYMBOL_TABLE;

import java.util.Map;
import java.util.Optional;
import org.laminsql.adapters.array.ArrayNode;

/** Opens the objects of one file by address. Safe to share between threads. */
final class Nodes {

  private final FileSpace space;
  private final ExternalFiles externalFiles;

  Nodes(FileSpace space, ExternalFiles externalFiles) {
    this.space = space;
    this.externalFiles = externalFiles;
  }

  ExternalFiles externalFiles() {
    return externalFiles;
  }

  Hdf5Group root() {
    Place place = new Place(space.name(), "");
    return open(place, space.superblock().rootAddress())
        .filter(Hdf5Group.class::isInstance)
        .map(Hdf5Group.class::cast)
        .orElseThrow(() -> place.corrupt("its root is no group"));
  }

  /** The object whose header has that address; empty for a datatype with a name. */
  Optional<ArrayNode> open(Place place, long address) {
    return place.guard(() -> opened(place, address));
  }

  private Optional<ArrayNode> opened(Place place, long address) {
    ObjectHeader header = ObjectHeader.read(space, place, address);
    Lazy<Map<String, Object>> attributes = new Lazy<>(() -> attributes(place, header));
    if (header.has(LAYOUT) && header.has(DATASPACE)) {
      return Optional.of(new ArrayOpener(space, place, header).open(attributes));
    }
    if (header.has(SYMBOL_TABLE)
        || header.has(LINK_INFO)
        || header.has(LINK)
        || header.has(GROUP_INFO)) {
      Lazy<GroupLinks> links = new Lazy<>(() -> GroupLinks.read(space, place, header));
      return Optional.of(new Hdf5Group(this, place, header.identity(), attributes, links));
    }
    if (header.has(DATATYPE)) {
      return Optional.empty();
    }
    throw place.corrupt("it is neither a group nor an array");
  }

  private Map<String, Object> attributes(Place place, ObjectHeader header) {
    ElementDecoder decoder = new ElementDecoder(space, place);
    AttributeValues.Referred referred =
        address -> open(place.at("(object at byte " + address + ")"), address);
    return Attributes.read(space, place, header, new AttributeValues(decoder, referred));
  }
}
