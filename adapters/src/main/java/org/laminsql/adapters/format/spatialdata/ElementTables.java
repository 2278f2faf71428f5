package org.laminsql.adapters.format.spatialdata;

import org.laminsql.adapters.array.ArrayGroup;
import org.laminsql.adapters.array.NdArray;
import org.laminsql.adapters.scan.ContentTable;
import org.laminsql.adapters.scan.Dataset;

/** How elements become tables: by other formats. Safe to share between threads. */
public interface ElementTables {

  /**
   * Opens an annotation table.
   *
   * @param name for messages
   * @param table the group of an AnnData
   */
  Dataset annotations(String name, ArrayGroup table);

  /**
   * The table of a parquet file, or of a folder of them.
   *
   * @param path in the store
   * @throws org.laminsql.catalog.error.LaminSqlException FILE_MISSING, FILE_CORRUPT, or
   *     ENCODING_NOT_SUPPORTED where it lies in an archive
   */
  ContentTable parquet(String path);

  /**
   * The table of an array, a row per pixel.
   *
   * @param array a level of the element
   * @param element its metadata names the dimensions
   * @throws org.laminsql.catalog.error.LaminSqlException ENCODING_NOT_SUPPORTED
   */
  ContentTable array(NdArray array, ArrayGroup element);

  /** Closes the store. */
  void close();
}
