"""10,000 artifacts with values of ten features: five JSON, five categorical."""

import json
from datetime import date, timedelta

from .instances import CREATED, Bulk, hashed

ARTIFACTS = 10_000
JSON = {"temperature": "float", "cells": "int", "protocol": "str", "passed": "bool", "collected": "date"}
LABELS = {
    "donor": "cat[ULabel]", "batch": "cat[ULabel]", "cell_type": "cat[bionty.CellType]",
    "tissue": "cat[bionty.Tissue]", "assay": "cat[Record]"}
FEATURES = [*JSON, *LABELS]
DONORS, BATCHES = 20, 50


def fill(connection):
    bulk = Bulk(connection, 3)
    ids = {name: number for number, name in enumerate(FEATURES, start=1)}
    bulk.insert(
        "lamindb_feature",
        "id, uid, name, _dtype_str, array_rank, array_size, nullable, _aux, created_by_id, created_at, updated_at",
        ((ids[name], bulk.uid(12), name, dtype, 0, 0, 1, "{}", 1, CREATED, CREATED)
         for name, dtype in {**JSON, **LABELS}.items()))
    ulabels = [f"donor {n}" for n in range(1, DONORS + 1)] + [f"batch {n}" for n in range(1, BATCHES + 1)]
    bulk.named("lamindb_ulabel", 8, ulabels, ", is_type", (0,))
    bulk.named("bionty_celltype", 14, (f"cell type {n}" for n in range(1, 101)))
    bulk.named("bionty_tissue", 14, (f"tissue {n}" for n in range(1, 31)))
    bulk.named("lamindb_record", 16, (f"assay {n}" for n in range(1, 11)), ", is_type", (0,))
    bulk.artifacts((n, f"annotated/{n:05}.parquet", None) for n in range(1, ARTIFACTS + 1))
    fill_values(bulk, ids)
    fill_labels(bulk, ids)


def fill_values(bulk, ids):
    choose = bulk.random
    known, links = {}, []
    for artifact in range(1, ARTIFACTS + 1):
        values = {
            "temperature": round(choose.uniform(15, 25), 2),
            "cells": choose.randint(500, 20_000),
            "protocol": choose.choice(("10x v2", "10x v3", "smart-seq", "it's \"new\"")),
            "passed": choose.random() < 0.8,
            "collected": (date(2024, 1, 1) + timedelta(choose.randrange(700))).isoformat(),
        }
        for name, value in values.items():
            if choose.random() < 0.95:  # a twentieth is missing
                links.append((artifact, known.setdefault((name, value), len(known) + 1), 1, CREATED))
    bulk.insert(
        "lamindb_jsonvalue", "id, feature_id, value, hash, _aux, created_by_id, created_at",
        ((number, ids[name], json.dumps(value), hashed(str(value)), None, 1, CREATED)
         for (name, value), number in known.items()))
    bulk.insert("lamindb_artifactjsonvalue", "artifact_id, jsonvalue_id, created_by_id, created_at", links)


def fill_labels(bulk, ids):
    tables = {
        "donor": ("lamindb_artifactulabel", "ulabel_id", range(1, DONORS + 1), 2),
        "batch": ("lamindb_artifactulabel", "ulabel_id", range(DONORS + 1, DONORS + BATCHES + 1), 1),
        "cell_type": ("bionty_artifactcelltype", "celltype_id", range(1, 101), 4),
        "tissue": ("bionty_artifacttissue", "tissue_id", range(1, 31), 2),
        "assay": ("lamindb_artifactrecord", "record_id", range(1, 11), 1),
    }
    for feature, (table, column, labels, most) in tables.items():
        bulk.insert(
            table, f"artifact_id, {column}, feature_id, created_by_id, created_at",
            [(artifact, label, ids[feature], 1, CREATED)
             for artifact in range(1, ARTIFACTS + 1)
             for label in bulk.random.sample(labels, bulk.random.randint(1, most))])
