/** Tests of instances over real data. */
@NullMarked
package org.laminsql.catalog.instance;

import org.jspecify.annotations.NullMarked;
