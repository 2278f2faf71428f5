"""Writes the small files of MadeFilesTest and what h5py reads from them.

Run with h5py 3.16 in this folder: python make_hdf5.py made
"""

import json
import os
import struct
import sys
import zlib

import h5py
import numpy as np

folder = sys.argv[1]
os.makedirs(os.path.join(folder, "below"), exist_ok=True)
os.chdir(folder)
F = h5py.h5t


def encoded(value):
    """As in the manifests of the reference data."""
    if value is None:
        return b"\xff\x00"
    if isinstance(value, str):
        return value.encode() + b"\0"
    if isinstance(value, bytes):
        return value
    if isinstance(value, (list, tuple)):
        return struct.pack("<I", len(value)) + b"".join(map(encoded, value))
    array = np.asarray(value)
    return array.astype(array.dtype.newbyteorder("<")).tobytes()


expected = []


def expect(file, path, values, shape):
    """values: one entry an element, in C order"""
    crc = zlib.crc32(b"".join(encoded(v) for v in values))
    expected.append({"file": file, "path": path, "shape": shape, "crc32": crc})


def expect_read(file, *paths):
    with h5py.File(file) as f:
        for path in paths:
            data = f[path][()]
            expect(file, path, list(np.asarray(data).reshape(-1)), list(np.shape(data)))


def refuse(file, path, error, message):
    expected.append({"file": file, "path": path, "error": error, "message": message})


def raw(group, name, tid, data, shape):
    space = h5py.h5s.create_simple(shape)
    d = h5py.h5d.create(group.id, name.encode(), tid, space)
    data = np.frombuffer(data, np.uint8)
    mem = tid
    d.write(h5py.h5s.ALL, h5py.h5s.ALL, data, mem)


# numbers and times -----------------------------------------------------------------------------
with h5py.File("numbers.h5", "w") as f:
    for order, tid in ("le", F.STD_I32LE), ("be", F.STD_I32BE):
        t = tid.copy()
        t.set_precision(13)
        t.set_offset(7)
        f.create_dataset("i13_" + order, (5,), t)[...] = np.array([0, -1, 4095, -4096, 77], "i4")
        t = tid.copy()
        t.set_precision(23)
        t.set_sign(F.SGN_NONE)
        t.set_size(3)
        values = [0, 1, (1 << 23) - 1]
        big = order == "be"
        stored = b"".join(v.to_bytes(3, "big" if big else "little") for v in values)
        raw(f, "u23_3bytes_" + order, t, stored, (3,))
        expect("numbers.h5", "u23_3bytes_" + order, [np.uint32(v) for v in values], [3])
    t = F.STD_I64LE.copy()
    t.set_precision(40)
    t.set_size(5)
    values = [-1, 1 << 38, -(1 << 39)]
    raw(f, "i40_5bytes", t, b"".join(v.to_bytes(5, "little", signed=True) for v in values), (3,))
    expect("numbers.h5", "i40_5bytes", [np.int64(v) for v in values], [3])
    for order, tid in ("le", F.IEEE_F32LE), ("be", F.IEEE_F32BE):
        t = tid.copy()
        t.set_fields(15, 7, 8, 0, 7)
        t.set_precision(16)
        t.set_size(2)
        f.create_dataset("bf16_" + order, (7,), t)[...] = np.array(
            [1, -2.5, 0, -0.0, np.inf, -np.inf, 2.0**-130], "f4"
        )
    t = F.IEEE_F32LE.copy()
    t.set_fields(23, 17, 6, 0, 17)
    t.set_ebias(31)
    t.set_precision(24)
    t.set_size(3)
    f.create_dataset("f24", (4,), t)[...] = np.array([1.5, -3.25, 2.0**-35, 2.0**30], "f4")
    bits = F.STD_B16BE.copy()
    raw(f, "bits", bits, struct.pack(">3H", 1, 0xFFFF, 0x1234), (3,))
    for tag in "<M8[us]", ">M8[D]", "<m8[25s]", ">m8[ns]", "<M8[7Y]":
        a = np.array([0, -1, 123456789, np.iinfo("i8").min]).astype(tag.replace(">", "<"))
        d = f.create_dataset("time" + tag.strip("<>"), (4,), h5py.opaque_dtype(np.dtype(tag)))
        d[...] = a.astype(h5py.opaque_dtype(np.dtype(tag)))
        expect("numbers.h5", d.name[1:], list(a.view("i8")), [4])
    t = F.create(F.OPAQUE, 8)
    t.set_tag(b"NUMPY:<m8")
    raw(f, "time_no_unit", t, bytes(16), (2,))
    f["void"] = np.array([b"abcde", b"fg\0\0h"], "V5")
    expect("numbers.h5", "void", [b"abcde", b"fg\0\0h"], [2])
    refuse("numbers.h5", "time_no_unit", "ENCODING_NOT_SUPPORTED", "times without a unit")
    f["longdouble"] = np.zeros(2, np.longdouble)
    refuse("numbers.h5", "longdouble", "ENCODING_NOT_SUPPORTED", "floating-point numbers of 16 bytes")
    f["halves"] = np.array([(1, 2)], [("r", "<f2"), ("i", "<f2")])
