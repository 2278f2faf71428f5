package org.laminsql.adapters.format.hdf5;

import static org.laminsql.adapters.format.hdf5.HeaderMessage.DATATYPE;

import java.util.Map;
import java.util.Optional;
import org.laminsql.adapters.array.ArrayNode;
import org.laminsql.adapters.storage.RangeSource;
import org.laminsql.adapters.storage.ReadCounter;

/** Opens the objects of one file by address. Safe to share between threads. */
final class Nodes {

  private final FileSpace space;
  private final String key;
  private final OtherFiles otherFiles;

  private Nodes(FileSpace space, String key, OtherFiles otherFiles) {
    this.space = space;
    this.key = key;
    this.otherFiles = otherFiles;
  }

  /**
   * Reads the superblock of a file.
   *
   * @param key names it among the others
   */
  static Nodes open(RangeSource source, ReadCounter counter, String key, OtherFiles otherFiles) {
    Place place = new Place(source.name(), "");
    Superblock superblock = place.guard(() -> Superblock.read(source, place));
    return new Nodes(new FileSpace(source, counter, superblock), key, otherFiles);
  }

  FileSpace space() {
    return space;
  }

  /** The HDF5 file of that name, which an object of this file names; {@code .} is this one. */
  Nodes file(String name, Place place) {
    return name.equals(".") ? this : otherFiles.hdf5(name, key, place);
  }

  /** The bytes of a file that an object of this one names. */
  RangeSource bytes(String name, Place place) {
    return otherFiles.bytes(name, key, place);
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
    if (header.isDataset()) {
      return Optional.of(new ArrayOpener(this, place, header).open(attributes));
    } else if (header.isGroup()) {
      Lazy<GroupLinks> links = new Lazy<>(() -> GroupLinks.read(space, place, header));
      return Optional.of(new Hdf5Group(this, place, header.identity(), attributes, links));
    } else if (header.has(DATATYPE)) {
      return Optional.empty();
    }
    throw place.corrupt("it is neither a group nor an array");
  }

  private Map<String, Object> attributes(Place place, ObjectHeader header) {
    ElementDecoder decoder = new ElementDecoder(space, place);
    AttributeValues values =
        new AttributeValues(decoder, address -> open(place.at(pathTo(address)), address));
    return Attributes.read(space, place, header, values);
  }

  private String pathTo(long address) {
    return space.paths().to(address).orElse("(object at byte " + address + ")");
  }
}
