/** Functions that check values against the names and synonyms of a registry. */
@NullMarked
package org.laminsql.udf.curation;

import org.jspecify.annotations.NullMarked;
