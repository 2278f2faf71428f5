/**
 * Java functions that SQLite calls, so that it answers as PostgreSQL does, and the canonical text
 * of dates and times that they take and give. No connection is opened here.
 */
@NullMarked
package org.laminsql.catalog.registry.function;

import org.jspecify.annotations.NullMarked;
