/** The driver as its users meet it, against the answers that LaminDB and its libraries gave. */
@NullMarked
package org.laminsql.tests;

import org.jspecify.annotations.NullMarked;
