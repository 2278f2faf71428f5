/**
 * The tables of a metadata database: found by introspection, named as users see them, with the rows
 * that are visible and the columns that are resolved from other tables.
 */
@NullMarked
package org.laminsql.catalog.registry.schema;

import org.jspecify.annotations.NullMarked;
