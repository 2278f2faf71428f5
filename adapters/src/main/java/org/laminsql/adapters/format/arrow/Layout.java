package org.laminsql.adapters.format.arrow;

/** How messages are put together in a file. */
sealed interface Layout permits FileLayout, StreamLayout {

  /** The schema, read when the file was opened. */
  ArrowSchema schema();

  /** Finds the batches; reads their metadata. */
  Contents contents();
}
