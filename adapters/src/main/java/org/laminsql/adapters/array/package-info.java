/**
 * Trees of n-dimensional arrays, whichever format stores them: the border between the formats HDF5
 * and zarr, which implement it, and AnnData, which is written on top of it.
 */
@NullMarked
package org.laminsql.adapters.array;

import org.jspecify.annotations.NullMarked;
