/**
 * From decoded elements to columns: which SQL type an element has, how the chunks of an array fill
 * a vector, how long decoded chunks are kept.
 */
@NullMarked
package org.laminsql.adapters.array.vector;

import org.jspecify.annotations.NullMarked;
