/**
 * SpatialData as tables: annotation tables as the AnnData they are, points and shapes as their
 * parquet files, images and labels as arrays, level by level, attributes as the {@code uns} of an
 * AnnData.
 *
 * <p>The layout is the one of the package spatialdata (spatialdata.scverse.org, "Design document"),
 * from 0.1 on: a zarr store with a group for each kind of element. Knows neither zarr nor how
 * AnnData, parquet and arrays become tables.
 */
@NullMarked
package org.laminsql.adapters.format.spatialdata;

import org.jspecify.annotations.NullMarked;
