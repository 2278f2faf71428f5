/** What the formats of table files have in common; each format has a package below. */
@NullMarked
package org.laminsql.adapters.format;

import org.jspecify.annotations.NullMarked;
