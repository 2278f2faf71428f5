/** Functions about versions, and later about lineage. */
@NullMarked
package org.laminsql.udf.lineage;

import org.jspecify.annotations.NullMarked;
