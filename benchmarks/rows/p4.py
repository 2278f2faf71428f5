"""P4: the artifacts that are annotated with any kind of leukocyte."""

from pathlib import Path

from . import instances, labelled, machine
from .measure import Bar, Row
from .workers import Asked, Sql, Worker, warm_queries

TERM = "leukocyte"
PEERS = Path(__file__).parent / "peers"
KINDS = """WITH RECURSIVE kinds(id) AS (SELECT id FROM bionty_celltype WHERE name = '{0}'
 UNION SELECT p.from_celltype_id FROM bionty_celltype_parents p JOIN kinds k ON p.to_celltype_id = k.id) """
COUNT_BY_HAND = KINDS + """SELECT count(DISTINCT artifact_id) FROM bionty_artifactcelltype
 WHERE celltype_id IN (SELECT id FROM kinds)"""
COUNT = """SELECT count(DISTINCT l.artifact_id) FROM bionty.artifactcelltype l
 JOIN bionty.celltype c ON c.id = l.celltype_id WHERE is_a(c.ontology_id, '{0}')"""
UIDS_BY_HAND = KINDS + """SELECT DISTINCT a.uid FROM lamindb_artifact a
 JOIN bionty_artifactcelltype l ON l.artifact_id = a.id
 WHERE l.celltype_id IN (SELECT id FROM kinds) ORDER BY a.uid"""
UIDS = """SELECT DISTINCT a.uid FROM core.artifact a
 JOIN bionty.artifactcelltype l ON l.artifact_id = a.id
 JOIN bionty.celltype c ON c.id = l.celltype_id WHERE is_a(c.ontology_id, '{0}') ORDER BY a.uid"""


def rows():
    folder = instances.made(labelled)
    lamindb = Worker([machine.PYTHON, PEERS / "lamindb_ontology.py"], instances.settings(folder))
    slow = Asked("LaminDB in Python", lamindb, lambda turn: [TERM], warm_up=1, turns=2)
    return [row(folder, COUNT_BY_HAND, COUNT, "how many artifacts have", [slow]),
            row(folder, UIDS_BY_HAND, UIDS, "the artifacts that have", [])]


def row(folder, by_hand, ours, work, others):
    java = warm_queries()

    def statements(sql):
        line = sql.format(TERM).replace("\n", "")
        return lambda turn: [line]

    return Row(
        work=f"{work} any kind of {TERM}: Cell Ontology, 100,000 artifacts, 500,000 labels; warm",
        peers=[
            Sql("recursive CTE by hand", java, f"jdbc:sqlite:{instances.database(folder)}",
                statements(by_hand), warm_up=5),
            *others],
        ours=[Sql("LaminSQL", java, f"jdbc:lamin:{folder}", statements(ours), warm_up=10)],
        bars=[
            Bar("LaminSQL ÷ CTE by hand ≤ 1.0", "LaminSQL", 1.0, peer="recursive CTE by hand"),
            *(Bar(f"LaminSQL ÷ {other.name} ≤ 1.0", "LaminSQL", 1.0, peer=other.name) for other in others),
            Bar("statements sent ≤ 1", "LaminSQL", 1, "statements"),
        ])
