/**
 * Plain arrays of any number of dimensions as tables: one row an element, one column a dimension,
 * one column a value. Knows neither HDF5 nor zarr; other formats that hold arrays use {@link
 * org.laminsql.adapters.format.arrays.ArrayTables}.
 *
 * <p>Names and coordinates of dimensions come first ({@code Dimensions}), then the columns of an
 * element ({@code ValueColumns}), then the slices of a scan ({@code Slice}, {@code Tile}), each
 * seeing only those before it. Numbers of elements are long everywhere: an array may hold far more
 * of them than it stores.
 */
@NullMarked
package org.laminsql.adapters.format.arrays;

import org.jspecify.annotations.NullMarked;
