"""Programs that stay and answer again and again: what is warm is measured without starting up."""

import os
import subprocess
from pathlib import Path

from .machine import LIB, PROGRAM, jars, java
from .measure import Failed, Run, bytes_read, reason

TICKS = os.sysconf("SC_CLK_TCK")


class Worker:
    """A program that answers a line by `nanoseconds rows` and the rows. Started when first asked."""

    def __init__(self, command, environment=None):
        self.command = [str(word) for word in command]
        self.environment = environment or {}
        self.process = None

    def ask(self, request):
        process = self.process or self.start()
        try:
            process.stdin.write(request + "\n")
            process.stdin.flush()
        except BrokenPipeError:
            pass  # it says why below
        head = process.stdout.readline().split()
        if not head:
            process.wait()
            self.errors.seek(0)
            raise Failed(reason(self.errors.read()) or f"status {process.returncode}")
        rows = [process.stdout.readline().rstrip("\n") for _ in range(int(head[1]))]
        return int(head[0]) / 1e9, [tuple(row.split("\t")) for row in rows]

    def start(self):
        self.errors = open(os.memfd_create("errors"), "w+", encoding="utf-8")
        self.process = subprocess.Popen(
            self.command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=self.errors,
            env={**os.environ, **self.environment}, encoding="utf-8")
        return self.process

    def stop(self):
        if self.process:
            self.process.communicate()
            self.process = None

    def used(self):
        """CPU seconds and bytes read so far, and the most memory it had, in MB."""
        folder = Path("/proc") / str(self.process.pid)
        try:
            ticks = (folder / "stat").read_text().rpartition(")")[2].split()[11:13]
            peak = (folder / "status").read_text().partition("VmHWM:")[2].split()[0]
        except OSError:
            return 0.0, 0, 0.0
        return sum(map(int, ticks)) / TICKS, bytes_read(self.process.pid), int(peak) / 1024


class Asked:
    """A competitor that a worker plays: the requests of a turn, one after the other.

    `requests` gives those of a turn by its number; turns that do not count have negative ones.
    A turn's wall seconds, CPU seconds and bytes are those of one request on average.
    """

    def __init__(self, name, worker, requests, warm_up=3, turns=1000, times=1):
        self.name, self.worker, self.requests = name, worker, requests
        self.warm_up, self.turns = warm_up, turns
        self.times = times  # how often the worker does by itself what a request asks

    def once(self, turn):
        asked = self.requests(turn)
        if self.worker.process is None:
            self.worker.start()
        cpu, read, _ = self.worker.used()
        seconds, rows = 0.0, []
        for request in asked:
            took, answered = self.worker.ask(request)
            seconds += took
            rows += answered
        if len(set(asked)) == 1:  # the same again, for the sake of its time
            rows = answered
        cpu_after, read_after, memory = self.worker.used()
        share = len(asked)
        return Run(
            seconds / share, (cpu_after - cpu) / share / self.times, memory,
            (read_after - read) / share / self.times / 2**20), rows

    def stop(self):
        self.worker.stop()


class Sql(Asked):
    """SQL statements through JDBC; for LaminSQL the statements are counted that it sends itself."""

    COUNT = "SELECT metadata_statements FROM system.io"

    def __init__(self, name, worker, url, statements, warm_up=3):
        super().__init__(
            name, worker, lambda turn: [f"{url}\t{sql}" for sql in statements(turn)], warm_up)
        self.url, self.counts = url, url.startswith("jdbc:lamin:")

    def once(self, turn):
        if not self.counts:
            return super().once(turn)
        idle, before = self.sent(), self.sent()
        run, rows = super().once(turn)
        asking = before - idle  # what a look at the counter sends itself
        run.statements = (self.sent() - before - asking) / len(self.requests(turn))
        return run, rows

    def sent(self):
        return int(self.worker.ask(f"{self.url}\t{self.COUNT}")[1][0][0])


def warm_queries():
    """A Java program with sqlite-jdbc and LaminSQL on its class path."""
    return Worker([java(), "-cp", jars(LIB + "*.jar", PROGRAM), "org.laminsql.benchmarks.WarmQueries"])
