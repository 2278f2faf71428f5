/** The java.sql entry points and the wiring; failures become SQLException here and nowhere else. */
@NullMarked
package org.laminsql.driver;

import org.jspecify.annotations.NullMarked;
