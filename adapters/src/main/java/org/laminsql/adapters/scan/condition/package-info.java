/** Which values of a vector may satisfy a condition, so that rows and chunks can be skipped. */
@NullMarked
package org.laminsql.adapters.scan.condition;

import org.jspecify.annotations.NullMarked;
