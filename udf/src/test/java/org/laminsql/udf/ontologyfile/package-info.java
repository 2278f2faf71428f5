/** Tests of functions that read files of ontologies. */
@NullMarked
package org.laminsql.udf.ontologyfile;

import org.jspecify.annotations.NullMarked;
