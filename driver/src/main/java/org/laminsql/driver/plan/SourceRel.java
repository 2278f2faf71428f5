package org.laminsql.driver.plan;

import java.util.List;
import org.apache.calcite.plan.RelTraitSet;
import org.apache.calcite.rel.AbstractRelNode;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.RelWriter;
import org.apache.calcite.rel.type.RelDataType;

/** Stands for a subtree that the metadata database answers; a leaf to everything above it. */
final class SourceRel extends AbstractRelNode {

  private final RelNode subtree;

  SourceRel(RelNode subtree) {
    super(subtree.getCluster(), subtree.getTraitSet());
    this.subtree = subtree;
  }

  RelNode subtree() {
    return subtree;
  }

  @Override
  protected RelDataType deriveRowType() {
    return subtree.getRowType();
  }

  @Override
  public RelNode copy(RelTraitSet traitSet, List<RelNode> inputs) {
    return this;
  }

  @Override
  public RelWriter explainTerms(RelWriter writer) {
    return super.explainTerms(writer).item("subtree", subtree.getId());
  }
}
