/** Tests of the error family. */
@NullMarked
package org.laminsql.catalog.error;

import org.jspecify.annotations.NullMarked;
