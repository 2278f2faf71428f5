/** Staged execution of a plan: registry fragments, content scans, the rest in DuckDB. */
@NullMarked
package org.laminsql.driver.run;

import org.jspecify.annotations.NullMarked;
