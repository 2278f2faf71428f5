/**
 * Features as LaminDB annotates with them: the grammar of their dtypes, which features an instance
 * has, where their values and labels are stored, and the tables of the schemas {@code features} and
 * {@code sheets} that show them. It makes SQL and runs one statement of its own, the one that lists
 * the features; values are read by whoever runs the tables' SQL.
 */
@NullMarked
package org.laminsql.catalog.feature;

import org.jspecify.annotations.NullMarked;
