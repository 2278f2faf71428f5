"""What P5 asks: a million pairs of terms, and the Cell Ontology in SQLite with its closure."""

import random
import sqlite3
import subprocess

from . import instances, labelled, machine

PAIRS = 1_000_000
SCHEMA = """
CREATE TABLE parents (term TEXT, parent TEXT);
CREATE INDEX parents_by_parent ON parents (parent);
CREATE INDEX parents_by_term ON parents (term);
CREATE TABLE closure (ancestor TEXT, term TEXT, PRIMARY KEY (ancestor, term)) WITHOUT ROWID;
CREATE TABLE pairs (term TEXT, ancestor TEXT)
"""
CLOSURE = """
INSERT INTO closure
WITH RECURSIVE kinds(ancestor, term) AS (
 SELECT DISTINCT term, term FROM terms UNION
 SELECT k.ancestor, p.term FROM kinds k JOIN parents p ON p.parent = k.term)
SELECT ancestor, term FROM kinds ORDER BY 1, 2
"""


TO_PARQUET = """
import sys, pyarrow.csv, pyarrow.parquet
pairs = pyarrow.csv.read_csv(
    sys.argv[1], pyarrow.csv.ReadOptions(column_names=['term', 'ancestor']),
    pyarrow.csv.ParseOptions(delimiter='\\t'))
pyarrow.parquet.write_table(pairs, sys.argv[2])
"""


def made():
    """The SQLite file and the pairs as text, beside the instance, where they are an artifact too."""
    folder = instances.made(labelled)
    database, text = folder / "kinship.db", folder / "pairs.tsv"
    if not text.exists():
        database.unlink(missing_ok=True)
        unfinished = text.with_suffix(".part")
        unfinished.write_text("".join(f"{term}\t{ancestor}\n" for term, ancestor in fill(database)))
        register(folder, unfinished)
        unfinished.rename(text)
    return database, text


def fill(database):
    cells = labelled.terms()
    known = [term for term, _, _ in cells]
    with sqlite3.connect(database) as connection:
        connection.executescript(SCHEMA)
        connection.execute("CREATE TEMP TABLE terms AS SELECT value AS term FROM json_each(?)",
                           ('["' + '","'.join(known) + '"]',))
        connection.executemany("INSERT INTO parents VALUES (?, ?)", (
            (term, parent) for term, _, parents in cells for parent in parents))
        connection.execute(CLOSURE)
        pairs = chosen(known, connection.execute("SELECT term, ancestor FROM closure").fetchall())
        connection.executemany("INSERT INTO pairs VALUES (?, ?)", pairs)
    connection.close()
    return pairs


def register(folder, text):
    """The pairs as an artifact `pairs.parquet`, for is_a in a statement."""
    with sqlite3.connect(instances.database(folder)) as connection:
        connection.execute("DELETE FROM lamindb_artifact WHERE key = 'pairs.parquet'")
        instances.Bulk(connection, 5).artifacts([(labelled.ARTIFACTS + 1, "pairs.parquet", None)])
        uid = connection.execute("SELECT uid FROM lamindb_artifact WHERE key = 'pairs.parquet'").fetchone()[0]
        file = folder / ".lamindb" / f"{uid}.parquet"
        subprocess.run([machine.PYTHON, "-c", TO_PARQUET, text, file], check=True)
    connection.close()


def chosen(known, kinships):
    """Half of them chosen among those that are kinds of, half among all."""
    choose = random.Random(5)
    pairs = choose.choices(kinships, k=PAIRS // 2)
    pairs += zip(choose.choices(known, k=PAIRS // 2), choose.choices(known, k=PAIRS // 2))
    choose.shuffle(pairs)
    return pairs
