package org.laminsql.udf;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.laminsql.udf.curation.Inspect;
import org.laminsql.udf.curation.Standardize;
import org.laminsql.udf.curation.Validate;
import org.laminsql.udf.curation.dataset.ValidateDataset;
import org.laminsql.udf.lineage.Downstream;
import org.laminsql.udf.lineage.IsDerivedFrom;
import org.laminsql.udf.lineage.LineagePicture;
import org.laminsql.udf.lineage.Upstream;
import org.laminsql.udf.lineage.Versions;
import org.laminsql.udf.ontology.CommonAncestors;
import org.laminsql.udf.ontology.IsA;
import org.laminsql.udf.ontology.Relatives;
import org.laminsql.udf.ontology.Terms;
import org.laminsql.udf.ontologyfile.OntologyRelations;
import org.laminsql.udf.ontologyfile.OntologySynonyms;
import org.laminsql.udf.ontologyfile.ReadOntology;
import org.laminsql.udf.search.Search;

/** Every function the driver offers; adding one is adding a line to {@link #ALL}. */
public final class SqlFunctions {

  /** In the order the manual lists them. */
  public static final List<SqlFunction> ALL =
      List.of(
          IsA.FUNCTION,
          Relatives.DESCENDANTS,
          Relatives.ANCESTORS,
          Relatives.PARENTS,
          Relatives.CHILDREN,
          Terms.ONTOLOGY_ID,
          Terms.TERM_NAME,
          Terms.SYNONYMS,
          CommonAncestors.DISTANCE,
          CommonAncestors.COMMON_ANCESTOR,
          Inspect.FUNCTION,
          Validate.FUNCTION,
          Standardize.FUNCTION,
          Search.FUNCTION,
          ReadOntology.FUNCTION,
          OntologySynonyms.FUNCTION,
          OntologyRelations.FUNCTION,
          Upstream.FUNCTION,
          Downstream.FUNCTION,
          IsDerivedFrom.FUNCTION,
          LineagePicture.FUNCTION,
          Versions.FUNCTION,
          ValidateDataset.FUNCTION);

  private SqlFunctions() {}

  /** The function of that name, whatever its case. */
  public static Optional<SqlFunction> named(String name) {
    String wanted = name.toLowerCase(Locale.ROOT);
    return ALL.stream().filter(function -> function.name().equals(wanted)).findFirst();
  }
}
