/** Lineage on instances whose runs the tests make. */
@NullMarked
package org.laminsql.catalog.lineage;

import org.jspecify.annotations.NullMarked;
