/** Tests of the functions about terms. */
@NullMarked
package org.laminsql.udf.ontology;

import org.jspecify.annotations.NullMarked;
