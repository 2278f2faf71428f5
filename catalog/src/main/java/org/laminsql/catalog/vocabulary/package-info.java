/**
 * The names and synonyms that a registry knows, in memory, with LaminDB's rules of what is valid
 * and what stands for what. Loaded from the metadata database by one statement; no SQL function
 * lives here.
 */
@NullMarked
package org.laminsql.catalog.vocabulary;

import org.jspecify.annotations.NullMarked;
