/**
 * Relational trees as SQL text of one engine: SQLite, Postgres or DuckDB, with the same answers on
 * each ({@code sql-surface} §6).
 */
@NullMarked
package org.laminsql.driver.plan.render;

import org.jspecify.annotations.NullMarked;
