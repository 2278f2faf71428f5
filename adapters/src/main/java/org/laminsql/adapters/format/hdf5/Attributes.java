package org.laminsql.adapters.format.hdf5;

import static org.laminsql.adapters.format.hdf5.HeaderMessage.ATTRIBUTE;
import static org.laminsql.adapters.format.hdf5.HeaderMessage.ATTRIBUTE_INFO;
import static org.laminsql.adapters.format.hdf5.HeaderMessage.DATASPACE;
import static org.laminsql.adapters.format.hdf5.HeaderMessage.DATATYPE;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Reads the attributes of one object, in its header or in a heap (sections IV.A.2.m and v).
 *
 * <p>Left out are those without elements and those of types that the contract has no value for:
 * opaque bytes, times, region references, and records and sequences that hold one of them.
 */
final class Attributes {

  private static final int ORDER_TRACKED = 0x01;
  private static final int HEAP_ID_BYTES = 8;
  private static final int SHARED = 0x02;
  private static final int TYPE_IS_SHARED = 0x01;
  private static final int SPACE_IS_SHARED = 0x02;

  private final FileSpace space;
  private final Place place;
  private final AttributeValues values;
  private final Map<String, Object> attributes = new LinkedHashMap<>();

  private Attributes(FileSpace space, Place place, AttributeValues values) {
    this.space = space;
    this.place = place;
    this.values = values;
  }

  static Map<String, Object> read(
      FileSpace space, Place place, ObjectHeader header, AttributeValues values) {
    Attributes reader = new Attributes(space, place, values);
    for (HeaderMessage message : header.all(ATTRIBUTE)) {
      reader.add(message.content(space));
    }
    header.first(ATTRIBUTE_INFO).ifPresent(info -> reader.addDense(info.content(space)));
    return Collections.unmodifiableMap(reader.attributes);
  }

  private void addDense(Cursor info) {
    info.expectVersion(0, "attribute info message");
    boolean tracked = (info.u1() & ORDER_TRACKED) != 0;
    info.skip(tracked ? 2 : 0);
    long heapAddress = info.address();
    long treeAddress = info.address();
    if (heapAddress == Cursor.UNDEFINED || treeAddress == Cursor.UNDEFINED) {
      return;
    }
    FractalHeap heap = FractalHeap.open(space, place, heapAddress);
    BTreeV2.open(space, place, treeAddress)
        .forEach(BTreeV2.ATTRIBUTES_BY_NAME, record -> add(fromHeap(heap, record)));
  }

  private Cursor fromHeap(FractalHeap heap, Cursor record) {
    Cursor id = record.slice(HEAP_ID_BYTES);
    return (record.u1() & SHARED) == 0
        ? heap.object(id.bytes(HEAP_ID_BYTES))
        : space.sharedMessages().inHeap(space, ATTRIBUTE, id);
  }

  private void add(Cursor message) {
    int version = message.u1();
    int flags = message.u1();
    int nameBytes = message.u2();
    int typeBytes = message.u2();
    int spaceBytes = message.u2();
    if (version < 1 || version > 3) {
      throw place.unsupported("version " + version + " of attributes");
    }
    message.skip(version == 3 ? 1 : 0);
    boolean padded = version == 1;
    String name = padded(message, nameBytes, padded).textToNul();
    Cursor typeMessage = padded(message, typeBytes, padded);
    Cursor spaceMessage = padded(message, spaceBytes, padded);
    Datatype type =
        DatatypeParser.parse(content(DATATYPE, typeMessage, flags, padded, TYPE_IS_SHARED));
    Dataspace shape =
        Dataspace.parse(content(DATASPACE, spaceMessage, flags, padded, SPACE_IS_SHARED));
    int count = Math.toIntExact(shape.size());
    byte[] data = message.bytes(Math.multiplyExact(count, type.sizeInBytes()));
    values
        .decode(type, shape.rank() == 0, data, count)
        .ifPresent(value -> attributes.put(name, value));
  }

  private static Cursor padded(Cursor message, int bytes, boolean padded) {
    int start = message.position();
    Cursor part = message.slice(bytes);
    if (padded) {
      message.alignTo8(start);
    }
    return part;
  }

  private Cursor content(int type, Cursor message, int flags, boolean old, int sharedFlag) {
    boolean shared = !old && (flags & sharedFlag) != 0;
    return shared ? SharedMessages.content(space, type, message) : message;
  }
}
