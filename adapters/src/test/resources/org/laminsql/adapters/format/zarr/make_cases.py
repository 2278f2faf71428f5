"""Writes cases_v2.zarr.zip, cases_v3.zarr.zip, cases_tensorstore.zarr.zip and cases.jsonl: random
mixtures of data type, order, codecs, sharding, fill value and missing chunks, with checksums of
what the library that wrote them reads.

    python3 -m venv v && v/bin/pip install zarr==3.1.6 numcodecs==0.16.6 tensorstore==0.1.86 ml_dtypes
    v/bin/python make_cases.py zarr3 && v/bin/python make_cases.py tensorstore
    python3 -m venv w && w/bin/pip install zarr==2.18.7 numcodecs==0.15.1 msgpack
    w/bin/python make_cases.py zarr2
"""

import json
import os
import random
import shutil
import string
import sys
import tempfile
import warnings
import zipfile
import zlib

import numpy as np

warnings.filterwarnings("ignore")
HERE = os.path.dirname(os.path.abspath(__file__))
TEXTS = ["", "a", "héllo", "日本語", "x" * 40, "tab\tand \"quote\"", "😀"]


def describe(array):
    """CRC-32 as in the manifests of the reference data."""
    array = np.asarray(array)
    if array.dtype.names:
        fields = []
        for name in array.dtype.names:
            for line in describe_field(name, array[name]):
                fields.append(line)
        return {"fields": fields}
    return {"crc32": zlib.crc32(raw(array))}


def describe_field(name, values):
    if values.dtype.names:
        return [l for inner in values.dtype.names for l in describe_field(f"{name}.{inner}", values[inner])]
    return [{"name": name, "crc32": zlib.crc32(raw(values))}]


def raw(array):
    kind = array.dtype.kind
    if kind in "USOT":
        out = b""
        for value in array.ravel("C").tolist() if array.ndim else [array.item()]:
            if isinstance(value, np.ndarray):
                out += np.uint32(value.size).astype("<u4").tobytes() + raw(value)
            else:
                out += (value if isinstance(value, bytes) else str(value).encode()) + b"\0"
        return out
    if kind == "V":
        return np.ascontiguousarray(array).tobytes()
    return np.ascontiguousarray(array).astype(array.dtype.newbyteorder("<")).tobytes()


