"""The Cell Ontology, and 100,000 artifacts with five cell types each."""

import gzip

from . import machine
from .instances import CREATED, Bulk

ARTIFACTS, LABELS = 100_000, 5


def terms():
    """Id, name and parents of each cell type that is not obsolete, in the order of the file."""
    found, term = [], None
    with gzip.open(machine.data("ontologies/cl-simple.obo.gz"), "rt", encoding="utf-8") as lines:
        for line in lines:
            tag, _, value = line.rstrip("\n").partition(": ")
            if line.startswith("["):
                term = {"parents": []} if line.startswith("[Term]") else None
                if term is not None:
                    found.append(term)
            elif term is not None and tag == "is_a":
                term["parents"].append(value.split(" ")[0])
            elif term is not None and tag in ("id", "name", "is_obsolete"):
                term[tag] = value
    cells = [
        term for term in found
        if term["id"].startswith("CL:") and "name" in term and "is_obsolete" not in term]
    return [(term["id"], term["name"], term["parents"]) for term in cells]


def fill(connection):
    bulk = Bulk(connection, 4)
    cells = terms()
    ids = {term: number for number, (term, _, _) in enumerate(cells, start=1)}
    bulk.insert(
        "bionty_celltype",
        "id, uid, name, ontology_id, _aux, created_by_id, created_at, updated_at",
        ((ids[term], bulk.uid(14), name, term, None, 1, CREATED, CREATED) for term, name, _ in cells))
    bulk.insert(
        "bionty_celltype_parents", "from_celltype_id, to_celltype_id",
        ((ids[term], ids[parent]) for term, _, parents in cells for parent in parents if parent in ids))
    bulk.artifacts((n, f"labelled/{n:06}.parquet", None) for n in range(1, ARTIFACTS + 1))
    numbers = range(1, len(cells) + 1)
    bulk.insert(
        "bionty_artifactcelltype", "artifact_id, celltype_id, created_by_id, created_at",
        ((artifact, label, 1, CREATED)
         for artifact in range(1, ARTIFACTS + 1)
         for label in bulk.random.sample(numbers, LABELS)))
