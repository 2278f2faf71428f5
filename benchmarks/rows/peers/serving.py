"""The worker's end of rows/workers.py: a line asks, the answer is `nanoseconds rows`, then the rows.

Imported before anything else, since libraries print while they are imported, which is no answer.
"""

import os
import sys
import time

OUT = os.fdopen(os.dup(1), "w", encoding="utf-8")
os.dup2(2, 1)


def serve(answer):
    """answer(text of the request) gives rows of texts; only that call is timed."""
    for line in sys.stdin:
        begun = time.perf_counter_ns()
        rows = answer(line.rstrip("\n"))
        took = time.perf_counter_ns() - begun
        OUT.write(f"{took} {len(rows)}\n")
        OUT.writelines("\t".join(row) + "\n" for row in rows)
        OUT.flush()
