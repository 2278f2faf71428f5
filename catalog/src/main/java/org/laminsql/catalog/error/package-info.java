/**
 * The one family of failures: what happened, its SQLSTATE, and what to do next.
 *
 * <p>Everything below {@code driver} throws {@link org.laminsql.catalog.error.LaminSqlException};
 * only {@code driver} turns it into {@link java.sql.SQLException}. Nothing else lives here.
 */
@NullMarked
package org.laminsql.catalog.error;

import org.jspecify.annotations.NullMarked;
