package org.laminsql.adapters.format.hdf5;

import java.util.List;

/** How the filter nbit packs one element: of numbers only the bits of their precision. */
sealed interface NbitType {

  /** How many bytes the unpacked element takes, at least 1. */
  int size();

  /** Unpacks one element into {@code out}, which is zero where there is padding. */
  void unpack(BitReader in, byte[] out, int at);

  /**
   * A number.
   *
   * @param precision how many bits are significant
   * @param offset how many bits of padding lie below them
   */
  record Numeric(int size, boolean bigEndian, int precision, int offset) implements NbitType {

    @Override
    public void unpack(BitReader in, byte[] out, int at) {
      int high = offset + precision;
      while (high > offset) {
        int low = Math.max(offset, (high - 1) / Byte.SIZE * Byte.SIZE);
        int significance = low / Byte.SIZE;
        int index = at + (bigEndian ? size - 1 - significance : significance);
        out[index] = (byte) (in.next(high - low) << low % Byte.SIZE);
        high = low;
      }
    }
  }

  /** Anything else, packed as it is. */
  record Plain(int size) implements NbitType {

    @Override
    public void unpack(BitReader in, byte[] out, int at) {
      for (int i = 0; i < size; i++) {
        out[at + i] = (byte) in.next(Byte.SIZE);
      }
    }
  }

  /** An array. */
  record Repeated(int size, NbitType item) implements NbitType {

    @Override
    public void unpack(BitReader in, byte[] out, int at) {
      for (int i = 0; i <= size - item.size(); i += item.size()) {
        item.unpack(in, out, at + i);
      }
    }
  }

  /** A compound; padding between its members is not stored. */
  record Members(int size, List<Member> members) implements NbitType {

    public Members {
      members = List.copyOf(members);
    }

    @Override
    public void unpack(BitReader in, byte[] out, int at) {
      for (Member member : members) {
        member.type.unpack(in, out, at + member.offset);
      }
    }
  }

  /** One member of a compound and where it begins. */
  record Member(int offset, NbitType type) {}
}
