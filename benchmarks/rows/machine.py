"""Where things lie, and what this machine is."""

import functools
import os
import platform
import subprocess
import zipfile
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]
CACHE = Path(os.environ.get("XDG_CACHE_HOME", Path.home() / ".cache")) / "laminsql" / "benchmarks"
LAUNCHER = PROJECT / "sqlline-config" / "lamin-sql"
PYTHON = CACHE / "venv" / "bin" / "python"
DEMO_ARCHIVE = PROJECT / "driver/src/main/resources/org/laminsql/driver/demo/demo.zip"


def java():
    home = os.environ.get("JAVA_HOME")
    return str(Path(home) / "bin" / "java") if home else "java"


def jars(*patterns):
    """A class path of jars that benchmarks/setup made."""
    return ":".join(str(jar) for pattern in patterns for jar in sorted(PROJECT.glob(pattern)))


LIB = "driver/shell/target/lib/"
PROGRAM = "benchmarks/target/laminsql-benchmarks-*.jar"


def data(path):
    """A file of the folder shared/data that lies beside the project, or that LAMINSQL_DATA names."""
    named = os.environ.get("LAMINSQL_DATA")
    folders = [Path(named)] if named else [folder / "shared" / "data" for folder in PROJECT.parents]
    for folder in folders:
        if (folder / path).exists():
            return folder / path
    raise SystemExit(f"{path} is in none of {', '.join(map(str, folders))}: set LAMINSQL_DATA")


@functools.cache
def demo():
    """The files of the demo instance, for peers that do not know LaminDB."""
    folder = CACHE / "demo"
    if not (folder / ".lamindb" / "lamin.db").exists():
        with zipfile.ZipFile(DEMO_ARCHIVE) as archive:
            archive.extractall(folder)
    return folder


def described():
    version = subprocess.run([java(), "-version"], capture_output=True, text=True).stderr
    return {
        "system": platform.platform(),
        "processors": os.cpu_count(),
        "memory_gb": round(os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30, 1),
        "java": version.splitlines()[0] if version else "none",
        "python": platform.python_version(),
        "commit": subprocess.run(
            ["git", "-C", PROJECT, "rev-parse", "--short", "HEAD"], capture_output=True, text=True
        ).stdout.strip(),
    }
