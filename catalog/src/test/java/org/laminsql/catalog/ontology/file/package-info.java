/** Tests of where files of ontologies may lie and of the rows LaminDB makes of them. */
@NullMarked
package org.laminsql.catalog.ontology.file;

import org.jspecify.annotations.NullMarked;