expect_read(
    "numbers.h5", "i13_le", "i13_be", "bf16_le", "bf16_be", "f24",
)
expect("numbers.h5", "bits", [np.uint16(v) for v in (1, 0xFFFF, 0x1234)], [3])

# what points elsewhere -------------------------------------------------------------------------
for version in "earliest", "latest":
    name = "pointers_%s.h5" % version
    with h5py.File(name, "w", libver=version) as f:
        f["z/shared"] = 1
        f["m/also"] = f["z/shared"]
        f["a/g/deep"] = 2
        f["b"] = f["a/g"]
        f["a/loop"] = f["/"]
        f["type"] = np.dtype("i4")
        for i in range(20):
            f["many/g%d/x" % i] = f["z/shared"] if i % 2 else i
        f["many/g7/y"] = f["many/g8/y"] = f["many/g4/y"] = f["many/g6/x"]
        targets = ["/z/shared", "/a/g/deep", "/", "/m", "/type", "/many/g6/x"]
        refs = np.array([f[t].ref for t in targets] + [h5py.Reference()], h5py.ref_dtype)
        f["refs"] = refs
        expect(name, "refs", [f[r].name if r else None for r in refs], [7])
        texts = f.create_dataset("vlen_texts", (3,), h5py.vlen_dtype(h5py.string_dtype()))
        texts[0] = np.array(["a", "", "bé"], object)
        texts[2] = np.array(["x" * 5000], object)
        expect(name, "vlen_texts", [["a", "", "bé"], [], ["x" * 5000]], [3])
        bools = f.create_dataset("vlen_bools", (2,), h5py.vlen_dtype(bool))
        bools[0] = [True, False, True]
        expect(name, "vlen_bools", [[True, False, True], []], [2])
        record = np.dtype(
            [
                ("text", h5py.string_dtype()),
                ("ref", h5py.ref_dtype),
                ("c", "<c8"),
                ("pair", [("x", "<i2"), ("names", h5py.string_dtype(), (2,))], (2,)),
            ]
        )
        f.create_dataset("records", (2,), record)
        rows = np.zeros(2, record)
        for i in range(2):
            rows[i]["text"] = "row %d" % i
            rows[i]["ref"] = h5py.Reference()
            rows[i]["c"] = complex(i, -i)
            for j in range(2):
                rows[i]["pair"][j]["x"] = 10 * i + j
                rows[i]["pair"][j]["names"][:] = ["n%d%d" % (i, j), "é"]
        rows[1]["ref"] = f["a/g"].ref
        f["records"][...] = rows
        target = f[f["a/g"].ref].name
        f.attrs["records"] = rows
        f.attrs["lists"] = f["refs"].ref
        fields = {
            "text": ["row 0", "row 1"],
            "ref": [None, target],
            "c.real": [np.float32(0), np.float32(1)],
            "c.imag": [np.float32(0), np.float32(-1)],
            "pair.x": [np.int16(v) for v in (0, 1, 10, 11)],
            "pair.names": ["n00", "é", "n01", "é", "n10", "é", "n11", "é"],
        }
        expected.append(
            {
                "file": name,
                "path": "records",
                "shape": [2],
                "fields": {
                    k: zlib.crc32(b"".join(encoded(v) for v in values))
                    for k, values in fields.items()
                },
            }
        )

# virtual datasets ------------------------------------------------------------------------------
with h5py.File("source.h5", "w", libver="latest") as f:
    f.create_dataset("grid", data=np.arange(60, dtype="<i4").reshape(6, 10), chunks=(4, 3))
    f["line"] = np.arange(1000, 1060, dtype="<i4")
    f.create_dataset("growing", data=f["line"][:], maxshape=(None,))
with h5py.File("below/source.h5", "w") as f:
    f["grid"] = -np.arange(60, dtype="<i4").reshape(6, 10)
