package org.laminsql.driver.run;

/**
 * A table.
 *
 * @param schema its schema
 * @param name its name
 * @param type {@code TABLE}, {@code VIEW} or {@code SYSTEM TABLE}
 * @param remarks what it holds; {@code ""} if there is nothing to say
 */
public record TableInfo(String schema, String name, String type, String remarks) {}
