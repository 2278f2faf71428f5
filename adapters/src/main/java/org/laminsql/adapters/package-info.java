/**
 * What {@code driver} asks of the adapters: datasets by location, files of ontologies, and the
 * engine that reads them.
 */
@NullMarked
package org.laminsql.adapters;

import org.jspecify.annotations.NullMarked;
