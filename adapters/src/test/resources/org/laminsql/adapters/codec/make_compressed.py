"""Makes the streams in compressed.txt: what codec, which setting, the stored bytes in hexadecimal.

All hold the same 1,000 bytes: byte i is (i * i) >> 7, modulo 256. Written with Python 3.11's bz2
and lzma.
"""

import bz2
import lzma

PLAIN = bytes((i * i >> 7) % 256 for i in range(1000))

LZMA1 = {"id": lzma.FILTER_LZMA1, "preset": 3, "lc": 2, "lp": 1, "pb": 1}
LZMA2 = {"id": lzma.FILTER_LZMA2, "dict_size": 4096}
DELTA = {"id": lzma.FILTER_DELTA, "dist": 4}


def lines():
    yield "bzip2 level1", bz2.compress(PLAIN, 1)
    yield "bzip2 level9", bz2.compress(PLAIN, 9)
    yield "bzip2 two", bz2.compress(PLAIN[:400]) + bz2.compress(PLAIN[400:])
    yield "xz default", lzma.compress(PLAIN)
    yield "xz none", lzma.compress(PLAIN, check=lzma.CHECK_NONE)
    yield "xz sha256", lzma.compress(PLAIN, check=lzma.CHECK_SHA256)
    yield "xz delta", lzma.compress(PLAIN, filters=[DELTA, LZMA2])
    yield "xz two", lzma.compress(PLAIN[:400]) + lzma.compress(PLAIN[400:])
    yield "alone default", lzma.compress(PLAIN, lzma.FORMAT_ALONE)
    yield "alone preset9", lzma.compress(PLAIN, lzma.FORMAT_ALONE, preset=9)
    for name, filters in {
        "lzma1": [LZMA1],
        "lzma2": [LZMA2],
        "delta-lzma1": [DELTA, LZMA1],
        "delta-lzma2": [DELTA, LZMA2],
    }.items():
        yield f"raw {name}", lzma.compress(PLAIN, lzma.FORMAT_RAW, filters=filters)


with open("compressed.txt", "w", encoding="ascii", newline="\n") as file:
    for name, stored in lines():
        file.write(f"{name} {stored.hex()}\n")
