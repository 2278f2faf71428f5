/** Tests of the JDBC classes, on an engine that answers what it is told. */
@NullMarked
package org.laminsql.driver;

import org.jspecify.annotations.NullMarked;
