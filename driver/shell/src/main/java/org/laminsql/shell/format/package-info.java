/** How rows are written: one class per format; none holds more than a bounded number of rows. */
@NullMarked
package org.laminsql.shell.format;

import org.jspecify.annotations.NullMarked;
