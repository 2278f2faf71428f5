package org.laminsql.adapters.format.hdf5;

import java.util.ArrayList;
import java.util.List;
import org.laminsql.adapters.storage.RangeSource;

/**
 * Elements that lie in parts of other files, one part behind the other (section IV.A.2.h). Names
 * start from the folder of the HDF5 file, not from where a program happens to run. Immutable.
 */
final class ExternalStorage implements ContiguousStore.Bytes {

  private final Nodes nodes;
  private final Place place;
  private final List<Part> parts;

  private ExternalStorage(Nodes nodes, Place place, List<Part> parts) {
    this.nodes = nodes;
    this.place = place;
    this.parts = List.copyOf(parts);
  }

  /** Parses the list of external files; opens none of them. */
  static ExternalStorage parse(Nodes nodes, Cursor message) {
    message.expectVersion(1, "list of external files").skip(3 + 2);
    int count = message.u2();
    Cursor names = LocalHeap.read(nodes.space(), message.place(), message.address());
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String name = LocalHeap.text(names, message.length());
      long offset = message.length();
      long size = message.lengthOrUnlimited();
      parts.add(new Part(name, offset, size < 0 ? Long.MAX_VALUE : size));
    }
    return new ExternalStorage(nodes, message.place(), parts);
  }

  @Override
  public byte[] at(long offset, int length) {
    byte[] bytes = new byte[length];
    int done = 0;
    long partStart = 0;
    for (Part part : parts) {
      long inPart = offset + done - partStart;
      if (done < length && inPart < part.size) {
        int count = (int) Math.min(length - done, part.size - inPart);
        System.arraycopy(read(part, inPart, count), 0, bytes, done, count);
        done += count;
      }
      partStart = part.size == Long.MAX_VALUE ? part.size : Math.addExact(partStart, part.size);
    }
    if (done < length) {
      throw place.corrupt("the files it names have no room for its data");
    }
    return bytes;
  }

  /** HDF5 reads zeros behind a file's end; here that is a file that was cut. */
  private byte[] read(Part part, long offset, int length) {
    RangeSource source = nodes.bytes(part.file, place);
    long start = Math.addExact(part.start, offset);
    if (start > source.sizeInBytes() - length) {
      throw place.corrupt("the file \"" + part.file + "\" that it names ends before its data");
    }
    return source.read(start, length);
  }

  private record Part(String file, long start, long size) {}
}
