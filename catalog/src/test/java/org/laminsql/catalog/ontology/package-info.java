/** Tests of terms and hierarchies, on small registries made for them. */
@NullMarked
package org.laminsql.catalog.ontology;

import org.jspecify.annotations.NullMarked;
