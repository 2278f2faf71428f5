-- A tour of the demo instance: blood and lymph node cells of four donors, two of them with lupus.
--   lamin-sql demo -f sqlline-config/examples/tour.sql

-- What is there: the latest version of every dataset, with the transform that made it.
SELECT a.key, a.n_observations, t.key AS made_by, a.created_at
FROM core.artifact a
JOIN core.run r ON r.id = a.run_id
JOIN core.transform t ON t.id = r.transform_id
WHERE a.is_latest
ORDER BY a.created_at, a.key;

-- Inside an h5ad: its observations are rows, its genes are columns when they are named.
SELECT cell_type, count(*) AS cells, avg(n_counts) AS counts, avg("CD8A") AS cd8a
FROM data."scrna/pbmc.h5ad"
WHERE NOT is_doublet
GROUP BY cell_type
ORDER BY cells DESC;

-- The same gene by its Ensembl id; the other file has symbols and ids the other way round.
SELECT avg("ENSG00000153563") AS cd8a FROM data."scrna/lymph_node.h5ad";

-- The matrix in long form: what is stored, one row an entry.
SELECT v.symbol, count(*) AS cells, max(x.value) AS highest
FROM data."scrna/pbmc.h5ad/layers/counts" x
JOIN data."scrna/pbmc.h5ad/var" v ON v.var_id = x.var_id
GROUP BY v.symbol
ORDER BY cells DESC
LIMIT 5;

-- Files and registry in one statement: cells by lineage, as the ontology terms of the registry say.
SELECT p.name AS parent, count(*) AS cells
FROM data."scrna/pbmc.h5ad" c
JOIN bionty.celltype t ON t.name = c.cell_type
JOIN bionty.celltype_parents l ON l.from_celltype_id = t.id
JOIN bionty.celltype p ON p.id = l.to_celltype_id
GROUP BY p.name
ORDER BY cells DESC, parent;

-- Parquet and csv, joined.
SELECT d.donor, d.disease, q.n_cells, q.doublets
FROM data."metadata/donors.csv" d
JOIN data."qc/per_donor.parquet" q ON q.donor = d.donor
ORDER BY d.donor;

-- A table as it was: on 10 March the second donor's diagnosis was still wrong.
SELECT donor, disease
FROM data."metadata/donors.csv" FOR SYSTEM_TIME AS OF TIMESTAMP '2026-03-10 00:00:00'
ORDER BY donor;

-- A zarr store like any other dataset.
SELECT donor, count(*) AS t_cells FROM data."scrna/t_cells.anndata.zarr" GROUP BY donor ORDER BY donor;
