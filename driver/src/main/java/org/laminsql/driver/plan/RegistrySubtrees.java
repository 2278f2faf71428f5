package org.laminsql.driver.plan;

import org.apache.calcite.plan.RelOptUtil;
import org.apache.calcite.rel.RelHomogeneousShuttle;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.TableScan;
import org.apache.calcite.rel.core.Values;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexShuttle;
import org.apache.calcite.rex.RexSubQuery;
import org.apache.calcite.schema.TransientTable;
import org.laminsql.driver.plan.render.RelationPrinter;

/** Replaces the largest subtrees that the metadata database can answer by leaves. */
final class RegistrySubtrees extends RelHomogeneousShuttle {

  private final RelationPrinter registry;

  /** What the database can answer is what this printer can print. */
  RegistrySubtrees(RelationPrinter registry) {
    this.registry = registry;
  }

  @Override
  public RelNode visit(RelNode rel) {
    if (readsRegistriesOnly(rel)
        && RelOptUtil.getVariablesUsed(rel).isEmpty()
        && registry.statement(rel).isPresent()) {
      return new SourceRel(rel);
    }
    RelNode visited = super.visit(rel);
    return visited.accept(
        new RexShuttle() {
          @Override
          public RexNode visitSubQuery(RexSubQuery subQuery) {
            RexSubQuery inner = (RexSubQuery) super.visitSubQuery(subQuery);
            return inner.clone(RegistrySubtrees.this.visit(inner.rel));
          }
        });
  }

  /** Whether the subtree reads at least one table, and registry tables only. */
  static boolean readsRegistriesOnly(RelNode rel) {
    Tables tables = new Tables();
    tables.visit(rel);
    return tables.registries > 0 && tables.others == 0;
  }

  private static final class Tables extends RelHomogeneousShuttle {
    private int registries;
    private int others;

    @Override
    public RelNode visit(RelNode rel) {
      if (rel instanceof TableScan scan) {
        boolean known = CatalogReader.relation(scan.getTable()) instanceof Relation.Registry;
        if (known) {
          registries++;
        } else if (scan.getTable().unwrap(TransientTable.class) == null) {
          others++;
        }
      } else if (rel.getInputs().isEmpty() && !(rel instanceof Values)) {
        others++;
      }
      rel.accept(
          new RexShuttle() {
            @Override
            public RexNode visitSubQuery(RexSubQuery subQuery) {
              Tables.this.visit(subQuery.rel);
              return super.visitSubQuery(subQuery);
            }
          });
      return super.visit(rel);
    }
  }
}
