package org.laminsql.adapters.format.ontology;

import java.util.Map;
import java.util.Set;
import org.laminsql.catalog.ontology.file.OntologyTerm.Scope;

/** The IRIs that classes and relations are described with in OWL (OBO 1.4, section 5). */
final class Owl {

  static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
  static final String NAMESPACE = "http://www.w3.org/2002/07/owl#";
  private static final String RDFS = "http://www.w3.org/2000/01/rdf-schema#";
  private static final String OBO = "http://purl.obolibrary.org/obo/";
  private static final String OBO_IN_OWL = "http://www.geneontology.org/formats/oboInOwl#";

  static final String TYPE = RDF + "type";
  static final String LABEL = RDFS + "label";
  static final String SUB_CLASS_OF = RDFS + "subClassOf";

  static final String ONTOLOGY = NAMESPACE + "Ontology";
  static final String CLASS = NAMESPACE + "Class";
  static final String AXIOM = NAMESPACE + "Axiom";
  static final String OBJECT_PROPERTY = NAMESPACE + "ObjectProperty";
  static final String ANNOTATION_PROPERTY = NAMESPACE + "AnnotationProperty";
  static final String TRANSITIVE_PROPERTY = NAMESPACE + "TransitiveProperty";
  static final String THING = NAMESPACE + "Thing";
  static final String IMPORTS = NAMESPACE + "imports";
  static final String DEPRECATED = NAMESPACE + "deprecated";
  static final String ON_PROPERTY = NAMESPACE + "onProperty";
  static final String SOME_VALUES_FROM = NAMESPACE + "someValuesFrom";
  static final String ANNOTATED_SOURCE = NAMESPACE + "annotatedSource";
  static final String ANNOTATED_PROPERTY = NAMESPACE + "annotatedProperty";
  static final String ANNOTATED_TARGET = NAMESPACE + "annotatedTarget";

  static final String DEFINITION = OBO + "IAO_0000115";
  static final String REPLACED_BY = OBO + "IAO_0100001";

  static final String ID = OBO_IN_OWL + "id";
  static final String SHORTHAND = OBO_IN_OWL + "shorthand";
  static final String XREF = OBO_IN_OWL + "hasDbXref";
  static final String ALTERNATE_ID = OBO_IN_OWL + "hasAlternativeId";

  /** By the property's IRI. */
  static final Map<String, Scope> SYNONYMS =
      Map.of(
          OBO_IN_OWL + "hasExactSynonym", Scope.EXACT,
          OBO_IN_OWL + "hasBroadSynonym", Scope.BROAD,
          OBO_IN_OWL + "hasNarrowSynonym", Scope.NARROW,
          OBO_IN_OWL + "hasRelatedSynonym", Scope.RELATED);

  /** The elements below the root that are read. */
  static final Set<String> DESCRIBED =
      Set.of(ONTOLOGY, CLASS, AXIOM, OBJECT_PROPERTY, ANNOTATION_PROPERTY);

  private static final Set<String> SAID =
      Set.of(
          TYPE,
          LABEL,
          SUB_CLASS_OF,
          IMPORTS,
          DEPRECATED,
          ANNOTATED_SOURCE,
          ANNOTATED_PROPERTY,
          ANNOTATED_TARGET,
          DEFINITION,
          REPLACED_BY,
          ID,
          SHORTHAND,
          XREF,
          ALTERNATE_ID);

  private Owl() {}

  /** Whether what that property says is read. */
  static boolean isSaid(String property) {
    return SAID.contains(property) || SYNONYMS.containsKey(property);
  }
}
