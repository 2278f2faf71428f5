/** Tests of the functions of this topic on real instances. */
@NullMarked
package org.laminsql.udf.curation;

import org.jspecify.annotations.NullMarked;
