/**
 * The terms of registries and their hierarchies: which term a text means, what lies below and above
 * it, how far. A registry is loaded by one statement and kept until somebody writes. Nothing here
 * reads files or asks a public source.
 */
@NullMarked
package org.laminsql.catalog.ontology;

import org.jspecify.annotations.NullMarked;
