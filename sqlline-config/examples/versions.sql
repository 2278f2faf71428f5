-- Every version of one dataset, and what changed inside it.
--   lamin-sql demo -f sqlline-config/examples/versions.sql
SELECT a.uid, a.is_latest, a.created_at, a.n_observations, t.key AS made_by
FROM core.artifact a
JOIN core.run r ON r.id = a.run_id
JOIN core.transform t ON t.id = r.transform_id
WHERE a.key = 'scrna/pbmc.h5ad'
ORDER BY a.created_at DESC;

SELECT count(*) AS cells, avg(n_counts) AS counts
FROM data."scrna/pbmc.h5ad" FOR SYSTEM_TIME AS OF TIMESTAMP '2026-03-05 00:00:00';

SELECT count(*) AS cells, avg(n_counts) AS counts, sum(CASE WHEN is_doublet THEN 1 ELSE 0 END) AS doublets
FROM data."scrna/pbmc.h5ad";
