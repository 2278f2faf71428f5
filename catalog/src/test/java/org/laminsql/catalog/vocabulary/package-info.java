/** Tests of vocabularies. */
@NullMarked
package org.laminsql.catalog.vocabulary;

import org.jspecify.annotations.NullMarked;
