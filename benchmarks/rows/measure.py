"""Runs competitors by turns and compares what they answer before anything is said of time."""

import math
import os
import subprocess
import tempfile
import time
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Competitor:
    name: str
    command: list
    environment: dict = field(default_factory=dict)
    header: bool = False  # whether the first line of its answer names the columns
    warm_up: int = 1
    turns: int = 1000  # of how many turns it takes part: a very slow peer of a few

    def once(self, turn):
        return once(self)

    def stop(self):
        """Nothing of it stays; see workers.Asked."""


@dataclass(frozen=True)
class Bar:
    """A promise: our wall seconds or another figure of a Run, or our share of a peer's."""

    text: str
    ours: str
    limit: float | None  # None: said for information, not promised
    measure: str = "wall"
    peer: str = ""


@dataclass(frozen=True)
class Row:
    work: str
    ours: list
    peers: list
    bars: list
    ordered: bool = True  # whether the order of rows is part of the answer


@dataclass
class Run:
    wall: float
    cpu: float
    memory_mb: float
    read_mb: float
    statements: float = math.nan  # sent to the metadata database, where it is known


@dataclass
class Outcome:
    runs: dict  # name of a competitor -> its runs, in the order of the turns
    unavailable: dict  # name of a competitor -> why
    alike: bool
    answers: dict  # name of a competitor -> its last answer
    first: dict  # name of a competitor -> wall seconds of its very first turn


def by_turns(row, turns):
    competitors = [*row.peers, *row.ours]
    try:
        return measured(row, competitors, turns)
    finally:
        for competitor in competitors:
            competitor.stop()


def measured(row, competitors, turns):
    unavailable, answers, first = {}, {}, {}
    for competitor in competitors:  # turns that do not count: caches fill, failures show
        try:
            for turn in range(-competitor.warm_up, 0):
                run, answers[competitor.name] = competitor.once(turn)
                first.setdefault(competitor.name, run.wall)
        except Failed as failure:
            unavailable[competitor.name] = str(failure)
    able = [competitor for competitor in competitors if competitor.name not in unavailable]
    broken = [ours.name for ours in row.ours if ours.name in unavailable]
    alike = not broken and agree(row, [answers[competitor.name] for competitor in able])
    runs = {competitor.name: [] for competitor in able}
    for turn in range(turns if alike else 0):
        taking_part = [competitor for competitor in able if turn < competitor.turns]
        for competitor in taking_part:
            run, answers[competitor.name] = competitor.once(turn)
            runs[competitor.name].append(run)
        alike = alike and agree(row, [answers[competitor.name] for competitor in taking_part])
    return Outcome(runs, unavailable, alike, answers, first)


def agree(row, answers):
    if not row.ordered:
        answers = [sorted(answer) for answer in answers]
    return all(same(answers[0], answer) for answer in answers)


class Failed(Exception):
    pass


def once(competitor):
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        begun = time.perf_counter()
        process = subprocess.Popen(
            [str(word) for word in competitor.command],
            stdin=subprocess.DEVNULL, stdout=out, stderr=err,
            env={**os.environ, **competitor.environment})
        os.waitid(os.P_PID, process.pid, os.WEXITED | os.WNOWAIT)
        wall = time.perf_counter() - begun
        read = bytes_read(process.pid)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        out.seek(0)
        err.seek(0)
        lines = out.read().decode().splitlines()
        if process.returncode:
            raise Failed(reason(err.read().decode()) or f"status {process.returncode}")
    rows = [tuple(line.split("\t")) for line in lines[competitor.header:]]
    run = Run(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, read / 2**20)
    return run, rows


def reason(messages):
    """The first line of a program's complaint, or of the deepest cause of a Java exception."""
    lines = [line for line in messages.splitlines() if line.strip()]
    causes = [line for line in lines if line.startswith("Caused by: ")]
    told = causes[-1:] or [line for line in lines if not line.startswith("lamin-sql: ")]
    return told[0] if told else ""


def bytes_read(pid):
    """What it read, from disk or page cache, where the system tells."""
    try:
        with open(f"/proc/{pid}/io") as counters:
            return int(counters.readline().split()[1])
    except (OSError, ValueError, IndexError):
        return math.nan


def same(one, other):
    return len(one) == len(other) and all(
        len(left) == len(right) and all(map(same_value, left, right))
        for left, right in zip(one, other))


def same_value(one, other):
    if one == other:
        return True
    try:
        return math.isclose(float(one), float(other), rel_tol=1e-9)
    except ValueError:
        return False
