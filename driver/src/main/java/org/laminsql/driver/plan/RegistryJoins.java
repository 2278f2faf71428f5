package org.laminsql.driver.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.calcite.plan.RelOptUtil;
import org.apache.calcite.rel.RelHomogeneousShuttle;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.Join;
import org.apache.calcite.rel.core.JoinRelType;
import org.apache.calcite.rel.core.RelFactories;
import org.apache.calcite.rel.logical.LogicalJoin;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexInputRef;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexShuttle;
import org.apache.calcite.rex.RexUtil;
import org.apache.calcite.util.ImmutableBitSet;

/**
 * Reorders inner joins so that registries that are joined with one another stand together: then the
 * metadata database answers them as one.
 *
 * <pre>{@code
 * Join(Join(content, celltype), artifactcelltype)   =>   Join(content, Join(celltype, artifactcelltype))
 * }</pre>
 */
final class RegistryJoins extends RelHomogeneousShuttle {

  @Override
  public RelNode visit(RelNode rel) {
    if (!isInner(rel)) {
      return super.visit(rel);
    }
    Tree tree = new Tree(rel.getCluster().getRexBuilder());
    tree.add(rel, 0);
    List<RelNode> leaves = tree.leaves.stream().map(this::visit).toList();
    List<List<Integer>> groups = tree.groups();
    return groups.size() == leaves.size() || groups.size() == 1
        ? super.visit(rel)
        : tree.joined(leaves, groups, rel);
  }

  private static boolean isInner(RelNode rel) {
    return rel instanceof Join join
        && join.getJoinType() == JoinRelType.INNER
        && join.getVariablesSet().isEmpty();
  }

  /** A tree of inner joins as its leaves and the conjuncts of all its conditions. */
  private static final class Tree {
    private final RexBuilder rexBuilder;
    private final List<RelNode> leaves = new ArrayList<>();
    private final List<Integer> starts = new ArrayList<>();
    private final List<RexNode> conjuncts = new ArrayList<>();

    Tree(RexBuilder rexBuilder) {
      this.rexBuilder = rexBuilder;
    }

    /** Adds a subtree whose first field is the tree's field {@code start}. */
    void add(RelNode rel, int start) {
      if (!isInner(rel)) {
        leaves.add(rel);
        starts.add(start);
        return;
      }
      Join join = (Join) rel;
      add(join.getLeft(), start);
      add(join.getRight(), start + join.getLeft().getRowType().getFieldCount());
      for (RexNode conjunct : RelOptUtil.conjunctions(join.getCondition())) {
        conjuncts.add(RexUtil.shift(conjunct, start));
      }
    }

    /** The leaves a conjunct is about. */
    private Set<Integer> touched(RexNode conjunct) {
      Set<Integer> touched = new TreeSet<>();
      for (int field : RelOptUtil.InputFinder.bits(conjunct)) {
        touched.add(leafOf(field));
      }
      return touched;
    }

    private int leafOf(int field) {
      int leaf = 0;
      while (leaf + 1 < starts.size() && starts.get(leaf + 1) <= field) {
        leaf++;
      }
      return leaf;
    }

    /** The leaves in groups: registries that conditions connect, every other leaf alone. */
    List<List<Integer>> groups() {
      int[] group = new int[leaves.size()];
      for (int i = 0; i < group.length; i++) {
        group[i] = i;
      }
      for (RexNode conjunct : conjuncts) {
        Set<Integer> touched = touched(conjunct);
        if (touched.size() > 1
            && touched.stream()
                .allMatch(i -> RegistrySubtrees.readsRegistriesOnly(leaves.get(i)))) {
          int first = group[touched.iterator().next()];
          for (int leaf : touched) {
            merge(group, group[leaf], first);
          }
        }
      }
      List<List<Integer>> groups = new ArrayList<>();
      for (int i = 0; i < group.length; i++) {
        List<Integer> members = new ArrayList<>();
        for (int j = 0; j < group.length; j++) {
          if (group[j] == group[i]) {
            members.add(j);
          }
        }
        if (members.get(0) == i) {
          groups.add(members);
        }
      }
      return groups;
    }

    private static void merge(int[] group, int from, int to) {
      for (int i = 0; i < group.length; i++) {
        if (group[i] == from) {
          group[i] = to;
        }
      }
    }

    /** Joins each group by itself, then the groups, and puts the fields in their old order. */
    RelNode joined(List<RelNode> visited, List<List<Integer>> groups, RelNode original) {
      List<RexNode> left = new ArrayList<>(conjuncts);
      List<Part> parts = new ArrayList<>();
      for (List<Integer> group : groups) {
        Part part = leaf(visited, group.get(0));
        for (int member : group.subList(1, group.size())) {
          part = join(part, leaf(visited, member), left);
        }
        parts.add(part);
      }
      Part all = parts.get(0);
      for (Part part : parts.subList(1, parts.size())) {
        all = join(all, part, left);
      }
      List<RexNode> fields = new ArrayList<>();
      for (int i = 0; i < original.getRowType().getFieldCount(); i++) {
        fields.add(RexInputRef.of(all.fields().indexOf(i), all.rel().getRowType()));
      }
      return RelFactories.DEFAULT_PROJECT_FACTORY.createProject(
          all.rel(), List.of(), fields, original.getRowType().getFieldNames(), Set.of());
    }

    private Part leaf(List<RelNode> visited, int index) {
      List<Integer> fields = new ArrayList<>();
      for (int i = 0; i < visited.get(index).getRowType().getFieldCount(); i++) {
        fields.add(starts.get(index) + i);
      }
      return new Part(visited.get(index), fields);
    }

    /** Joins two parts by those of the remaining conjuncts that need no other part. */
    private Part join(Part first, Part second, List<RexNode> remaining) {
      List<Integer> fields = new ArrayList<>(first.fields());
      fields.addAll(second.fields());
      List<RexNode> usable = new ArrayList<>();
      for (RexNode conjunct : remaining) {
        ImmutableBitSet used = RelOptUtil.InputFinder.bits(conjunct);
        if (fields.containsAll(used.asList())) {
          usable.add(conjunct);
        }
      }
      remaining.removeAll(usable);
      List<RexNode> moved = usable.stream().map(c -> moved(c, fields)).toList();
      return new Part(
          LogicalJoin.create(
              first.rel(),
              second.rel(),
              List.of(),
              RexUtil.composeConjunction(rexBuilder, moved),
              Set.of(),
              JoinRelType.INNER),
          fields);
    }

    private static RexNode moved(RexNode conjunct, List<Integer> fields) {
      return conjunct.accept(
          new RexShuttle() {
            @Override
            public RexNode visitInputRef(RexInputRef reference) {
              return new RexInputRef(fields.indexOf(reference.getIndex()), reference.getType());
            }
          });
    }

    /** A relation and which of the tree's fields its fields are. */
    private record Part(RelNode rel, List<Integer> fields) {}
  }
}
