/** Programs that a benchmark starts as its peers. Nothing here is part of the product. */
@NullMarked
package org.laminsql.benchmarks;

import org.jspecify.annotations.NullMarked;
