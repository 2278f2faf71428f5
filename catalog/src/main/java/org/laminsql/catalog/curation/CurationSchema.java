package org.laminsql.catalog.curation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A schema of the registry, as it is to be checked (LaminDB 1.0 – 2.12.1; contract 4.12).
 * Immutable.
 *
 * @param uid its uid
 * @param name its name, or its uid where it has none; for messages
 * @param itype what its members are; empty for a schema of slots
 * @param otype the kind of object it is for: {@code DataFrame}, {@code AnnData}, …
 * @param suffix the suffix that the artifact must have
 * @param rules what is asked of the set of columns
 * @param members in their order, the index feature among them
 * @param optionals uids of members that may be missing
 * @param index the uid of the feature that names the rows
 * @param slots the schemas of its slots, in their order
 */
public record CurationSchema(
    String uid,
    String name,
    Optional<MemberType> itype,
    Optional<String> otype,
    Optional<String> suffix,
    Rules rules,
    List<SchemaMember> members,
    Set<String> optionals,
    Optional<String> index,
    Map<String, CurationSchema> slots) {

  /**
   * What is asked of the set of columns.
   *
   * @param minimal whether the members that are not optional must be there
   * @param ordered whether the members must come in their order
   * @param maximal whether other columns are refused
   * @param flexible whether features of the registry that are no members are checked too
   * @param coerce whether all values are converted before they are checked
   */
  public record Rules(
      boolean minimal, boolean ordered, boolean maximal, boolean flexible, boolean coerce) {}

  /** Copies the collections; the slots keep their order. */
  public CurationSchema {
    members = List.copyOf(members);
    optionals = Set.copyOf(optionals);
    slots = Collections.unmodifiableMap(new LinkedHashMap<>(slots));
  }

  /** The feature that names the rows. */
  public Optional<SchemaMember> indexMember() {
    return members.stream().filter(this::isIndex).findFirst();
  }

  /** The members that are columns, in their order. */
  public List<SchemaMember> columnMembers() {
    return members.stream().filter(member -> !isIndex(member)).toList();
  }

  /** Whether a dataset without that column is refused. */
  public boolean requires(SchemaMember member) {
    return rules.minimal() && !optionals.contains(member.uid());
  }

  private boolean isIndex(SchemaMember member) {
    return index.filter(member.uid()::equals).isPresent();
  }
}
