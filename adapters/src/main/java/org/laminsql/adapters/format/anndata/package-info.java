/**
 * AnnData as tables: observations, variables, matrices, embeddings, pairs and unstructured
 * annotations of one annotated matrix, read from any tree of arrays.
 *
 * <p>The layout is anndata's on-disk specification (anndata.readthedocs.io, "On-disk format"), from
 * 0.5 on. Knows neither HDF5 nor zarr. Three layers, each seeing only those below it: tables and
 * their scans; frames (columns of a data frame) and matrices; chunks and the vectors they fill.
 */
@NullMarked
package org.laminsql.adapters.format.anndata;

import org.jspecify.annotations.NullMarked;
