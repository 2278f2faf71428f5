/**
 * DuckDB: one fenced in-memory database a connection, scans as sources it reads, files it reads by
 * itself, results as rows.
 */
@NullMarked
package org.laminsql.adapters.duckdb;

import org.jspecify.annotations.NullMarked;