for version in "earliest", "v112", "latest":
    name = "virtual_%s.h5" % version
    with h5py.File(name, "w", libver=version) as f:
        f["grid"] = np.arange(60, dtype="<i4").reshape(6, 10) + 500
        f["big_endian"] = np.arange(60, dtype=">i4")

        def virtual(path, shape, *parts):
            layout = h5py.VirtualLayout(shape, "<i4")
            for target, file, source, source_shape, taken in parts:
                s = h5py.VirtualSource(file, source, source_shape, "<i4")
                layout[target] = s if taken is None else s[taken]
            f.create_virtual_dataset(path, layout, fillvalue=-7)

        every = np.s_[...]
        grid = (6, 10)
        virtual("whole", grid, (every, "source.h5", "grid", grid, None))
        virtual(
            "stacked", (2, 8, 10),
            (np.s_[0, 1:7], "source.h5", "grid", grid, None),
            (np.s_[1, :6], "below/source.h5", "grid", grid, None),
        )
        virtual(
            "interleaved", (6, 20),
            (np.s_[:, 0::2], "source.h5", "grid", grid, None),
            (np.s_[:, 1::2], name, "grid", grid, None),
        )
        virtual(
            "parts", (4, 5),
            (np.s_[0:3:2, :], "source.h5", "grid", grid, np.s_[1:6:4, 0:10:2]),
            (np.s_[3, 1:4], "source.h5", "line", (60,), np.s_[5:20:5]),
        )
        virtual("reshaped", (12, 5), (every, "source.h5", "line", (60,), None))
        virtual("over_virtual", grid, (every, name, "whole", grid, None))
        virtual("absent", (12, 10), (np.s_[:6], "absent.h5", "grid", grid, None))
        virtual("no_dataset", grid, (every, "source.h5", "nope", grid, None))
        virtual("too_small", (7, 10), (every, "source.h5", "grid", (8, 10), np.s_[0:7]))
        virtual("outside", grid, (every, "../source.h5", "grid", grid, None))
        virtual("converted", (60,), (every, name, "big_endian", (60,), None))
        virtual("itself", grid, (every, name, "itself", grid, None))
        no_end = h5py.h5s.UNLIMITED
        unlimited = np.s_[0:no_end]
        space = h5py.h5s.create_simple(grid, (no_end, 10))
        space.select_hyperslab((0, 0), (no_end, 1), (6, 1), (6, 10))
        created = h5py.h5p.create(h5py.h5p.DATASET_CREATE)
        created.set_virtual(space, b"source%b.h5", b"grid", h5py.h5s.create_simple(grid))
        space = h5py.h5s.create_simple(grid, (no_end, 10))
        h5py.h5d.create(f.id, b"numbered", F.STD_I32LE, space, created)
        layout = h5py.VirtualLayout((60,), "<i4", maxshape=(None,))
        source = h5py.VirtualSource("source.h5", "growing", (60,), "<i4", maxshape=(None,))
        layout[unlimited] = source[unlimited]
        f.create_virtual_dataset("growing", layout)
    expect_read(name, "whole", "stacked", "interleaved", "parts", "reshaped")
    refuse(name, "over_virtual", "ENCODING_NOT_SUPPORTED", "a virtual dataset over another one")
    refuse(name, "absent", "FILE_CORRUPT", "the file \"absent.h5\" that it names is missing")
    refuse(name, "no_dataset", "FILE_CORRUPT", "leads to no group or array")
    refuse(name, "too_small", "FILE_CORRUPT", "lies outside of its source")
    refuse(name, "outside", "ENCODING_NOT_SUPPORTED", "which is not in its folder")
    refuse(name, "converted", "ENCODING_NOT_SUPPORTED", "would have to be converted")
    refuse(name, "itself", "ENCODING_NOT_SUPPORTED", "a virtual dataset over another one")
    refuse(name, "growing", "ENCODING_NOT_SUPPORTED", "that grows with its sources")
    refuse(name, "numbered", "ENCODING_NOT_SUPPORTED", "whose sources are numbered")

# links between files, external data ------------------------------------------------------------
data = np.arange(100, dtype="<i2")
data[:30].tofile("one.raw")
with open("below/two.raw", "wb") as out:
    out.write(b"head" + data[30:].tobytes())
with h5py.File("links.h5", "w") as f:
    f["here"] = 1
    f["there"] = h5py.ExternalLink("below/linked.h5", "/back")
    f["loop"] = h5py.ExternalLink("below/linked.h5", "/loop")
    f["self"] = h5py.ExternalLink("links.h5", "/self")
    f["absolute"] = h5py.ExternalLink("/nowhere/source.h5", "/grid")
    f["no_hdf5"] = h5py.ExternalLink("one.raw", "/grid")
    f["no_object"] = h5py.ExternalLink("source.h5", "/nope")
    f["through_group"] = h5py.ExternalLink("source.h5", "/")
    f["chain0"] = 5
    for i in range(1, 21):
        f["chain%d" % i] = h5py.SoftLink("chain%d" % (i - 1))
    f["wide0"] = h5py.SoftLink("/")
    for i in range(1, 15):
        f["wide%d" % i] = h5py.SoftLink("/".join(["wide%d" % (i - 1)] * 200))
    files = [("one.raw", 0, 60), ("below/two.raw", 4, h5py.h5f.UNLIMITED)]
    f.create_dataset("raw", (10, 10), "<i2", external=files)
    f.create_dataset("raw_short", (100, 10), "<i2", external=files)
    f.create_dataset("raw_absent", (3,), "<i2", external=[("nope.raw", 0, 6)])
    f.create_dataset("raw_outside", (3,), "<i2", external=[("../x.raw", 0, 6)])
