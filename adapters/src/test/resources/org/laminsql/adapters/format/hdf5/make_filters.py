"""Makes filters.txt: chunks that the filters nbit and scaleoffset of HDF5 wrote.

Each line: a name, the filter's number, its parameters, the stored chunk and what the library makes
of it (in the type of the file), both in hexadecimal. Written with h5py 3.16.0 (HDF5 2.0.0).
"""

import ctypes

import h5py
import numpy as np
from h5py import h5d, h5p, h5s, h5t, h5z

RANDOM = np.random.default_rng(7)
N = 37


def number(base, precision, offset=0):
    type_ = base.copy()
    if isinstance(type_, h5t.TypeFloatID):
        type_.set_fields(offset + precision - 1, offset + 10, precision - 11, offset, 10)
        type_.set_offset(offset)
    type_.set_precision(precision)
    type_.set_offset(offset)
    return type_


def compound(size, *members):
    type_ = h5t.create(h5t.COMPOUND, size)
    for name, offset, member in members:
        type_.insert(name.encode(), offset, member)
    return type_


def undefine_fill(dcpl):
    library = ctypes.CDLL(h5p.__file__)
    library.H5Pset_fill_value(ctypes.c_int64(dcpl.id), ctypes.c_int64(h5t.STD_I32LE.id), None)


def line(name, file, type_, values, setup, memory=None):
    dcpl = h5p.create(h5p.DATASET_CREATE)
    dcpl.set_chunk((N,))
    setup(dcpl)
    space = h5s.create_simple((N,))
    dataset = h5d.create(file.id, name.encode(), type_, space, dcpl)
    dataset.write(h5s.ALL, h5s.ALL, np.ascontiguousarray(values), memory or h5t.py_create(values.dtype))
    mask, stored = dataset.read_direct_chunk((0,))
    assert mask == 0
    plain = np.zeros(N * type_.get_size(), np.uint8)
    dataset.read(h5s.ALL, h5s.ALL, plain, type_)
    id_, _, parameters, _ = dataset.get_create_plist().get_filter(0)
    words = [name, str(id_), ",".join(map(str, parameters)), stored.hex(), plain.tobytes().hex()]
    return " ".join(words) + "\n"


def nbit(file):
    def setup(dcpl):
        dcpl.set_filter(h5z.FILTER_NBIT, 0)

    ints = RANDOM.integers(-500, 500, N).astype("i4")
    floats = RANDOM.normal(0, 100, N).astype("f4")
    i17 = number(h5t.STD_I32LE, 17, 5)
    u12 = number(h5t.STD_U16BE, 12)
    yield line("nbit/whole", file, h5t.STD_I32LE, ints, setup)
    yield line("nbit/i17", file, i17, ints, setup)
    yield line("nbit/i17_big", file, number(h5t.STD_I32BE, 17, 5), ints, setup)
    yield line("nbit/i41", file, number(h5t.STD_I64LE, 41, 11), ints, setup)
    yield line("nbit/u12_big", file, u12, abs(ints), setup)
    yield line("nbit/u3", file, number(h5t.STD_U8LE, 3, 2), abs(ints) % 8, setup)
    yield line("nbit/f20", file, number(h5t.IEEE_F32LE, 20, 7), floats, setup)
    yield line("nbit/f20_big", file, number(h5t.IEEE_F32BE, 20, 7), floats, setup)
    array = h5t.array_create(u12, (3,))
    nested = h5t.array_create(h5t.array_create(i17, (2,)), (2,))
    inner = compound(12, ("a", 1, number(h5t.STD_U8LE, 5)), ("b", 4, array))
    text = h5t.TypeID.copy(h5t.C_S1)
    text.set_size(5)
    outer = compound(
        64,
        ("i", 0, i17),
        ("f", 8, h5t.IEEE_F64LE),
        ("s", 17, text),
        ("n", 24, nested),
        ("c", 40, inner),
        ("cs", 52, h5t.array_create(number(h5t.STD_I16LE, 9, 3), (4,))),
    )
    for name, type_ in {"array": array, "nested": nested, "inner": inner, "outer": outer}.items():
        raw = RANDOM.integers(0, 256, N * type_.get_size()).astype(np.uint8)
        yield line(f"nbit/{name}", file, type_, raw, setup, type_)


def scale_offset(file):
    def setup(scale, digits, fill=None, undefined=False):
        def apply(dcpl):
            if fill is not None:
                dcpl.set_fill_value(np.array(fill))
            if undefined:
                undefine_fill(dcpl)
            dcpl.set_filter(h5z.FILTER_SCALEOFFSET, 0, (scale, digits & 0xFFFFFFFF))

        return apply

    int_ = h5z.SO_INT
    for code in ("i1", "u1", "i2", "u2", "i4", "u4", "i8", "u8"):
        for order in "<>":
            dtype = np.dtype(order + code)
            name = f"scaleoffset/{dtype.name}_{'big' if order == '>' else 'little'}"
            type_ = h5t.py_create(dtype)
            values = RANDOM.integers(-60 if code[0] == "i" else 3, 60, N).astype(dtype)
            info = np.iinfo(dtype.newbyteorder("="))
            wild = RANDOM.integers(info.min, info.max, N, info.dtype.newbyteorder("=")).astype(dtype)
            wild[:2] = info.min, info.max
            yield line(name, file, type_, values, setup(int_, 0))
            yield line(name + "_fill", file, type_, values, setup(int_, 0, values[3]))
            yield line(name + "_undefined", file, type_, values, setup(int_, 0, None, True))
            yield line(name + "_7bits", file, type_, values, setup(int_, 7))
            yield line(name + "_wild", file, type_, wild, setup(int_, 0))
            yield line(name + "_same", file, type_, values * 0 + 5, setup(int_, 0, None, True))
    yield line("scaleoffset/raw", file, h5t.STD_I16BE, values, setup(int_, 16))
    for code in ("f4", "f8"):
        for order in "<>":
            dtype = np.dtype(order + code)
            type_ = h5t.py_create(dtype)
            values = RANDOM.normal(0, 1000, N).astype(dtype)
            values[5] = 0
            for digits in (2, 0, -2, 7):
                name = f"scaleoffset/{dtype.name}_{'big' if order == '>' else 'little'}_{digits}"
                decimal = h5z.SO_FLOAT_DSCALE
                yield line(name, file, type_, values, setup(decimal, digits))
                yield line(name + "_fill", file, type_, values, setup(decimal, digits, values[3]))
                yield line(name + "_undefined", file, type_, values, setup(decimal, digits, None, True))
                yield line(name + "_same", file, type_, values * 0 + 5, setup(decimal, digits, None, True))


with h5py.File("x", "w", driver="core", backing_store=False) as file:
    for group in ("nbit", "scaleoffset"):
        file.create_group(group)
    with open("filters.txt", "w", encoding="ascii", newline="\n") as lines:
        lines.writelines(nbit(file))
        lines.writelines(scale_offset(file))
