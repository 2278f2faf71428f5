/** What every table that we scan promises, tried on every sample of every format. */
@NullMarked
package org.laminsql.adapters.contract;

import org.jspecify.annotations.NullMarked;
