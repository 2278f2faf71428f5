/** Compression and byte codecs that several array formats share. Pure functions over bytes. */
@NullMarked
package org.laminsql.adapters.codec;

import org.jspecify.annotations.NullMarked;
