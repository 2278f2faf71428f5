package org.laminsql.catalog.registry.schema;

import java.util.Locale;
import java.util.Optional;
import org.laminsql.catalog.registry.MetadataDatabase;

/** SQLite's tables, by its pragmas as table-valued functions: three statements. */
final class SqliteIntrospection implements Introspection {

  private static final String COLUMNS =
      """
      SELECT m.name, c.name, c.type, c."notnull", c.dflt_value, c.pk,
             instr(upper(m.sql), 'JSON_VALID("' || upper(c.name) || '")') > 0
      FROM sqlite_master m JOIN pragma_table_info(m.name) c
      WHERE m.type = 'table'
      ORDER BY m.name, c.cid""";

  private static final String REFERENCES =
      """
      SELECT m.name, f."from", f."table", coalesce(f."to", 'id')
      FROM sqlite_master m JOIN pragma_foreign_key_list(m.name) f
      WHERE m.type = 'table'
      ORDER BY m.name, f."from", f.id""";

  private static final String UNIQUE_KEYS =
      """
      SELECT m.name, i.name, c.name
      FROM sqlite_master m JOIN pragma_index_list(m.name) i JOIN pragma_index_info(i.name) c
      WHERE m.type = 'table' AND i."unique" = 1 AND i.partial = 0 AND i.origin <> 'pk'
        AND NOT EXISTS (SELECT 1 FROM pragma_index_info(i.name) e WHERE e.name IS NULL)
      ORDER BY m.name, i.name, c.seqno""";

  @Override
  public PhysicalSchema read(MetadataDatabase database) {
    PhysicalSchemaBuilder schema = new PhysicalSchemaBuilder();
    Query.each(database, COLUMNS, 7, row -> schema.column(row.text(0), column(row)));
    Query.each(
        database,
        REFERENCES,
        4,
        row ->
            schema.reference(
                row.text(0), new PhysicalReference("", row.text(1), row.text(2), row.text(3))));
    Query.each(
        database, UNIQUE_KEYS, 3, row -> schema.uniqueKey(row.text(0), row.text(1), row.text(2)));
    return schema.build();
  }

  private static PhysicalColumn column(Query.Row row) {
    int keyPosition = row.integer(5);
    return new PhysicalColumn(
        row.text(1),
        row.text(2).toLowerCase(Locale.ROOT),
        !row.truth(3) && keyPosition == 0,
        Optional.ofNullable(row.orNull(4)),
        keyPosition,
        row.truth(6));
  }
}
