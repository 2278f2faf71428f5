"""P6: all that an artifact was made from, and all that was made from it."""

import random
import sqlite3

from . import derived, instances
from .measure import Bar, Row
from .workers import Sql, warm_queries

PEER = "recursive CTE by hand"
EACH_TURN = 5  # starts; others each turn, so that no cache answers

UP = """WITH RECURSIVE u(id, depth) AS (SELECT id, 0 FROM lamindb_artifact WHERE uid = '{0}'
 UNION SELECT i.artifact_id, u.depth + 1 FROM u JOIN lamindb_artifact a ON a.id = u.id
 JOIN lamindb_artifact_input_of_runs i ON i.run_id = a.run_id)
 SELECT min(u.depth) AS d, a.uid, a.key FROM u JOIN lamindb_artifact a ON a.id = u.id
 WHERE u.depth > 0 GROUP BY a.id ORDER BY d, a.uid"""
DOWN = UP.replace(
    "i.artifact_id, u.depth + 1 FROM u JOIN lamindb_artifact a ON a.id = u.id"
    "\n JOIN lamindb_artifact_input_of_runs i ON i.run_id = a.run_id",
    "a.id, u.depth + 1 FROM u JOIN lamindb_artifact_input_of_runs i ON i.artifact_id = u.id"
    "\n JOIN lamindb_artifact a ON a.run_id = i.run_id")


def set_only(sql):
    """The same without depth: a row of the recursion is an artifact, not an artifact at a depth."""
    return (
        sql.replace("u(id, depth)", "u(id)").replace("SELECT id, 0", "SELECT id")
        .replace(", u.depth + 1", "").replace("min(u.depth) AS d, a.uid, a.key", "a.uid, a.key")
        .replace("u.depth > 0 GROUP BY a.id ORDER BY d, a.uid", "a.uid <> '{0}' ORDER BY a.uid"))


def rows():
    folder = instances.made(derived)
    made = [
        ("upstream", "SELECT depth, uid, key FROM upstream('{0}') ORDER BY depth, uid", UP, "%/stage 60/%",
         "run_id IS NOT NULL"),
        ("downstream", "SELECT depth, uid, key FROM downstream('{0}') ORDER BY depth, uid", DOWN, "%/raw/%",
         "id IN (SELECT artifact_id FROM lamindb_artifact_input_of_runs)"),
    ]
    for direction, ours, by_hand, like, condition in made:
        found = uids(folder, like, condition)
        promise = Bar("LaminSQL ÷ CTE by hand ≤ 1.0", "LaminSQL", 1.0, peer=PEER)
        yield row(folder, f"{direction} to the ends, shortest depths", ours, by_hand, found, promise)
        without = f"SELECT uid, key FROM {direction}('{{0}}') ORDER BY uid"
        told = Bar("LaminSQL ÷ CTE by hand", "LaminSQL", None, peer=PEER)
        yield row(folder, f"{direction} to the ends, the set only", without, set_only(by_hand), found, told)


def row(folder, work, ours, by_hand, starts, bar):
    java = warm_queries()

    def statements(sql):
        line = sql.replace("\n", "")
        return lambda turn: [line.format(uid) for uid in chosen(starts, turn)]

    return Row(
        work=f"{work}: 78,000 runs, 100,000 artifacts, 60 deep, diamonds; one start; warm",
        peers=[Sql(
            PEER, java, f"jdbc:sqlite:{instances.database(folder)}",
            statements(by_hand))],
        ours=[Sql("LaminSQL", java, f"jdbc:lamin:{folder}", statements(ours), warm_up=6)],
        bars=[
            bar,
            Bar("statements sent ≤ 2", "LaminSQL", 2, "statements"),
        ])


def uids(folder, like, condition):
    with sqlite3.connect(instances.database(folder)) as connection:
        return [uid for uid, in connection.execute(
            f"SELECT uid FROM lamindb_artifact WHERE key LIKE ? AND {condition} ORDER BY id", (like,))]


def chosen(starts, turn):
    return random.Random(f"turn {turn}").sample(starts, EACH_TURN)
