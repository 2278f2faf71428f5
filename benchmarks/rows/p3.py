"""P3: ten features as columns, filtered by two of them."""

from pathlib import Path

from . import annotated, instances, machine
from .measure import Bar, Row
from .workers import Asked, Sql, Worker, warm_queries

PEERS = Path(__file__).parent / "peers"
OURS = f"""SELECT key, {', '.join(annotated.FEATURES)} FROM features.artifact
 WHERE temperature > {{0}} AND '{{1}}' = ANY(donor) ORDER BY key""".replace("\n", "")


def rows():
    folder = instances.made(annotated)
    lamindb = Worker([machine.PYTHON, PEERS / "lamindb_features.py"], instances.settings(folder))
    return [Row(
        work="10 features (5 JSON, 5 categorical) of 10,000 artifacts, filtered by two of them; warm",
        peers=[Asked("LaminDB in Python", lamindb, lambda turn: ["\t".join(filters(turn))], warm_up=2)],
        ours=[Sql(
            "LaminSQL", warm_queries(), f"jdbc:lamin:{folder}",
            lambda turn: [OURS.format(*filters(turn))], warm_up=20)],
        bars=[
            Bar("LaminSQL ÷ LaminDB ≤ 0.1", "LaminSQL", 0.1, peer="LaminDB in Python"),
            Bar("statements sent ≤ 1", "LaminSQL", 1, "statements"),
        ])]


def filters(turn):
    """Other constants each turn, the same for all."""
    return f"{17 + turn % 5}.5", f"donor {1 + turn % annotated.DONORS}"