def numbers(rng, dtype, shape):
    """Random values with the odd ones among them."""
    dtype = np.dtype(dtype)
    size = int(np.prod(shape))
    if dtype.kind == "b":
        values = rng.integers(0, 2, size) == 1
    elif dtype.kind in "iu":
        info = np.iinfo(dtype)
        values = rng.integers(info.min, info.max, size, dtype=dtype.newbyteorder("="), endpoint=True)
        values[: size // 2] = rng.integers(0, 90, size // 2)
    elif dtype.kind == "f":
        values = rng.normal(0, 50, size).astype(dtype)
        values[: size // 5] = np.array([np.nan, np.inf, -np.inf, -0.0, 1e-7])[rng.integers(0, 5, size // 5)]
    elif dtype.kind == "c":
        values = rng.normal(0, 5, size) + 1j * rng.normal(0, 5, size)
        values[: size // 6] = complex(np.nan, -0.0)
    elif dtype.kind in "mM":
        values = rng.integers(-(10**6), 10**6, size).astype("i8")
        values[: size // 6] = -(2**63)
        values = values.view(dtype.newbyteorder("="))
    elif dtype.kind == "S":
        values = np.array(["".join(random.choices(string.ascii_letters, k=random.randint(0, dtype.itemsize))).encode() for _ in range(size)] or [b""])[:size]
    elif dtype.kind == "U":
        values = np.array([random.choice(TEXTS) for _ in range(size)] or [""])[:size]
    elif dtype.names:
        values = np.zeros(size, dtype)
        for name in dtype.names:
            base, sub = (dtype[name].subdtype or (dtype[name], ()))
            values[name] = numbers(rng, base, (size, *sub)) if not base.names else numbers(rng, base, (size,))
    else:
        values = np.frombuffer(rng.bytes(size * dtype.itemsize), dtype)
    return np.asarray(values).astype(dtype).reshape(shape)


def objects(rng, shape, texts=TEXTS):
    values = np.empty(shape, object)
    for i in np.ndindex(*shape):
        values[i] = texts[rng.integers(len(texts))]
    return values


def fill_for(rng, dtype):
    dtype = np.dtype(dtype)
    if dtype.kind == "b":
        return bool(rng.integers(2))
    if dtype.kind in "iu":
        info = np.iinfo(dtype)
        return dtype.type(random.choice([0, 7, int(info.min), int(info.max)]))
    if dtype.kind == "f":
        return dtype.type(random.choice([0, -1.5, 0.1, np.nan, np.inf, -np.inf]))
    if dtype.kind == "c":
        return dtype.type(random.choice([0, 1 - 2j, complex(np.nan, 1), complex(np.inf, -np.inf), 0.1j]))
    if dtype.kind in "mM":
        unit = np.datetime_data(dtype)[0]
        return random.choice([np.array(5, "i8").view(dtype.newbyteorder("="))[()], dtype.type("NaT", unit)])
    if dtype.kind == "S":
        return random.choice([b"", b"ab"])
    if dtype.kind == "U":
        return random.choice(["", "é"])
    return None


def shapes(rng):
    rank = int(rng.choice([0, 1, 1, 2, 2, 2, 3]))
    shape = tuple(int(n) for n in rng.integers(1, [40, 14, 6][max(rank, 1) - 1] + 1, rank))
    chunks = tuple(int(rng.integers(1, n + 2)) for n in shape)
    chunks = tuple(max(c, -(-n // 5)) for c, n in zip(chunks, shape))
    return shape, chunks


def write(rng, z, values):
    """All of it, nothing, or a box of it."""
    how = rng.integers(4)
    if how == 0 and values.ndim:
        return
    if how == 1 and values.ndim:
        box = tuple(slice(int(a), int(rng.integers(a, n + 1))) for n in values.shape for a in [rng.integers(0, n)])
        if any(s.start == s.stop for s in box):
            return
        z[box] = values[box]
    else:
        z[...] = values


def pack(folder, name):
    """A zip of all ways in which members may lie in it, some of them written twice."""
    with zipfile.ZipFile(os.path.join(HERE, name), "w") as archive:
        for root, dirs, files in sorted(os.walk(folder)):
            dirs.sort()
            for file in sorted(files):
                path = os.path.join(root, file)
                key = os.path.relpath(path, folder).replace(os.sep, "/")
                data = open(path, "rb").read()
                if random.random() < 0.03 and not file.endswith(("json", ".zarray", ".zgroup", ".zattrs")):
                    archive.writestr(zipfile.ZipInfo(key), b"an older chunk")
                info = zipfile.ZipInfo(key, (2026, 1, 1, 0, 0, 0))
                info.compress_type = random.choice([zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED])
                with archive.open(info, "w", force_zip64=random.random() < 0.2) as member:
                    member.write(data)


def record(lines, file, path, z, **more):
    value = z[...]
    if isinstance(value, (str, bytes)):
        value = np.array(value, dtype=object)
    value = np.asarray(value)
    lines.append({"file": file, "path": path, "shape": list(value.shape), "kind": more.pop("kind", ""), **describe(value), **more})


def save(lines, part):
    path = os.path.join(HERE, "cases.jsonl")
    old = [l for l in open(path, encoding="utf-8") if json.loads(l)["file"] != part] if os.path.exists(path) else []
    with open(path, "w", encoding="utf-8") as out:
        out.writelines(sorted(old + [json.dumps(l) + "\n" for l in lines]))


TYPES = ["?", "i1", "i2", "i4", "i8", "u1", "u2", "u4", "u8", "f2", "f4", "f8", "c8", "c16",
         "M8[ns]", "M8[10us]", "M8[D]", "m8[ms]", "m8[h]", "S5", "U4", "V6"]
STRUCT = np.dtype([("a", "<i2"), ("b", "<f4"), ("c", "S3"), ("d", "<f8"), ("e", "U2"), ("f", "?")])


def zarr3():
    import zarr
    from zarr import codecs as c
    from numcodecs import zarr3 as n

    file, lines = "cases_v3.zarr.zip", []
    folder = tempfile.mkdtemp()
    root = zarr.open_group(folder, mode="w", zarr_format=3)
    for seed in range(140):
        rng = np.random.default_rng(seed)
        random.seed(seed)
        dtype = [*TYPES, "vlen", "bytes", "struct"][seed % 25]
        shape, chunks = shapes(rng)
        shards = tuple(k * int(rng.integers(1, 4)) for k in chunks) if rng.integers(2) and shape else None
        if dtype == "vlen":
            data, kind, values, fill = str, "string", objects(rng, shape), random.choice(["", "fill é"])
        elif dtype == "bytes":
            from zarr.dtype import VariableLengthBytes
            data, kind, fill = VariableLengthBytes(), "string", random.choice([b"", b"\xff\0f"])
            values = objects(rng, shape, [b"", b"a", b"\xff\0c", b"z" * 30])
        elif dtype == "struct":
            data, kind, values, fill = STRUCT, "", numbers(rng, STRUCT, shape), None
        else:
            data, kind = np.dtype(dtype), ""
            values, fill = numbers(rng, data, shape), fill_for(rng, dtype)
        filters = []
        if len(shape) > 1 and rng.integers(3) == 0:
            filters.append(c.TransposeCodec(order=tuple(int(a) for a in rng.permutation(len(shape)))))
        big = rng.integers(4) == 0
        if dtype in ("i2", "i4", "i8", "u2", "u4") and rng.integers(2):
            filters.append(n.Delta(dtype="<" + dtype))
            big = False
        if dtype == "f8" and rng.integers(2):
            filters.append(n.AsType(encode_dtype="<f4", decode_dtype="<f8"))
            values, big = values.astype("f4").astype("f8"), False
        packers = [lambda: c.GzipCodec(level=int(rng.integers(10))), lambda: c.ZstdCodec(level=3, checksum=bool(rng.integers(2))),
                   lambda: c.BloscCodec(cname=random.choice(["lz4", "lz4hc", "blosclz", "zlib", "zstd"]), shuffle=random.choice(["noshuffle", "shuffle", "bitshuffle"])),
                   lambda: c.Crc32cCodec(), lambda: n.BZ2(level=1), lambda: n.LZMA(preset=1), lambda: n.LZ4(), lambda: n.Zlib(level=1),
                   lambda: n.Shuffle(elementsize=4), lambda: n.CRC32(), lambda: n.Adler32(), lambda: n.Fletcher32(), lambda: n.JenkinsLookup3(),
                   lambda: n.LZMA(format=3, filters=[{"id": 3, "dist": 4}, {"id": 33, "preset": 1}]), lambda: n.LZMA(format=2)]
        compressors = [packers[i]() for i in rng.choice(len(packers), int(rng.integers(0, 3)), replace=False)]
        plain = dtype in ("vlen", "bytes")
        more = {} if plain else {"serializer": c.BytesCodec(endian="big" if big and dtype != "struct" else "little")}
        encoding = random.choice([{"name": "default", "separator": "/"}, {"name": "default", "separator": "."}, {"name": "v2", "separator": "."}, {"name": "v2", "separator": "/"}])
        path = f"c{seed:03d}"
        try:
            if shards and rng.integers(3) == 0 and not plain:
                inner = [*filters, more["serializer"], *compressors]
                ends = c.ShardingCodec(chunk_shape=chunks, codecs=inner,
                                       index_codecs=[c.BytesCodec(endian=random.choice(["big", "little"]))] + ([c.Crc32cCodec()] if rng.integers(2) else []),
                                       index_location=random.choice(["start", "end"]))
                z = root.create_array(path, shape=shape, dtype=data, chunks=shards, serializer=ends, compressors=None if rng.integers(3) else [c.GzipCodec()], fill_value=fill, chunk_key_encoding=encoding)
            else:
                z = root.create_array(path, shape=shape, dtype=data, chunks=chunks, shards=shards, filters=filters or None, compressors=compressors or None, fill_value=fill, chunk_key_encoding=encoding, **more)
            write(rng, z, values)
            record(lines, file, path, z, kind=kind)
        except Exception as e:
            print(seed, dtype, shape, chunks, shards, [f.to_dict() for f in filters], type(e).__name__, str(e)[:160])
            shutil.rmtree(os.path.join(folder, path), ignore_errors=True)
    pack(folder, file)
    save(lines, file)
    print(len(lines))


def zarr2():
    import numcodecs as n
    import zarr

    file, lines = "cases_v2.zarr.zip", []
    folder = tempfile.mkdtemp()
    root = zarr.open_group(zarr.DirectoryStore(folder), mode="w")
    nested = np.dtype([("p", [("x", ">i2"), ("y", "<f8"), ("t", "S4")]), ("v", ">f4", (3,)), ("w", "<u1", (2, 2)), ("z", "?"), ("m", "<M8[s]")])
    aligned = np.dtype([("a", "i1"), ("b", "<i4"), ("c", "<i2")], align=True)
    for seed in range(150):
        rng = np.random.default_rng(1000 + seed)
        random.seed(1000 + seed)
        dtype = [*TYPES, ">i4", ">f8", ">c8", ">u2", ">U3", ">M8[s]", nested, nested, aligned,
                 "utf8", "bytes", "array", "json", "msgpack", "categorize", "categorizeU"][seed % 38]
        shape, chunks = shapes(rng)
        order = random.choice("CF")
        fill, object_codec, filters, kind = None, None, [], ""
        if isinstance(dtype, np.dtype) or dtype in TYPES or dtype[0] == ">":
            data = np.dtype(dtype)
            values, fill = numbers(rng, data, shape), fill_for(rng, data)
            if data.names:
                fill = values.ravel()[0] if values.size and rng.integers(3) else None
            if data.kind == "c" and fill is not None and np.isinf(fill):
                fill = 1 - 2j  # zarr-python 2 makes NaN of infinite parts
            if data.kind in "iu" and data.itemsize > 1 and rng.integers(2):
                filters = [random.choice([n.Delta(data.str), n.Shuffle(data.itemsize), n.CRC32(), n.Fletcher32(), n.JenkinsLookup3()])]
            if data.kind == "?" and rng.integers(2):
                filters = [n.PackBits()]
            if data.kind == "f" and rng.integers(2):
                values = np.nan_to_num(values, nan=1, posinf=2, neginf=3)
                fill = 0
                filters = [random.choice([n.FixedScaleOffset(3, 10, data.str, "<i4"), n.Quantize(2, data.str), n.AsType("<f8", data.str)])]
                if data.itemsize == 2:
                    filters = []
        elif dtype == "categorizeU":
            data, kind = np.dtype("U4"), "string"
            values = objects(rng, shape, ["a", "日本", "none"]).astype("U4")
            filters, fill = [n.Categorize(["a", "日本", "longer than 4"], "<U4", random.choice(["u1", "<i2", ">u4"]))], ""
        else:
            data, kind, fill, order = object, "string", "", "C"
            values = objects(rng, shape)
            if dtype == "bytes":
                values, fill = objects(rng, shape, [b"", b"a", b"\xff\0c"]), None
            if dtype == "array":
                kind, fill = "vlen", None
                values = np.empty(shape, object)
                for i in np.ndindex(*shape):
                    values[i] = numbers(rng, "<f4", (int(rng.integers(0, 5)),))
            if dtype in ("array", "json", "msgpack"):
                shape = shape or (3,)
                values = values if values.ndim else np.array([values.item()] * 3, object)
                chunks = chunks or (2,)
            object_codec = {"utf8": lambda: n.VLenUTF8(), "bytes": lambda: n.VLenBytes(), "array": lambda: n.VLenArray("<f4"), "json": lambda: n.JSON(),
                            "msgpack": lambda: n.MsgPack(), "categorize": lambda: n.Categorize(TEXTS, object)}[dtype]()
        compressor = random.choice([None, n.Zlib(1), n.GZip(1), n.BZ2(1), n.LZMA(preset=1), n.LZMA(format=2), n.LZMA(format=3, filters=[{"id": 33, "preset": 1}]),
                                    n.LZ4(), n.Zstd(1), n.Blosc("zstd", 1, 1), n.Blosc("lz4", 5, 2), n.Blosc("blosclz", 5, 1), n.Zstd(3)])
        path = f"c{seed:03d}"
        try:
            more = {"object_codec": object_codec} if object_codec else {}
            z = root.create_dataset(path, shape=shape, chunks=chunks, dtype=data, compressor=compressor, filters=filters or None, fill_value=fill, order=order, dimension_separator=random.choice("./"), **more)
            if fill is None:  # what is not written is not defined
                z[...] = values
            else:
                write(rng, z, values)
            record(lines, file, path, z, kind=kind)
        except Exception as e:
            print(seed, dtype, shape, chunks, order, filters, type(e).__name__, str(e)[:160])
            shutil.rmtree(os.path.join(folder, path), ignore_errors=True)
    pack(folder, file)
    save(lines, file)
    print(len(lines))


def tensorstore():
    import ml_dtypes
    import tensorstore as ts

    file, lines = "cases_tensorstore.zarr.zip", []
    folder = tempfile.mkdtemp()
    os.makedirs(folder, exist_ok=True)
    json.dump({"zarr_format": 3, "node_type": "group", "attributes": {}}, open(folder + "/zarr.json", "w"))
    names = ["bool", "int8", "uint16", "int32", "uint64", "float16", "float32", "float64", "complex64", "complex128", "bfloat16", "int4", "uint4", "int2"]
    for seed in range(60):
        rng = np.random.default_rng(2000 + seed)
        random.seed(2000 + seed)
        name = names[seed % len(names)]
        rank = int(rng.integers(1, 4))
        inner = tuple(int(k) for k in rng.integers(1, 4, rank))
        middle = tuple(k * int(rng.integers(1, 3)) for k in inner)
        outer = tuple(k * int(rng.integers(1, 3)) for k in middle)
        permutations = [[int(a) for a in rng.permutation(rank)] for _ in range(3)]

        def stored(shape, order):
            return [shape[a] for a in order]

        def index():
            return [{"name": "bytes", "configuration": {"endian": random.choice(["big", "little"])}}] + ([{"name": "crc32c"}] if rng.integers(2) else [])

        def plain():
            one = name in ("bool", "int8", "int4", "uint4", "int2")
            return [{"name": "bytes"} if one else {"name": "bytes", "configuration": {"endian": random.choice(["big", "little"])}},
                    *random.choice([[], [{"name": "gzip", "configuration": {"level": 1}}], [{"name": "zstd", "configuration": {"level": 1}}, {"name": "crc32c"}]])]

        def transpose(order):
            return [{"name": "transpose", "configuration": {"order": order}}] if rng.integers(4) else []

        def shard(shape, codecs):
            return {"name": "sharding_indexed", "configuration": {"chunk_shape": list(shape), "codecs": codecs, "index_codecs": index(), "index_location": random.choice(["start", "end"])}}

        last = transpose(permutations[2])
        second = transpose(permutations[1])
        first = transpose(permutations[0])
        seen = stored(middle, permutations[0]) if first else list(middle)
        deepest = stored(inner, permutations[0]) if first else list(inner)
        deepest = stored(deepest, permutations[1]) if second else deepest
        depth = int(rng.integers(3))
        codecs = first + plain() if depth == 0 else first + [shard(seen, last + plain())]
        if depth == 2:
            codecs = first + [shard(seen, second + [shard(deepest, last + plain())])]
        shape = [int(rng.integers(1, 3 * k + 1)) for k in outer]
        dtype = np.dtype(getattr(ml_dtypes, name) if hasattr(ml_dtypes, name) else name)
        if name in ("int4", "uint4", "int2"):
            values = rng.integers(-2 if name == "int2" else -8 if name == "int4" else 0, 2 if name == "int2" else 8, shape).astype(dtype)
            fill = 1
        elif name == "bfloat16":
            values, fill = rng.normal(0, 9, shape).astype(dtype), random.choice([0.1, "NaN", "-Infinity", "0x3fc1"])
        else:
            values = numbers(rng, dtype, tuple(shape))
            fill = True if name == "bool" else [1.5, "NaN"] if dtype.kind == "c" else 3 if dtype.kind in "iu" else random.choice([0.1, "NaN", "-Infinity"])
        path = f"c{seed:03d}"
        metadata = {"shape": shape, "data_type": name, "fill_value": fill, "codecs": codecs, "chunk_grid": {"name": "regular", "configuration": {"chunk_shape": list(outer)}},
                    "chunk_key_encoding": {"name": random.choice(["default", "v2"]), "configuration": {"separator": random.choice("./")}}}
        try:
            z = ts.open({"driver": "zarr3", "kvstore": {"driver": "file", "path": f"{folder}/{path}/"}, "metadata": metadata}, create=True).result()
            half = tuple(slice(int(rng.integers(0, n)), n) for n in shape)
            z[half].write(values[half]).result()
            read = z.read().result()
            if name == "bfloat16":
                read = read.astype("<f4")
            elif name in ("int4", "int2"):
                read = read.astype("i1")
            elif name == "uint4":
                read = read.astype("u1")
            lines.append({"file": file, "path": path, "shape": shape, "kind": "", "crc32": zlib.crc32(raw(read))})
        except Exception as e:
            print(seed, name, shape, json.dumps(metadata)[:300], type(e).__name__, str(e)[:200])
            shutil.rmtree(os.path.join(folder, path), ignore_errors=True)
    pack(folder, file)
    save(lines, file)
    print(len(lines))


{"zarr3": zarr3, "zarr2": zarr2, "tensorstore": tensorstore}[sys.argv[1]]()
