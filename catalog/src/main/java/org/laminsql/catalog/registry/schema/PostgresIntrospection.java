package org.laminsql.catalog.registry.schema;

import java.util.Optional;
import org.laminsql.catalog.registry.MetadataDatabase;

/** The tables beside {@code lamindb_artifact} by Postgres's catalog: two statements. */
final class PostgresIntrospection implements Introspection {

  private static final String NAMESPACE =
      "(SELECT relnamespace FROM pg_class WHERE oid = to_regclass('lamindb_artifact'))";

  private static final String COLUMNS =
      """
      SELECT c.relname::text, a.attname::text, format_type(a.atttypid, a.atttypmod),
             CASE WHEN a.attnotnull THEN '1' ELSE '0' END, pg_get_expr(d.adbin, d.adrelid)
      FROM pg_class c
      JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
      LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
      WHERE c.relnamespace = %s AND c.relkind IN ('r', 'p')
      ORDER BY c.oid, a.attnum"""
          .replace("%s", NAMESPACE);

  private static final String KEYS =
      """
      SELECT 'f', c.relname::text, f.conname::text, a.attname::text, k.n::text,
             t.relname::text, b.attname::text
      FROM pg_constraint f
      CROSS JOIN LATERAL unnest(f.conkey, f.confkey) WITH ORDINALITY AS k(col, target, n)
      JOIN pg_class c ON c.oid = f.conrelid
      JOIN pg_class t ON t.oid = f.confrelid
      JOIN pg_attribute a ON a.attrelid = f.conrelid AND a.attnum = k.col
      JOIN pg_attribute b ON b.attrelid = f.confrelid AND b.attnum = k.target
      WHERE f.contype = 'f' AND c.relnamespace = %s
      UNION ALL
      SELECT CASE WHEN i.indisprimary THEN 'p' ELSE 'u' END, c.relname::text, x.relname::text,
             a.attname::text, k.n::text, NULL, NULL
      FROM pg_index i
      CROSS JOIN LATERAL unnest(i.indkey::int2[]) WITH ORDINALITY AS k(col, n)
      JOIN pg_class c ON c.oid = i.indrelid
      JOIN pg_class x ON x.oid = i.indexrelid
      JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = k.col
      WHERE i.indisunique AND i.indpred IS NULL AND i.indexprs IS NULL
        AND k.n <= i.indnkeyatts AND c.relnamespace = %s
      ORDER BY 1, 2, 3, 5"""
          .replace("%s", NAMESPACE);

  @Override
  public PhysicalSchema read(MetadataDatabase database) {
    PhysicalSchemaBuilder schema = new PhysicalSchemaBuilder();
    Query.each(database, COLUMNS, 5, row -> schema.column(row.text(0), column(row)));
    Query.each(database, KEYS, 7, row -> addKey(schema, row));
    return schema.build();
  }

  private static void addKey(PhysicalSchemaBuilder schema, Query.Row row) {
    String table = row.text(1);
    String column = row.text(3);
    switch (row.text(0)) {
      case "p" -> schema.primaryKey(table, row.integer(4), column);
      case "u" -> schema.uniqueKey(table, row.text(2), column);
      default ->
          schema.reference(
              table, new PhysicalReference(row.text(2), column, row.text(5), row.text(6)));
    }
  }

  private static PhysicalColumn column(Query.Row row) {
    return new PhysicalColumn(
        row.text(1), row.text(2), !row.truth(3), Optional.ofNullable(row.orNull(4)), 0, false);
  }
}
