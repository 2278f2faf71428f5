/**
 * Arrow IPC files and streams (Feather version 2) as tables, after the Arrow specification,
 * chapters "Columnar format" and "Serialization and interprocess communication". The metadata is
 * read with Arrow's own FlatBuffers classes; the buffers are read by range and decoded here, since
 * Arrow's Java library needs flags on the JVM.
 */
@NullMarked
package org.laminsql.adapters.format.arrow;

import org.jspecify.annotations.NullMarked;
