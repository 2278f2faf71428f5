/**
 * Schemas as LaminDB curates with them: their members, slots and rules, which values a member
 * allows, and what is to be known of a dataset to check it. Each is read by one statement of the
 * metadata database; a dataset is asked through {@link DatasetColumns}, which who runs statements
 * implements. The rules themselves, and SQL functions, live elsewhere.
 */
@NullMarked
package org.laminsql.catalog.curation;

import org.jspecify.annotations.NullMarked;
