/**
 * HDF5 files as trees of arrays. One way in: {@link
 * org.laminsql.adapters.format.hdf5.Hdf5Format#open}.
 *
 * <p>The file is parsed here, structure by structure, after the "HDF5 File Format Specification,
 * version 3.0" of The HDF Group, and 4.0 where 2.0 of the library writes more; each class names its
 * section. Nothing here knows AnnData. Other files are opened only through the store that the
 * caller gives: {@code OtherFiles}.
 *
 * <p>Whatever bytes a file holds, the answer is the right value or an error of {@link
 * org.laminsql.catalog.error.LaminSqlException}: lengths are checked before memory is taken,
 * checksums are compared, and what is not known is refused by name.
 */
@NullMarked
package org.laminsql.adapters.format.hdf5;

import org.jspecify.annotations.NullMarked;
