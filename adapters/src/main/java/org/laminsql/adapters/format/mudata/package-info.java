/**
 * MuData as tables: the joint observations and variables of several modalities, and every modality
 * as the AnnData it is.
 *
 * <p>The layout is mudata's on-disk specification (mudata.readthedocs.io, "MuData specification"):
 * an annotated matrix without {@code X}, whose group {@code mod} holds the modalities. Knows
 * neither HDF5 nor zarr, nor how an AnnData is read.
 */
@NullMarked
package org.laminsql.adapters.format.mudata;

import org.jspecify.annotations.NullMarked;