with h5py.File("below/linked.h5", "w") as f:
    f["back"] = h5py.ExternalLink("../source.h5", "/line")
    f["loop"] = h5py.ExternalLink("../links.h5", "/loop")
expect("links.h5", "there", list(np.arange(1000, 1060, dtype="<i4")), [60])
expect("links.h5", "through_group/line", list(np.arange(1000, 1060, dtype="<i4")), [60])
expect("links.h5", "chain16", [np.int64(5)], [])
expect("links.h5", "raw", list(data), [10, 10])
refuse("links.h5", "loop", "FILE_CORRUPT", "run in a circle")
refuse("links.h5", "self", "FILE_CORRUPT", "run in a circle")
refuse("links.h5", "chain17", "FILE_CORRUPT", "run in a circle")
refuse("links.h5", "wide14", "FILE_CORRUPT", "run in a circle")
refuse("links.h5", "absolute", "ENCODING_NOT_SUPPORTED", "which is not in its folder")
refuse("links.h5", "no_hdf5", "FILE_CORRUPT", "no HDF5 file")
refuse("links.h5", "no_object", "FILE_CORRUPT", "leads to no group or array")
refuse("links.h5", "raw_short", "FILE_CORRUPT", "ends before its data")
refuse("links.h5", "raw_absent", "FILE_CORRUPT", "\"nope.raw\" that it names is missing")
refuse("links.h5", "raw_outside", "ENCODING_NOT_SUPPORTED", "which is not in its folder")

# sizes that are not to be believed --------------------------------------------------------------
with h5py.File("sizes.h5", "w", libver="earliest") as f:
    f["good"] = np.arange(5, dtype="<i4")
    texts = np.full(5000, "", object)
    texts[:2] = ["a" * 20000, "b" * 20000]
    f.create_dataset("texts", data=texts, dtype=h5py.string_dtype())
    lists = f.create_dataset("lists", (2,), h5py.vlen_dtype("<i4"))
    lists[0] = np.arange(3)
    f["beyond"] = np.arange(1000, dtype="<i8")
    f.create_dataset("elements", (1 << 40, 1 << 40), "i1", chunks=(16, 16))
    f.create_dataset("chunk", (1 << 40,), "<f8", chunks=((1 << 29) - 1,))
    f.create_dataset("large_chunk", (1 << 40,), "<f8", chunks=((1 << 28) - 8,))
    f.create_dataset("large_element", (1,), "S2000000000")
    offsets = {name: f[name].id.get_offset() for name in ("texts", "lists", "beyond")}
with open("sizes.h5", "rb") as file:
    content = bytearray(file.read())
start = offsets["texts"]
content[start : start + 16 * 5000] = content[start : start + 32] * 2500
struct.pack_into("<I", content, offsets["lists"], 0x7FFFFFFF)
address = struct.pack("<QQ", offsets["beyond"], 8000)
assert content.count(address) == 1
struct.pack_into("<Q", content, content.find(address), offsets["beyond"] + 100000)
with open("sizes.h5", "wb") as file:
    file.write(content)
expect("sizes.h5", "good", list(np.arange(5, dtype="<i4")), [5])
refuse("sizes.h5", "texts", "FILE_CORRUPT", "would be larger than the file")
refuse("sizes.h5", "lists", "FILE_CORRUPT", "would be larger than the file")
refuse("sizes.h5", "beyond", "FILE_CORRUPT", "would reach beyond the end of the file")
refuse("sizes.h5", "elements", "FILE_CORRUPT", "leads out of bounds")
refuse("sizes.h5", "chunk", "ENCODING_NOT_SUPPORTED", "chunks of 4294967288 bytes")
refuse("sizes.h5", "large_chunk", "ENCODING_NOT_SUPPORTED", "a chunk of 2147483584 bytes")
refuse("sizes.h5", "large_element", "OUT_OF_MEMORY", "too many for the heap")

with open("expected.jsonl", "w") as out:
    for line in expected:
        out.write(json.dumps(line) + "\n")
