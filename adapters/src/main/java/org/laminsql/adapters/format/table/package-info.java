/**
 * Files that DuckDB reads by itself: parquet, csv, tsv, json lines, folders of parquet. What is
 * found out here, once, is which columns a file has and which DuckDB expression gives each of them
 * the type that users see; the rows never pass through Java.
 */
@NullMarked
package org.laminsql.adapters.format.table;

import org.jspecify.annotations.NullMarked;
