package org.laminsql.adapters.format.anndata;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One row of {@code uns}.
 *
 * @param path the keys down to it, joined with {@code /}
 * @param type what it is: {@code string, integer, float, boolean, null, dict, array, csr_matrix,
 *     csc_matrix}, or the encoding of what has no text
 * @param value its value as text; reads chunks when asked
 */
record UnsEntry(String path, String type, Supplier<@Nullable String> value) {}
