/** Tests of features: dtypes, tables, values. */
@NullMarked
package org.laminsql.catalog.feature;

import org.jspecify.annotations.NullMarked;
