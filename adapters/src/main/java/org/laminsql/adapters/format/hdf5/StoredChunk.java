package org.laminsql.adapters.format.hdf5;

/**
 * Where a chunk lies.
 *
 * @param filterMask the bits of filters that it skipped
 */
record StoredChunk(long address, long sizeInBytes, int filterMask) {}
