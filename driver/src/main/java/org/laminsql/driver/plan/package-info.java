/** Calcite: schemas, validation, rules, dialects. The only package that knows it. */
@NullMarked
package org.laminsql.driver.plan;

import org.jspecify.annotations.NullMarked;
