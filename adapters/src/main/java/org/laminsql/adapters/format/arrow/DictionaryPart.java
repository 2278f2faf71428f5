package org.laminsql.adapters.format.arrow;

/**
 * Values of a dictionary.
 *
 * @param delta whether they are appended to the values before
 * @param content one field
 */
record DictionaryPart(long id, boolean delta, BatchHeader content) {}
