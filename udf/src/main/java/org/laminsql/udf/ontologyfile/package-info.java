/** Functions that read files of public ontologies: their terms, synonyms and relations. */
@NullMarked
package org.laminsql.udf.ontologyfile;

import org.jspecify.annotations.NullMarked;
