/**
 * Records of what LaminDB knows, with no way to fetch them: types, tables, datasets, storages.
 *
 * <p>Depends on the JDK alone.
 */
@NullMarked
package org.laminsql.catalog.model;

import org.jspecify.annotations.NullMarked;
