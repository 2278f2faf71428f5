/** Damaged and hostile files of every format: an error that names the file, or an answer. */
@NullMarked
package org.laminsql.tests.damage;

import org.jspecify.annotations.NullMarked;
