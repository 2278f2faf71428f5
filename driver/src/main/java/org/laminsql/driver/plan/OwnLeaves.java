package org.laminsql.driver.plan;

import org.apache.calcite.rel.RelHomogeneousShuttle;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.TableScan;
import org.apache.calcite.rel.logical.LogicalTableScan;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexShuttle;
import org.apache.calcite.rex.RexSubQuery;

/**
 * Gives each place of the tree a leaf of its own. Calcite's planner makes equal subtrees one
 * object; the conditions for the one must not narrow what the other reads.
 */
final class OwnLeaves extends RelHomogeneousShuttle {

  @Override
  public RelNode visit(RelNode rel) {
    if (rel instanceof SourceRel source) {
      return new SourceRel(source.subtree());
    }
    if (rel instanceof TableScan scan
        && CatalogReader.relation(scan.getTable()) instanceof Relation.Content) {
      return LogicalTableScan.create(scan.getCluster(), scan.getTable(), scan.getHints());
    }
    return super.visit(rel)
        .accept(
            new RexShuttle() {
              @Override
              public RexNode visitSubQuery(RexSubQuery subQuery) {
                RexSubQuery inner = (RexSubQuery) super.visitSubQuery(subQuery);
                return inner.clone(OwnLeaves.this.visit(inner.rel));
              }
            });
  }
}
