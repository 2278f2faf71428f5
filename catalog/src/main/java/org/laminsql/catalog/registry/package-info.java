/**
 * How the metadata database is opened, introspected and asked; SQLite or Postgres, any release from
 * 1.0. No SQL of users is made here.
 */
@NullMarked
package org.laminsql.catalog.registry;

import org.jspecify.annotations.NullMarked;
