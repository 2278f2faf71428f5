package org.laminsql.udf.curation.dataset;

import java.util.Locale;
import java.util.Optional;
import org.laminsql.catalog.curation.CuratedArtifact;

/** The kinds of objects that schemas are for, as {@code otype} names them. */
enum DatasetKind {
  DATA_FRAME("DataFrame"),
  ANN_DATA("AnnData"),
  MU_DATA("MuData"),
  SPATIAL_DATA("SpatialData");

  private final String otype;

  DatasetKind(String otype) {
    this.otype = otype;
  }

  /** As {@code otype} names it. */
  String otype() {
    return otype;
  }

  /** The kind that LaminDB recorded, else what the suffix says; empty if neither tells. */
  static Optional<DatasetKind> of(CuratedArtifact artifact, String suffix) {
    if (artifact.otype().isPresent()) {
      return named(artifact.otype().get());
    }
    String lower = suffix.toLowerCase(Locale.ROOT).replaceFirst("\\.(gz|zst)$", "");
    return switch (lower) {
      case ".parquet", ".csv", ".tsv", ".jsonl", ".ndjson", ".feather" -> Optional.of(DATA_FRAME);
      case ".h5ad", ".anndata.zarr" -> Optional.of(ANN_DATA);
      case ".h5mu", ".mudata.zarr" -> Optional.of(MU_DATA);
      case ".spatialdata.zarr" -> Optional.of(SPATIAL_DATA);
      default -> Optional.empty();
    };
  }

  /** The kind of that otype. */
  static Optional<DatasetKind> named(String otype) {
    for (DatasetKind kind : values()) {
      if (kind.otype.equals(otype)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }
}
