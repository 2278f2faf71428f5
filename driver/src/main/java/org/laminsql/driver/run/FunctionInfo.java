package org.laminsql.driver.run;

/**
 * A function that the engine adds to SQL's own.
 *
 * @param name its name
 * @param returnsTable whether it stands in {@code FROM}
 * @param remarks what it answers; {@code ""} if there is nothing to say
 */
public record FunctionInfo(String name, boolean returnsTable, String remarks) {}
