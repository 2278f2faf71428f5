"""Writes expected-h5ad.txt: one line a file, what h5py reads of all its arrays.

Usage: expect_h5ad.py <folder of test data> > expected-h5ad.txt
Columns: file, groups, arrays, CRC-32 over a line
"<path> <encoding-type> <shape> <crc of the values>" a node, children by name.
The crc of values is that of the README of the HDF5 matrices; of compounds, of their fields in turn.
"""

import sys
import zlib
from pathlib import Path

import h5py
import hdf5plugin  # noqa: F401, registers zstd
import numpy as np


def crc(values):
    values = np.asarray(values)
    if values.dtype.names:
        total = 0
        for name in values.dtype.names:
            total = zlib.crc32(str(crc(values[name])).encode(), total)
        return total
    if values.dtype.kind in "SO":
        text = b"".join(
            (v.encode() if isinstance(v, str) else v) + b"\0" for v in values.ravel().tolist()
        )
        return zlib.crc32(text)
    assert values.dtype.kind in "biuf", values.dtype
    return zlib.crc32(values.astype(values.dtype.newbyteorder("<")).tobytes())


class Summary:
    def __init__(self):
        self.groups = self.arrays = self.crc = 0

    def add(self, node):
        path = node.name.strip("/")
        kind = node.attrs.get("encoding-type", "-")
        if isinstance(node, h5py.Group):
            self.groups += 1
            self.line(f"{path} {kind}")
            for name in sorted(node, key=lambda n: n.encode()):
                self.add(node[name])
            return
        shape = "0" if node.shape is None else ",".join(map(str, node.shape))
        value = 0 if node.shape is None else crc(node[()])
        self.arrays += 1
        self.line(f"{path} {kind} {shape} {value}")

    def line(self, text):
        self.crc = zlib.crc32(text.encode() + b"\n", self.crc)


def main(root):
    files = [p for suffix in ("h5ad", "h5mu", "h5") for p in root.rglob(f"*.{suffix}")]
    for path in sorted(p for p in files if "hdf5" not in p.parts):
        summary = Summary()
        with h5py.File(path) as file:
            summary.add(file)
        print(path.relative_to(root), summary.groups, summary.arrays, summary.crc)


main(Path(sys.argv[1]))
