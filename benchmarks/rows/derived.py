"""78,000 runs and 100,000 artifacts: 26 projects, each 60 stages deep, with diamonds.

A run of a stage makes one artifact out of one to three of the stages before: mostly the last, some
from up to four stages back, so that ways of different lengths lead to the same artifact.
"""

from .instances import CREATED, Bulk

PROJECTS, STAGES, RUNS = 26, 60, 50  # runs of a project's stage: 26 · 60 · 50 = 78,000
ARTIFACTS = 100_000


def fill(connection):
    bulk = Bulk(connection, 6)
    raw = ARTIFACTS - PROJECTS * STAGES * RUNS  # no run made these
    projects = range(PROJECTS)
    layers = {(project, 0): list(range(project + 1, raw + 1, PROJECTS)) for project in projects}
    artifacts = [(n, f"project {(n - 1) % PROJECTS:02}/raw/{n:05}.fastq", None) for n in range(1, raw + 1)]
    runs, inputs = [], []
    for stage in range(1, STAGES + 1):
        for project in projects:
            layers[project, stage] = []
            for _ in range(RUNS):
                run, made = len(runs) + 1, len(artifacts) + 1
                runs.append((run, stage))
                key = f"project {project:02}/stage {stage:02}/{made:06}.parquet"
                artifacts.append((made, key, run))
                layers[project, stage].append(made)
                inputs += ((source, run) for source in sources(bulk.random, layers, project, stage))
    bulk.insert(
        "lamindb_transform",
        "id, uid, key, kind, is_latest, _aux, created_by_id, created_at, updated_at",
        ((stage, bulk.uid(12) + "0000", f"stage {stage:02}.py", "pipeline", 1, None, 1, CREATED, CREATED)
         for stage in range(1, STAGES + 1)))
    bulk.insert(
        "lamindb_run",
        "id, uid, transform_id, _status_code, _aux, created_by_id, created_at, updated_at, started_at",
        ((run, bulk.uid(16), stage, 0, None, 1, CREATED, CREATED, CREATED) for run, stage in runs))
    bulk.artifacts(artifacts)
    bulk.insert("lamindb_artifact_input_of_runs", "artifact_id, run_id", inputs)


def sources(choose, layers, project, stage):
    """Its first input is of the stage before, so that every way goes back to the raw files."""
    chosen = {choose.choice(layers[project, stage - 1])}
    for _ in range(choose.randint(0, 2)):
        back = 1 if choose.random() < 0.8 else choose.randint(2, 4)
        chosen.add(choose.choice(layers[project, max(0, stage - back)]))
    return sorted(chosen)
