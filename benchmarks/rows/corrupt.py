"""Damaged and hostile files of every format: the program CorruptedFiles of the tests, for longer."""

import subprocess
import sys
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]
HEAP = "-Xmx256m"


def run(cases, seed, first):
    """Builds the tests, runs the program, and answers its exit status."""
    listed = PROJECT / "tests" / "target" / "corrupt.classpath"
    subprocess.run(
        ["mvn", "-q", "-B", "-Dfast", "-Dskip.one-jar=true", "-pl", "tests", "-am", "test-compile",
         "dependency:build-classpath", f"-Dmdep.outputFile={listed}", "-Dmdep.includeScope=test"],
        cwd=PROJECT, check=True, stdout=sys.stderr)
    classes = f"{PROJECT / 'tests' / 'target' / 'test-classes'}:{listed.read_text().strip()}"
    kept = PROJECT / "tests" / "target" / "corrupt"
    status = subprocess.run(
        ["java", HEAP, "-cp", classes, "org.laminsql.tests.damage.CorruptedFiles", "--cases", str(cases),
         "--seed", str(seed), "--from", str(first), "--keep", str(kept)],
        cwd=PROJECT / "tests").returncode
    running = kept / "running"
    if running.exists():
        print(f"ended during {running.read_text()}")
    return status
