/**
 * Functions about versions and lineage: walks as tables, and the picture as text in three formats.
 * The graph itself is the catalog's.
 */
@NullMarked
package org.laminsql.udf.lineage;

import org.jspecify.annotations.NullMarked;
