package org.laminsql.adapters.format.fcs;

/**
 * A keyword of TEXT.
 *
 * @param name as stored, with its {@code $} if it is one of the standard
 * @param value as stored, without escapes; {@code ""} where a writer left it out
 */
record Keyword(String name, String value) {}
