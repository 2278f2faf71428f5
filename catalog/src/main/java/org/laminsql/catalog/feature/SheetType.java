package org.laminsql.catalog.feature;

import java.util.List;
import java.util.Set;

/**
 * A record type that is shown as a table.
 *
 * @param id its id
 * @param uid its uid
 * @param name its name; the uid if it has none
 * @param hasSchema whether it has a schema
 * @param members the ids of its schema's features, in the schema's order
 * @param indexUid the uid of the feature whose values are the records' names; {@code ""} for none
 * @param used the ids of the features that its records have
 */
record SheetType(
    long id,
    String uid,
    String name,
    boolean hasSchema,
    List<Long> members,
    String indexUid,
    Set<Long> used) {}
