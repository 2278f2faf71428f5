"""P5: whether a term is a kind of another, a million times; all kinds of a term."""

from . import instances, kinship, labelled
from .machine import LIB, PROGRAM, jars, java
from .measure import Bar, Row
from .workers import Asked, Sql, Worker, warm_queries

TERM, TERM_ID = "cell", "CL:0000000"
SETS = 200  # as OntologyQuestions has it
PAIRS_CTE = """WITH RECURSIVE kinds(ancestor, term) AS (
 SELECT DISTINCT ancestor, ancestor FROM pairs UNION
 SELECT k.ancestor, p.term FROM kinds k JOIN parents p ON p.parent = k.term)
 SELECT count(*) FROM pairs WHERE (ancestor, term) IN (SELECT ancestor, term FROM kinds)"""
PAIRS_CLOSURE = """SELECT count(*) FROM pairs p
 WHERE EXISTS (SELECT 1 FROM closure c WHERE c.ancestor = p.ancestor AND c.term = p.term)"""
PAIRS_SQL = 'SELECT count(*) FROM data."pairs.parquet" WHERE is_a(term, ancestor)'
SET_CTE = f"""WITH RECURSIVE kinds(term) AS (SELECT '{TERM_ID}' UNION
 SELECT p.term FROM kinds k JOIN parents p ON p.parent = k.term) SELECT term FROM kinds"""
SET_CLOSURE = f"SELECT term FROM closure WHERE ancestor = '{TERM_ID}'"
SET_SQL = f"SELECT ontology_id FROM descendants('{TERM}')"


def rows():
    folder = instances.made(labelled)
    database, text = kinship.made()
    sqlite = f"jdbc:sqlite:{database}"

    def sql(name, url, statement, times, warm_up):
        line = statement.replace("\n", "")
        return Sql(name, warm_queries(), url, lambda turn: [line] * times, warm_up)

    def ours(name, question, times=1):
        worker = Worker([
            java(), "-cp", jars(LIB + "*.jar", PROGRAM), "org.laminsql.benchmarks.OntologyQuestions",
            folder, text])
        return Asked(name, worker, lambda turn: [question], warm_up=20, times=times)

    yield Row(
        work=f"is_a of 1,000,000 (term, ancestor) pairs; Cell Ontology, {len(labelled.terms()):,} terms; warm",
        peers=[
            sql("SQLite, recursive CTE over all pairs at once", sqlite, PAIRS_CTE, 1, 1),
            sql("SQLite, closure table", sqlite, PAIRS_CLOSURE, 1, 1)],
        ours=[
            ours("LaminSQL, the function's body", "pairs"),
            sql("LaminSQL through JDBC, the pairs as parquet", f"jdbc:lamin:{folder}", PAIRS_SQL, 1, 2)],
        bars=[
            Bar("LaminSQL, wall ≤ 0.1 s, 100 ns a pair", "LaminSQL, the function's body", 0.1),
            Bar("LaminSQL, CPU ≤ 0.1 s, 100 ns a pair", "LaminSQL, the function's body", 0.1, "cpu"),
            *against("LaminSQL, the function's body", "SQLite, recursive CTE over all pairs at once"),
            *against("LaminSQL, the function's body", "SQLite, closure table"),
            *against("LaminSQL through JDBC, the pairs as parquet", "SQLite, closure table"),
        ])
    kept, anew = "LaminSQL, the function's body", "LaminSQL, the same found anew"
    yield Row(
        work=f"descendants('{TERM}'); warm",
        peers=[
            sql("SQLite, recursive CTE", sqlite, SET_CTE, 20, 5),
            sql("SQLite, closure table", sqlite, SET_CLOSURE, 20, 5)],
        ours=[
            ours(kept, f"set {TERM}", SETS), ours(anew, f"walk {TERM}", SETS),
            sql("LaminSQL through JDBC", f"jdbc:lamin:{folder}", SET_SQL, 20, 5)],
        bars=[
            Bar("LaminSQL ≤ 0.05 ms a set", kept, 5e-5),
            *against(kept, "SQLite, recursive CTE"),
            *against(kept, "SQLite, closure table"),
            *against("LaminSQL through JDBC", "SQLite, recursive CTE"),
        ],
        ordered=False)


def against(ours, peer):
    yield Bar(f"{ours} ÷ {peer}", ours, None, peer=peer)
