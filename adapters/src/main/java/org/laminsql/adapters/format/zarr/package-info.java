/**
 * Zarr hierarchies of format 2 and 3: {@link org.laminsql.adapters.format.zarr.ZarrFormat} opens
 * them. Knows keys, metadata and chunks; knows no AnnData and no storage.
 *
 * <p>Rules are from the Zarr v2 specification, the Zarr v3 core specification with the codecs
 * {@code bytes}, {@code transpose}, {@code gzip}, {@code zstd}, {@code blosc}, {@code crc32c},
 * {@code sharding_indexed} and the extensions that zarr-python 3 writes ({@code vlen-utf8}, {@code
 * vlen-bytes}, {@code scale_offset}, {@code cast_value}, {@code numcodecs.*}, inline consolidated
 * metadata).
 */
@NullMarked
package org.laminsql.adapters.format.zarr;

import org.jspecify.annotations.NullMarked;
