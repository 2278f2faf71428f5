/**
 * The shell {@code lamin-sql}: one main class, statements in, formatted rows out. Of the driver it
 * knows its name alone, the rest is JDBC. What the interactive mode needs is loaded for it alone,
 * since the start of the process is most of the time of a small query.
 */
@NullMarked
package org.laminsql.shell;

import org.jspecify.annotations.NullMarked;
