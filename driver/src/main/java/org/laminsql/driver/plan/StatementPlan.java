package org.laminsql.driver.plan;

import java.util.List;
import java.util.Optional;
import org.laminsql.catalog.model.SqlType;
import org.laminsql.driver.plan.render.SqlText;

/** What is to be run for a statement: one statement of one engine, and what feeds it. */
public sealed interface StatementPlan {

  /**
   * One statement of the metadata database answers all.
   *
   * @param text the statement in its dialect
   * @param types the types of its columns
   */
  record RegistryOnly(SqlText text, List<SqlType> types) implements StatementPlan {}

  /**
   * DuckDB answers, reading the sources.
   *
   * @param text DuckDB's statement; {@link Source#placeholder} stands for each source
   * @param types the types of its columns
   * @param sources what it reads
   * @param registry the one statement whose rows the registry sources are; empty if there is none
   */
  record Mixed(
      SqlText text, List<SqlType> types, List<Source> sources, Optional<RegistryOnly> registry)
      implements StatementPlan {

    /** Copies the list. */
    public Mixed {
      sources = List.copyOf(sources);
    }
  }
}
