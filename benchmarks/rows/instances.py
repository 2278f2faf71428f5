"""Instances that LaminDB itself makes, empty, and that a row fills in bulk by SQL."""

import base64
import hashlib
import inspect
import os
import random
import shutil
import sqlite3
import string
import subprocess

from . import machine

ALPHABET = string.digits + string.ascii_uppercase + string.ascii_lowercase
CREATED = "2026-01-01 00:00:00.000"
FOLDER = machine.CACHE / "instances"
SETTINGS = {"LAMIN_SETTINGS_DIR": str(machine.CACHE / "lamin")}


def made(recipe):
    """The folder of the instance that recipe.fill(connection) fills; made anew when the recipe changes."""
    kind = recipe.__name__.rpartition(".")[2]
    digest = hashlib.sha256(inspect.getsource(recipe).encode()).hexdigest()[:8]
    folder = FOLDER / f"{kind}-{digest}"
    complete = folder / ".complete"
    if not complete.exists():
        for old in FOLDER.glob(f"{kind}-*"):
            shutil.rmtree(old)
        initialized(folder)
        with sqlite3.connect(database(folder)) as connection:
            recipe.fill(connection)
        connection.close()
        complete.touch()
    return folder


def initialized(folder):
    folder.mkdir(parents=True)
    lamin = machine.PYTHON.with_name("lamin")
    if not lamin.exists():
        raise SystemExit("LaminDB, which makes the instances, is missing: run benchmarks/setup")
    os.makedirs(SETTINGS["LAMIN_SETTINGS_DIR"], exist_ok=True)
    subprocess.run(
        [lamin, "init", "--storage", folder, "--modules", "bionty"],
        check=True, cwd=folder, env={**os.environ, **SETTINGS}, capture_output=True)


def database(folder):
    return folder / ".lamindb" / "lamin.db"


def settings(folder):
    """The environment in which LaminDB opens that instance."""
    return {**SETTINGS, "LAMIN_CURRENT_INSTANCE": f"anonymous/{folder.name}"}


class Bulk:
    """Writes rows as LaminDB would have written them, with uids from a fixed seed."""

    def __init__(self, connection, seed):
        self.connection = connection
        self.random = random.Random(seed)
        self.storage = connection.execute("SELECT min(id) FROM lamindb_storage").fetchone()[0]

    def uid(self, length):
        return "".join(self.random.choices(ALPHABET, k=length))

    def insert(self, table, columns, rows):
        """The columns are a text; rows are tuples in their order."""
        marks = ", ".join("?" for _ in columns.split(","))
        self.connection.executemany(f"INSERT INTO {table} ({columns}) VALUES ({marks})", rows)

    def artifacts(self, rows):
        """Rows of id, key, run id or None: parquet files of no content, registered all the same."""
        self.insert(
            "lamindb_artifact",
            "id, uid, key, run_id, suffix, kind, otype, size, hash, _hash_type, n_observations, is_latest,"
            " _key_is_virtual, _overwrite_versions, _aux, storage_id, created_by_id, created_at, updated_at",
            ((number, self.uid(16) + "0000", key, run, ".parquet", "dataset", "DataFrame", 1000 + number,
              hashed(key), "md5", 100, 1, 1, 0, None, self.storage, 1, CREATED, CREATED)
             for number, key, run in rows))

    def named(self, table, uid_length, names, extra="", values=()):
        """Labels with ids from 1 in the order of the names."""
        self.insert(
            table, f"id, uid, name, created_by_id, created_at, updated_at, _aux{extra}",
            ((number, self.uid(uid_length), name, 1, CREATED, CREATED, None, *values)
             for number, name in enumerate(names, start=1)))


def hashed(text):
    """As LaminDB: md5 in URL-safe base64 without padding."""
    return base64.urlsafe_b64encode(hashlib.md5(text.encode()).digest()).decode()[:22]
