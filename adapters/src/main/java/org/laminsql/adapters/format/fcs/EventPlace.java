package org.laminsql.adapters.format.fcs;

/**
 * @param position offset of the first event
 * @param count how many events
 */
record EventPlace(long position, long count) {}
