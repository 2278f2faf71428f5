"""Makes blosc.txt: raw snappy, Blosc 1 containers with snappy, and Blosc 2 frames.

Each line: the codec, a name, the length and the CRC-32 of what was stored, the stored bytes in
hexadecimal. Written with cramjam 2.14.0, h5py 3.16.0 with hdf5plugin 7.1.0, and blosc2 4.14.1.
"""

import itertools
import zlib

import blosc2
import cramjam
import h5py
import hdf5plugin
import numpy as np

RANDOM = np.random.default_rng(3)
Codec, Filter, SplitMode = blosc2.Codec, blosc2.Filter, blosc2.SplitMode


def line(codec, name, plain, stored):
    plain = bytes(plain)
    return f"{codec} {name} {len(plain)} {zlib.crc32(plain)} {bytes(stored).hex()}\n"


def counts(shape, dtype):
    return RANDOM.poisson(3, shape).astype(dtype)


def snappy():
    noise = RANDOM.bytes(1500)
    for name, plain in {
        "empty": b"",
        "short": b"ab",
        "run": b"a" * 1000,
        "noise": noise,
        "far": noise + b"-" + noise[:900] + bytes(300) + noise[100:130],
        "counts": counts(700, "i4").tobytes(),
    }.items():
        yield line("snappy", name, plain, cramjam.snappy.compress_raw(plain))


def through_hdf5(file, name, values, options):
    dataset = file.create_dataset(name, data=values, chunks=values.shape, **options)
    file.flush()
    mask, stored = dataset.id.read_direct_chunk((0,) * values.ndim)
    assert mask == 0
    return stored


def hdf5(file):
    for shuffle, dtype in itertools.product((0, 1, 2), ("i2", "f4", "f8")):
        values = counts((40, 33), dtype)
        options = hdf5plugin.Blosc("snappy", 9, shuffle)
        name = f"snappy-{shuffle}-{dtype}"
        yield line("blosc", name, values.tobytes(), through_hdf5(file, name, values, options))
    for filters in range(3):
        for shape in ((150,), (11, 13), (5, 7, 9), (3, 4, 3, 5)):
            values = counts(shape, "f4")
            name = f"hdf5-{filters}-{len(shape)}d"
            options = hdf5plugin.Blosc2("zstd", 5, filters)
            stored = through_hdf5(file, name, values, options)
            yield line("blosc2", name, file[name][()].tobytes(), stored)


def frame(name, plain, **cparams):
    cparams = {"typesize": 4, "blocksize": 512, **cparams}
    chunk = blosc2.SChunk(chunksize=len(plain), data=plain, contiguous=True, cparams=cparams)
    return line("blosc2", name, chunk.decompress_chunk(0), chunk.to_cframe())


def frames():
    plain = counts(700, "f4").tobytes()
    for codec in (Codec.BLOSCLZ, Codec.LZ4, Codec.LZ4HC, Codec.ZLIB, Codec.ZSTD):
        for split in (SplitMode.ALWAYS_SPLIT, SplitMode.NEVER_SPLIT):
            yield frame(f"{codec.name}-{split.name}", plain, codec=codec, splitmode=split)
    for filters, meta in {
        (Filter.NOFILTER,): (0,),
        (Filter.BITSHUFFLE,): (0,),
        (Filter.DELTA,): (0,),
        (Filter.DELTA, Filter.SHUFFLE): (0, 0),
        (Filter.TRUNC_PREC, Filter.SHUFFLE): (10, 0),
        (Filter.SHUFFLE,): (2,),
    }.items():
        for size in (1, 2, 3, 4, 8, 12, 16):
            name = "-".join(f.name for f in filters) + f"-{size}"
            if Filter.TRUNC_PREC in filters and size not in (4, 8):
                continue
            options = {"filters": list(filters), "filters_meta": list(meta), "typesize": size}
            yield frame(name, plain[: len(plain) // size * size], blocksize=128 * size, **options)
            odd = plain[: (len(plain) - 500) // size * size]
            yield frame(name + "-odd", odd, blocksize=40 * size, **options)
    yield frame("noise", RANDOM.bytes(2000))
    yield frame("level0", plain, clevel=0)
    yield frame("zeros", bytes(3000))
    yield frame("runs", (b"\1" * 1000 + b"\2" * 500 + bytes(1000)) * 2, typesize=1)
    yield frame("same", np.full(700, 2.5, "f4").tobytes())
    yield frame("wide", RANDOM.bytes(300) * 7, typesize=300)
    for dtype in ("f4", "f8"):
        nan = np.full(300, np.nan, dtype)
        yield frame(f"nan-{dtype}", nan.tobytes(), typesize=nan.itemsize)


def arrays():
    for shape, blocks in {
        (150,): (32,),
        (16, 10): (4, 10),
        (17, 11): (4, 4),
        (5, 7, 9): (2, 4, 4),
        (3, 4, 3, 5): (2, 2, 2, 2),
    }.items():
        values = counts(shape, "f4")
        for name, array in {
            "counts": values,
            "zeros": values * 0,
            "ones": values * 0 + 1,
            "nan": values * 0 + np.nan,
            "complex": values.astype("c16"),
        }.items():
            stored = blosc2.asarray(array, chunks=shape, blocks=blocks, contiguous=True)
            yield line("blosc2", f"{name}-{len(shape)}d-{shape[0]}", array.tobytes(), stored.to_cframe())
        full = blosc2.full(shape, 7, dtype="i4", chunks=shape, blocks=blocks, contiguous=True)
        yield line("blosc2", f"full-{len(shape)}d-{shape[0]}", full[:].tobytes(), full.to_cframe())


with h5py.File("x", "w", driver="core", backing_store=False) as file:
    with open("blosc.txt", "w", encoding="ascii", newline="\n") as lines:
        lines.writelines(snappy())
        lines.writelines(hdf5(file))
        lines.writelines(frames())
        lines.writelines(arrays())
