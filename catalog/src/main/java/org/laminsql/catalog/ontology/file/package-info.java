/**
 * Files of public ontologies: what one says, where it may lie, and the rules by which LaminDB turns
 * it into rows of its registries. Reading the bytes is a matter of the adapters.
 */
@NullMarked
package org.laminsql.catalog.ontology.file;

import org.jspecify.annotations.NullMarked;
