package org.laminsql.catalog.curation;

import org.laminsql.catalog.feature.Dtype;

/**
 * A member of a schema: a feature, or a row of the registry that its {@code itype} names.
 *
 * @param uid its uid
 * @param name what the dataset's column is called: the feature's name, or the value of the field
 *     that the itype names
 * @param dtype what its values are
 * @param dtypeText the dtype as stored, {@code ""} for none
 * @param nullable whether a value may be missing
 * @param coerce whether values are converted to the dtype before they are checked
 * @param visible whether its row is; a member may lie in the trash
 */
public record SchemaMember(
    String uid,
    String name,
    Dtype dtype,
    String dtypeText,
    boolean nullable,
    boolean coerce,
    boolean visible) {}
