/** Tests of the functions on real instances. */
@NullMarked
package org.laminsql.udf;

import org.jspecify.annotations.NullMarked;
