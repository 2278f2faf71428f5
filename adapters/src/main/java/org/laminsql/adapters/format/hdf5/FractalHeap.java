package org.laminsql.adapters.format.hdf5;

import java.util.Arrays;
import org.laminsql.adapters.codec.Lookup3;

/** A fractal heap: objects by identifier (section III.F). Safe to share between threads. */
final class FractalHeap {

  private static final int CHECKSUM = 4;
  private static final int BLOCK_CHECKSUMS = 0x02;
  private static final int MANAGED = 0;
  private static final int HUGE = 1;
  private static final int TINY = 2;
  private static final int SHORT_TINY_ID = 18;

  private static final int KEPT_BLOCKS = 16;

  private final FileSpace space;
  private final Place place;
  private final Lru<Long, Cursor> directBlocks = new Lru<>(KEPT_BLOCKS);
  private final int idBytes;
  private final boolean blocksAreChecked;
  private final long hugeTreeAddress;
  private final int tableWidth;
  private final long startingBlockBytes;
  private final long largestDirectBlockBytes;
  private final int offsetBytes;
  private final int lengthBytes;
  private final long rootAddress;
  private final int rootRows;

  private FractalHeap(FileSpace space, Place place, Cursor header) {
    this.space = space;
    this.place = place;
    header.expect("FRHP").expectVersion(0, "fractal heap");
    idBytes = header.u2();
    int filterBytes = header.u2();
    blocksAreChecked = (header.u1() & BLOCK_CHECKSUMS) != 0;
    long largestManaged = header.u4();
    header.length();
    hugeTreeAddress = header.address();
    header.length();
    header.address();
    header.skip(8 * header.sizeOfLengths());
    tableWidth = header.u2();
    startingBlockBytes = header.length();
    largestDirectBlockBytes = header.length();
    int heapBits = header.u2();
    header.u2();
    rootAddress = header.address();
    rootRows = header.u2();
    offsetBytes = (heapBits + 7) / 8;
    lengthBytes = bytesFor(Math.min(largestDirectBlockBytes, largestManaged));
    if (filterBytes != 0) {
      throw place.unsupported("a filtered fractal heap");
    }
    if (tableWidth == 0
        || Long.bitCount(startingBlockBytes) != 1
        || Long.bitCount(largestDirectBlockBytes) != 1
        || largestDirectBlockBytes < startingBlockBytes) {
      throw place.corrupt("a heap in it is not built as it should be");
    }
  }

  static FractalHeap open(FileSpace space, Place place, long address) {
    Superblock sizes = space.superblock();
    int length = 22 + 12 * sizes.sizeOfLengths() + 3 * sizes.sizeOfOffsets() + CHECKSUM;
    return new FractalHeap(space, place, space.checked(place, address, length));
  }

  private static int bytesFor(long number) {
    return (63 - Long.numberOfLeadingZeros(Math.max(1, number))) / 8 + 1;
  }

  /** The bytes of the object with that identifier. */
  Cursor object(byte[] identifier) {
    Cursor id = cursor(identifier);
    int flags = id.u1();
    if (flags >> 6 != 0) {
      throw place.unsupported("version " + (flags >> 6) + " of heap identifiers");
    }
    return switch ((flags >> 4) & 3) {
      case MANAGED -> managed(id.unsigned(offsetBytes), (int) id.unsigned(lengthBytes));
      case HUGE -> huge(id);
      case TINY -> tiny(id, flags & 0xf);
      default -> throw place.corrupt("a heap identifier in it is of no known kind");
    };
  }

  private Cursor tiny(Cursor id, int lowBits) {
    int length = idBytes <= SHORT_TINY_ID ? lowBits + 1 : ((lowBits << 8) | id.u1()) + 1;
    return id.slice(length);
  }

  private Cursor huge(Cursor id) {
    Superblock sizes = space.superblock();
    if (sizes.sizeOfOffsets() + sizes.sizeOfLengths() <= idBytes - 1) {
      return hugeAt(id.address(), id.length());
    }
    long wanted = id.unsigned(Math.min(idBytes - 1, sizes.sizeOfLengths()));
    Cursor record =
        BTreeV2.open(space, place, hugeTreeAddress)
            .find(BTreeV2.HUGE_OBJECTS, candidate -> compareHuge(wanted, candidate))
            .orElseThrow(() -> place.corrupt("a large object of a heap is not there"));
    return hugeAt(record.address(), record.length());
  }

