package org.laminsql.adapters.format;

/** What errors tell a user who named a file that no format here reads. */
public final class ReadableFormats {

  /** The formats, as a sentence lists them. */
  public static final String LIST =
      "parquet (also a folder of such files), csv, tsv and json lines (also .gz and .zst),"
          + " feather and arrow, h5ad, h5mu, HDF5, zarr and fcs";

  private ReadableFormats() {}
}
