/** Functions about lineage and versions, on real instances. */
@NullMarked
package org.laminsql.udf.lineage;

import org.jspecify.annotations.NullMarked;
