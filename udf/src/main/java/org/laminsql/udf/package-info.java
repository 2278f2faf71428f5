/** The list of functions, each declared once with types, NULL rule, push-down and example. */
@NullMarked
package org.laminsql.udf;

import org.jspecify.annotations.NullMarked;
