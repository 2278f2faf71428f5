/** Functions about the terms of registries: what is a kind of what, ids, names, synonyms. */
@NullMarked
package org.laminsql.udf.ontology;

import org.jspecify.annotations.NullMarked;
