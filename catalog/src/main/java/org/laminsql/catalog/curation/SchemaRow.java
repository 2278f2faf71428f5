package org.laminsql.catalog.curation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A row of {@link SchemaStatement}: a schema, or the schema of a slot, with one of its members. */
record SchemaRow(List<@Nullable Object> row) {

  private static final int SLOT = 1;
  private static final int UID = 2;
  private static final int NAME = 3;
  private static final int IS_TYPE = 4;
  private static final int ITYPE = 5;
  private static final int OTYPE = 6;
  private static final int SUFFIX = 7;
  private static final int COUNT = 8;
  private static final int MINIMAL = 9;
  private static final int ORDERED = 10;
  private static final int MAXIMAL = 11;
  private static final int FLEXIBLE = 12;
  private static final int COERCE = 13;
  private static final int AUX = 14;
  private static final int MEMBER = 16;
  private static final int MEMBER_VISIBLE = 22;

  long root() {
    return row.get(0) instanceof Long id ? id : 0;
  }

  String uid() {
    return text(UID).orElse("");
  }

  boolean isType() {
    return flag(IS_TYPE).orElse(false);
  }

  /** The schema that these rows are of, the slots behind it. */
  static CurationSchema schema(List<SchemaRow> rows) {
    Map<Optional<String>, List<SchemaRow>> parts = new LinkedHashMap<>();
    rows.forEach(row -> parts.computeIfAbsent(row.text(SLOT), slot -> new ArrayList<>()).add(row));
    Map<String, CurationSchema> slots = new LinkedHashMap<>();
    parts.forEach(
        (slot, members) -> slot.ifPresent(name -> slots.put(name, single(members, Map.of()))));
    return single(rows.stream().filter(row -> row.text(SLOT).isEmpty()).toList(), slots);
  }

  private static CurationSchema single(List<SchemaRow> rows, Map<String, CurationSchema> slots) {
    SchemaRow first = rows.get(0);
    AuxCodes aux = AuxCodes.of(first.row.get(AUX));
    Map<String, SchemaMember> members = new LinkedHashMap<>();
    for (SchemaRow row : rows) {
      row.text(MEMBER).ifPresent(uid -> members.put(uid, row.member()));
    }
    return new CurationSchema(
        first.uid(),
        first.text(NAME).orElse(first.uid()),
        first.text(ITYPE).flatMap(MemberType::of),
        first.text(OTYPE),
        first.text(SUFFIX),
        new CurationSchema.Rules(
            first.flag(MINIMAL).orElse(true),
            first.flag(ORDERED).orElse(false),
            first.flag(MAXIMAL).orElse(false),
            first.flag(FLEXIBLE).or(() -> aux.flag("2")).orElse(!first.hasMembers()),
            first.flag(COERCE).or(() -> aux.flag("0")).orElse(false)),
        List.copyOf(members.values()),
        aux.texts("1"),
        aux.text("3"),
        slots);
  }

  /** Before 2.0 the number of members is not NULL but negative where there are none. */
  private boolean hasMembers() {
    return row.get(COUNT) instanceof Long count && count > 0;
  }

  private SchemaMember member() {
    return RegisteredFeatures.member(
        row, MEMBER, row.get(MEMBER_VISIBLE) instanceof Long visible && visible == 1);
  }

  private Optional<Boolean> flag(int column) {
    return RegisteredFeatures.truth(row.get(column));
  }

  private Optional<String> text(int column) {
    return row.get(column) instanceof String text ? Optional.of(text) : Optional.empty();
  }
}
