"""What P5 asks: a million pairs of terms, and the Cell Ontology in SQLite with its closure."""

import random
import sqlite3

from . import instances, labelled

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


def made():
    """The SQLite file, and the pairs as text; beside the instance of the same terms."""
    folder = instances.made(labelled)
    database, text = folder / "kinship.db", folder / "pairs.tsv"
    if not text.exists():
        database.unlink(missing_ok=True)
        pairs = fill(database)
        text.write_text("".join(f"{term}\t{ancestor}\n" for term, ancestor in pairs))
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


def chosen(known, kinships):
    """Half of them chosen among those that are kinds of, half among all."""
    choose = random.Random(5)
    pairs = choose.choices(kinships, k=PAIRS // 2)
    pairs += zip(choose.choices(known, k=PAIRS // 2), choose.choices(known, k=PAIRS // 2))
    choose.shuffle(pairs)
    return pairs
