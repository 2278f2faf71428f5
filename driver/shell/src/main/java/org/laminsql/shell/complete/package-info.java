/**
 * What the tab key offers inside quotes: keys of datasets, names of tables, features, labels and
 * terms, asked for by JDBC. Outside quotes SQLLine completes by itself.
 */
@NullMarked
package org.laminsql.shell.complete;

import org.jspecify.annotations.NullMarked;
