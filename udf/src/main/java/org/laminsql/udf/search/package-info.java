/** The function that ranks the rows of a registry by a text. */
@NullMarked
package org.laminsql.udf.search;

import org.jspecify.annotations.NullMarked;
