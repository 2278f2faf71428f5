"""P1: from the start of the process to the first row of a small registry query."""

import json

from . import machine
from .machine import LIB, PROGRAM, jars
from .measure import Bar, Competitor, Row

OURS = """SELECT a.key, t.key FROM core.artifact a JOIN core.run r ON r.id = a.run_id
 JOIN core.transform t ON t.id = r.transform_id ORDER BY a.id LIMIT 1"""

BY_HAND = """SELECT a.key, t.key FROM lamindb_artifact a JOIN lamindb_run r ON r.id = a.run_id
 JOIN lamindb_transform t ON t.id = r.transform_id ORDER BY a.id LIMIT 1"""

QUERY = "org.laminsql.benchmarks.JdbcQuery"


def rows():
    database = machine.demo() / ".lamindb" / "lamin.db"
    java = machine.java()
    quoted = BY_HAND.replace("lamindb_", "l.lamindb_")
    model = {
        "version": "1.0", "defaultSchema": "l",
        "schemas": [{
            "name": "l", "type": "custom", "factory": "org.apache.calcite.adapter.jdbc.JdbcSchema$Factory",
            "operand": {"jdbcDriver": "org.sqlite.JDBC", "jdbcUrl": f"jdbc:sqlite:{database}"}}]}
    # Calcite writes LIMIT for SQLite as FETCH, which SQLite does not know; the first row by its id.
    calcite = BY_HAND.replace("a.key, t.key", 'a."key", t."key"').replace(
        "ORDER BY a.id LIMIT 1", "WHERE a.id = 1")
    return [Row(
        work="process start → connect → first row of a three-table join of the registry (demo, SQLite)",
        peers=[
            Competitor("sqlite-jdbc by hand", [
                java, "-cp", jars(LIB + "sqlite-jdbc-*.jar", LIB + "slf4j-api-*.jar", PROGRAM), QUERY,
                f"jdbc:sqlite:{database}", BY_HAND]),
            Competitor("DuckDB, SQLite file attached", [
                java, "-cp", jars(LIB + "duckdb_jdbc-*.jar", PROGRAM), QUERY, "jdbc:duckdb:",
                f"ATTACH '{database}' AS l (TYPE sqlite, READ_ONLY)", quoted]),
            Competitor("Calcite's JDBC adapter", [
                java, "-cp", jars(LIB + "*.jar", PROGRAM), QUERY,
                "jdbc:calcite:caseSensitive=true;unquotedCasing=UNCHANGED;quotedCasing=UNCHANGED;"
                f"conformance=LENIENT;model=inline:{json.dumps(model)}", calcite]),
        ],
        ours=[
            Competitor("lamin-sql", [machine.LAUNCHER, "demo", "--format", "tsv", "-e", OURS], header=True),
            Competitor("LaminSQL, plain JVM", [
                java, "-cp", jars("driver/target/lamin-jdbc-*.jar", PROGRAM), QUERY, "jdbc:lamin:demo", OURS]),
        ],
        bars=[
            Bar("lamin-sql, wall ≤ 0.75 s", "lamin-sql", 0.75),
            Bar("lamin-sql, CPU ≤ 1.2 s", "lamin-sql", 1.2, "cpu"),
            Bar("plain JVM, wall ≤ 2.0 s", "LaminSQL, plain JVM", 2.0),
            Bar("lamin-sql ÷ Calcite's JDBC adapter ≤ 0.3", "lamin-sql", 0.3, peer="Calcite's JDBC adapter"),
        ])]
