package org.laminsql.catalog.registry.schema;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.laminsql.catalog.error.LaminSqlError;
import org.laminsql.catalog.registry.MetadataDatabase.Dialect;

/**
 * Which rows a connection sees, as LaminDB's {@code filter()} does: main and the current branch.
 *
 * @param branch the connection's branch; empty for main alone, or for all
 * @param allBranches whether rows of every branch are seen
 * @param includeTrash whether those of the trash and the archive are
 * @param space the only space seen; empty for all
 */
public record Visibility(
    OptionalLong branch, boolean allBranches, boolean includeTrash, OptionalLong space) {

  private static final long TRASH = -1;
  private static final long ARCHIVE = 0;

  /** The branch that is always seen. */
  public static final long MAIN = 1;

  /**
   * Looks names up.
   *
   * @param branch a name, or {@code *} for all
   * @throws org.laminsql.catalog.error.LaminSqlException INVALID_PROPERTY, with the names there are
   */
  public static Visibility of(
      InstanceFacts facts, Optional<String> branch, boolean includeTrash, Optional<String> space) {
    boolean all = branch.filter("*"::equals).isPresent();
    return new Visibility(
        all ? OptionalLong.empty() : id("branch", branch, facts.branches()),
        all,
        includeTrash,
        id("space", space, facts.spaces()));
  }

  private static OptionalLong id(String property, Optional<String> name, Map<String, Long> ids) {
    if (name.isEmpty()) {
      return OptionalLong.empty();
    }
    Long exact = ids.get(name.get());
    if (exact != null) {
      return OptionalLong.of(exact);
    }
    return ids.entrySet().stream()
        .filter(entry -> entry.getKey().equalsIgnoreCase(name.get()))
        .mapToLong(Map.Entry::getValue)
        .boxed()
        .findFirst()
        .map(OptionalLong::of)
        .orElseThrow(
            () ->
                LaminSqlError.INVALID_PROPERTY.with(
                    property, name.get(), "one of the names " + new TreeSet<>(ids.keySet())));
  }

  /**
   * The condition for a table over its alias {@code t}; empty if all its rows are seen.
   *
   * <p>Without statistics SQLite takes the index of the branch for as good as any: it would look at
   * all rows of main to find one key. The plus keeps it from using that index.
   */
  Optional<String> condition(PhysicalTable table, Dialect dialect) {
    List<String> conditions = new ArrayList<>();
    String prefix = dialect == Dialect.SQLITE ? "+t.\"" : "t.\"";
    branchColumn(table).ifPresent(column -> addBranches(conditions, prefix + column + "\""));
    boolean ofSpace = table.has("space_id") && !isAbout(table, "space", "branch");
    if (ofSpace && space.isPresent()) {
      conditions.add("t.\"space_id\" = " + space.getAsLong());
    }
    return conditions.isEmpty() ? Optional.empty() : Optional.of(String.join(" AND ", conditions));
  }

  /**
   * The column that says on which branch a row is; that of links to branches says something else.
   */
  static Optional<String> branchColumn(PhysicalTable table) {
    if (isAbout(table, "branch")) {
      return Optional.empty();
    }
    return List.of("branch_id", "_branch_code").stream().filter(table::has).findFirst();
  }

  private static boolean isAbout(PhysicalTable table, String... registries) {
    return List.of(registries).stream()
        .anyMatch(registry -> table.name().startsWith("lamindb_" + registry));
  }

  private void addBranches(List<String> conditions, String column) {
    if (allBranches) {
      if (!includeTrash) {
        conditions.add(column + " NOT IN (" + TRASH + ", " + ARCHIVE + ")");
      }
      return;
    }
    TreeSet<Long> seen = new TreeSet<>(List.of(MAIN));
    branch.ifPresent(seen::add);
    if (includeTrash) {
      seen.addAll(List.of(TRASH, ARCHIVE));
    }
    conditions.add(
        seen.size() == 1 ? column + " = " + MAIN : column + " IN (" + joined(seen) + ")");
  }

  private static String joined(Collection<Long> ids) {
    return ids.stream().map(String::valueOf).collect(Collectors.joining(", "));
  }
}
