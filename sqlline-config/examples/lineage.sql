-- Where a result comes from: the runs behind the marker table, step by step.
--   lamin-sql demo -f sqlline-config/examples/lineage.sql
WITH RECURSIVE origin(artifact_id, depth) AS (
  SELECT id, 0 FROM core.artifact WHERE key = 'results/composition.parquet' AND is_latest
  UNION
  SELECT i.artifact_id, o.depth + 1
  FROM origin o
  JOIN core.artifact a ON a.id = o.artifact_id
  JOIN core.artifact_input_of_runs i ON i.run_id = a.run_id
)
SELECT o.depth, a.key, a.uid, t.key AS made_by
FROM origin o
JOIN core.artifact a ON a.id = o.artifact_id
JOIN core.run r ON r.id = a.run_id
JOIN core.transform t ON t.id = r.transform_id
ORDER BY o.depth, a.key, a.uid;
