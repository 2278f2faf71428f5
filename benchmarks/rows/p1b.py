"""P1b: from the start of the process to the first row out of an h5ad."""

import subprocess

from . import machine
from .machine import LIB, PROGRAM, jars
from .measure import Bar, Competitor, Row

KEY = "scrna/pbmc.h5ad"
OURS = f'SELECT cell_type, count(*) AS n FROM data."{KEY}" GROUP BY 1 ORDER BY 1'

PANDAS = """
import sys, anndata
obs = anndata.read_h5ad(sys.argv[1], backed='r').obs
for name, n in obs.groupby('cell_type', observed=True).size().sort_index().items():
    print(name, n, sep='\\t')
"""

TO_PARQUET = """
import sys, anndata
anndata.read_h5ad(sys.argv[1], backed='r').obs.to_parquet(sys.argv[2])
"""

QUERY = "org.laminsql.benchmarks.JdbcQuery"


def rows():
    h5ad = newest_pbmc()
    parquet = machine.CACHE / "pbmc_obs.parquet"
    if not parquet.exists():
        subprocess.run([machine.PYTHON, "-c", TO_PARQUET, h5ad, parquet], check=True)
    java = machine.java()
    return [Row(
        work="process start → first row of a count by cell type over the obs of an h5ad (demo)",
        peers=[
            Competitor("Python, anndata + pandas", [machine.PYTHON, "-W", "ignore", "-c", PANDAS, h5ad]),
            Competitor("DuckDB, the obs as parquet", [
                java, "-cp", jars(LIB + "duckdb_jdbc-*.jar", PROGRAM), QUERY, "jdbc:duckdb:",
                f"SELECT cell_type, count(*) AS n FROM '{parquet}' GROUP BY 1 ORDER BY 1"]),
        ],
        ours=[
            Competitor("lamin-sql", [machine.LAUNCHER, "demo", "--format", "tsv", "-e", OURS], header=True),
            Competitor("LaminSQL, plain JVM", [
                java, "-cp", jars("driver/target/lamin-jdbc-*.jar", PROGRAM), QUERY, "jdbc:lamin:demo", OURS]),
        ],
        bars=[
            Bar("lamin-sql, wall ≤ 1.2 s", "lamin-sql", 1.2),
            Bar("lamin-sql ÷ Python ≤ 0.5", "lamin-sql", 0.5, peer="Python, anndata + pandas"),
        ])]


def newest_pbmc():
    """The last of the three versions: the only one with cell types."""
    files = machine.demo() / ".lamindb"
    versions = sorted(files.glob("*0002.h5ad"))
    if len(versions) != 1:
        raise SystemExit(f"expected one third version in {files}, found {versions}")
    return versions[0]
