/** What the launcher {@code sqlline-config/lamin-sql} does once per machine, Java and build. */
@NullMarked
package org.laminsql.shell.launch;

import org.jspecify.annotations.NullMarked;
