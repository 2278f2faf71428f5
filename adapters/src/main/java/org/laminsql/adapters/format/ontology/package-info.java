/**
 * Ontologies in OBO 1.4, OWL as RDF/XML and OBO graphs as JSON, with {@link
 * org.laminsql.adapters.format.ontology.OntologyFormat} as the way in. All three give the same
 * model, read as pronto 2.7.4 reads them, which LaminDB uses; where pronto refuses a file that says
 * clearly what it means, it is read. Nothing is fetched.
 */
@NullMarked
package org.laminsql.adapters.format.ontology;

import org.jspecify.annotations.NullMarked;