  private static int compareHuge(long wanted, Cursor record) {
    record.address();
    record.length();
    return Long.compare(wanted, record.length());
  }

  private Cursor hugeAt(long address, long length) {
    return space.metadata(place, address, Math.toIntExact(length));
  }

  private Cursor managed(long offset, int length) {
    if (rootAddress == Cursor.UNDEFINED) {
      throw place.corrupt("it points into a heap that is empty");
    }
    if (rootRows == 0) {
      return inDirectBlock(rootAddress, startingBlockBytes, offset, length);
    }
    return inIndirectBlock(rootAddress, rootRows, offset, length);
  }

  private Cursor inIndirectBlock(long address, int rows, long offset, int length) {
    int directRows = Math.min(rows, rowOf(largestDirectBlockBytes) + 1);
    long entries = (long) rows * tableWidth;
    int prefix = 5 + space.superblock().sizeOfOffsets() + offsetBytes;
    long size = prefix + entries * space.superblock().sizeOfOffsets() + CHECKSUM;
    Cursor block = space.checked(place, address, size);
    block.expect("FHIB").expectVersion(0, "fractal heap block");
    long rowStart = 0;
    for (int row = 0; row < rows; row++) {
      long blockBytes = blockBytes(row);
      long rowBytes = Math.multiplyExact(blockBytes, (long) tableWidth);
      if (offset < rowStart + rowBytes) {
        int column = (int) ((offset - rowStart) / blockBytes);
        int entry = row * tableWidth + column;
        long child = block.rewound().skip(prefix + entry * block.sizeOfOffsets()).address();
        long inChild = offset - rowStart - column * blockBytes;
        return row < directRows
            ? inDirectBlock(child, blockBytes, inChild, length)
            : inIndirectBlock(child, rowsOf(blockBytes), inChild, length);
      }
      rowStart = Math.addExact(rowStart, rowBytes);
    }
    throw place.corrupt("it points outside of a heap");
  }

  /** Bytes of each block in a row: the first two rows have blocks of the starting size. */
  private long blockBytes(int row) {
    return row == 0 ? startingBlockBytes : Math.multiplyExact(startingBlockBytes, 1L << (row - 1));
  }

  /** The last row whose blocks have that size. */
  private int rowOf(long blockBytes) {
    return Long.numberOfTrailingZeros(blockBytes / startingBlockBytes) + 1;
  }

  /** How many rows an indirect block has that covers that many bytes. */
  private int rowsOf(long blockBytes) {
    long firstRow = startingBlockBytes * tableWidth;
    if (blockBytes < firstRow) {
      throw place.corrupt("a heap in it is not built as it should be");
    }
    return Long.numberOfTrailingZeros(Long.highestOneBit(blockBytes / firstRow)) + 1;
  }

  private Cursor inDirectBlock(long address, long blockBytes, long offset, int length) {
    Cursor block = directBlocks.get(address, start -> directBlock(start, blockBytes));
    return block.rewound().skip(Math.toIntExact(offset)).slice(length);
  }

  private Cursor directBlock(long address, long blockBytes) {
    int prefix = 5 + space.superblock().sizeOfOffsets() + offsetBytes;
    Cursor block = space.metadata(place, address, Math.toIntExact(blockBytes));
    block.expect("FHDB").expectVersion(0, "fractal heap block");
    if (blocksAreChecked) {
      verify(block.rewound(), prefix);
    }
    return block;
  }

  /** The checksum lies inside what it covers and counts as zero there. */
  private void verify(Cursor block, int prefix) {
    byte[] bytes = block.bytes(block.remaining());
    int stored = (int) block.rewound().skip(prefix).u4();
    Arrays.fill(bytes, prefix, prefix + CHECKSUM, (byte) 0);
    if (Lookup3.hash(bytes, 0, bytes.length) != stored) {
      throw place.corrupt("a checksum in it does not match");
    }
  }

  private Cursor cursor(byte[] bytes) {
    Superblock sizes = space.superblock();
    return new Cursor(place, bytes, sizes.sizeOfOffsets(), sizes.sizeOfLengths());
  }
}
