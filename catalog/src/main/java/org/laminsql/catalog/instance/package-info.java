/**
 * Instances, settings, storage roots: what a URL target means and where files lie for this client.
 */
@NullMarked
package org.laminsql.catalog.instance;

import org.jspecify.annotations.NullMarked;
