/** Tests of the metadata databases themselves. */
@NullMarked
package org.laminsql.catalog.registry;

import org.jspecify.annotations.NullMarked;
