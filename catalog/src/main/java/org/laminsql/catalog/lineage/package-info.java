/**
 * Where datasets come from and what was made of them: the edges as a table, and the part of the
 * graph around given starts, loaded by one recursive statement and walked in memory. No drawing and
 * no text formats.
 */
@NullMarked
package org.laminsql.catalog.lineage;

import org.jspecify.annotations.NullMarked;
