/**
 * Bytes: where files lie and how ranges of them are read, counted. Knows no format.
 *
 * <p>Local files only for now; HTTP and S3 become further implementations of {@link
 * org.laminsql.adapters.storage.RangeSource} and {@link org.laminsql.adapters.storage.KeyedStore}.
 */
@NullMarked
package org.laminsql.adapters.storage;

import org.jspecify.annotations.NullMarked;
