/**
 * The scan contract: what a table inside a dataset is, and how a slice of it is read.
 *
 * <p>Formats implement it, the DuckDB side consumes it, the planner asks it. It knows no format.
 */
@NullMarked
package org.laminsql.adapters.scan;

import org.jspecify.annotations.NullMarked;
