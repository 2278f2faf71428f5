"""Writes the Arrow files of this folder and expected.json: what pyarrow reads from them.

Run in this folder, with pyarrow 26.0.1, pandas 3.1.1 and numpy: python write_arrow.py
Values in expected.json: numbers as text, times in ISO form, bytes as hex, structs and maps as
{"struct": ...}, {"map": ...}, NaN at the top as null.
"""

import datetime as dt
import decimal
import json
import math
import struct

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.feather as feather
import pyarrow.ipc as ipc

D = decimal.Decimal
UTC = dt.timezone.utc
EXPECTED = {}


def text(value, field_type, top=True):
    """A value as the test writes it too."""
    t = field_type
    if isinstance(t, pa.BaseExtensionType):
        t = t.storage_type
    if pa.types.is_dictionary(t) or pa.types.is_run_end_encoded(t):
        return text(value, t.value_type, top)
    if value is None:
        return None
    if pa.types.is_boolean(t):
        return value
    if pa.types.is_integer(t):
        return str(value)
    if pa.types.is_floating(t):
        value = float(value)
        if math.isnan(value):
            return None if top else "NaN"
        return float(value).hex() if math.isfinite(value) else str(value)
    if pa.types.is_decimal(t):
        return f"{value:f}"
    if pa.types.is_date(t):
        return value.isoformat()
    if pa.types.is_struct(t):
        return {"struct": [[f.name, text(value[f.name], f.type, False)] for f in t]}
    if pa.types.is_map(t):
        return {"map": [[str(k), text(v, t.item_type, False)] for k, v in value]}
    if (
        pa.types.is_list(t)
        or pa.types.is_large_list(t)
        or pa.types.is_fixed_size_list(t)
        or pa.types.is_list_view(t)
        or pa.types.is_large_list_view(t)
    ):
        return [text(v, t.value_type, False) for v in value]
    value = getattr(value, "bytes", value)
    if isinstance(value, bytes):
        return value.hex()
    return str(value)


def stored_count(array_type, scalar):
    """Times as counts, which Python's own types would round."""
    t = array_type
    per_second = {"s": 1, "ms": 1000, "us": 10**6, "ns": 10**9}[t.unit]
    count = scalar.value
    if count is None:
        return None
    if pa.types.is_duration(t):
        return str(count * (10**9 // per_second))
    micros = count * 10**6 // per_second
    if pa.types.is_time(t):
        return (dt.datetime.min + dt.timedelta(microseconds=micros)).time().isoformat()
    return (dt.datetime(1970, 1, 1) + dt.timedelta(microseconds=micros)).isoformat()


def expect(name, table, **more):
    columns = {}
    for i, field in enumerate(table.schema):
        t, column = field.type, table.column(i)
        if pa.types.is_temporal(t) and not pa.types.is_date(t):
            values = [stored_count(t, s) for c in column.chunks for s in c]
        else:
            values = [text(s.as_py(), t) for c in column.chunks for s in c]
        columns[more.get("names", table.column_names)[i]] = values
    EXPECTED[name] = {"rows": table.num_rows, "columns": columns} | {
        k: v for k, v in more.items() if k != "names"
    }


def write(name, table, stream=False, chunk=None, **options):
    options = ipc.IpcWriteOptions(**options)
    make = ipc.new_stream if stream else ipc.new_file
    with make(name, table.schema, options=options) as writer:
        writer.write_table(table, max_chunksize=chunk)
    return table


def types_table(n=11):
    """Every type that is read, with nulls at 3, 7 and 10."""
    missing = {3, 7, 10}

    def column(values, t):
        return pa.array([None if i in missing else v for i, v in enumerate(values)], t)

    day = dt.date(2024, 2, 27)
    moment = dt.datetime(1969, 12, 31, 23, 59, 58, 123456)
    ints = [0, 1, -1, 9, 7, -128, 127, 9, 5, 6, 9]
    words = ["", "a", "δ", "x", "long enough for a view", "\U0001f600 e", "a\nb", "x", "\ufffd", "z" * 40, "x"]
    spans = [ints[i] * 1001 for i in range(n)]
    nested = pa.struct([("a", pa.int32()), ("b", pa.list_(pa.string())), ("c", pa.struct([("d", pa.bool_())]))])
    c = {
        "null": pa.nulls(n),
        "bool": column([i % 3 == 0 for i in range(n)], pa.bool_()),
        "int8": column(ints, pa.int8()),
        "int16": column([i * 256 for i in ints], pa.int16()),
        "int32": column([i * 2**24 for i in ints], pa.int32()),
        "int64": column([i * 2**56 for i in ints], pa.int64()),
        "uint8": column([i + 128 for i in ints], pa.uint8()),
        "uint16": column([(i + 128) * 257 for i in ints], pa.uint16()),
        "uint32": column([(i + 128) * 16843009 for i in ints], pa.uint32()),
        "uint64": column([(i + 128) * 72340172838076673 for i in ints], pa.uint64()),
        "float16": column([np.float16(i / 7) for i in ints], pa.float16()),
        "float32": column([i / 7 for i in ints[:8]] + [math.inf, math.nan, 0], pa.float32()),
        "float64": column([i / 7 for i in ints[:8]] + [-math.inf, math.nan, 0], pa.float64()),
        "utf8": column(words, pa.utf8()),
        "large_utf8": column(words, pa.large_utf8()),
        "string_view": column(words, pa.string_view()),
        "binary": column([w.encode("utf-16") for w in words], pa.binary()),
        "large_binary": column([w.encode("utf-16") for w in words], pa.large_binary()),
        "binary_view": column([w.encode("utf-16") for w in words], pa.binary_view()),
        "fixed_binary": column([(w + "....").encode()[:4] for w in words], pa.binary(4)),
        "decimal32": column([D(i).scaleb(-2) for i in ints], pa.decimal32(9, 2)),
        "decimal64": column([D(i).scaleb(-2) for i in ints], pa.decimal64(18, 2)),
        "decimal128": column([D(i) * D(10) ** 30 + D("0.125") for i in ints], pa.decimal128(38, 3)),
        "decimal256": column([D(i) * D(10) ** 30 for i in ints], pa.decimal256(38, 0)),
        "decimal_scale": column([D(i) * 1000 for i in ints], pa.decimal128(5, -3)),
        "date32": column([day + dt.timedelta(i) for i in range(n)], pa.date32()),
        "date64": column([day + dt.timedelta(-i * 9999) for i in range(n)], pa.date64()),
        "time32s": column([abs(s) % 86400 for s in spans], pa.time32("s")),
        "time32ms": column([abs(s) % 86400000 for s in spans], pa.time32("ms")),
        "time64us": column([abs(s) * 600000 for s in spans], pa.time64("us")),
        "time64ns": column([abs(s) * 600000001 for s in spans], pa.time64("ns")),
        "timestamp_s": column(spans, pa.timestamp("s")),
        "timestamp_ms": column(spans, pa.timestamp("ms")),
        "timestamp_us": column([moment + dt.timedelta(i) for i in range(n)], pa.timestamp("us")),
        "timestamp_ns": column(spans, pa.timestamp("ns")),
        "timestamp_zone": column(spans, pa.timestamp("ms", "America/New_York")),
        "duration_s": column(spans, pa.duration("s")),
        "duration_ms": column(spans, pa.duration("ms")),
        "duration_us": column(spans, pa.duration("us")),
        "duration_ns": column(spans, pa.duration("ns")),
        "list": column([list(range(i % 4)) + [None] * (i % 2) for i in range(n)], pa.list_(pa.int16())),
        "large_list": column([words[: i % 4] for i in range(n)], pa.large_list(pa.utf8())),
        "fixed_list": column([[i / 2, None, math.nan] for i in range(n)], pa.list_(pa.float64(), 3)),
        "list_view": column([words[: i % 4] for i in range(n)], pa.list_view(pa.utf8())),
        "large_list_view": column([[i, i] for i in range(n)], pa.large_list_view(pa.int64())),
        "list_list": column([[[1], None, []], [], [[2, 3]]] * 3 + [None, []], pa.list_(pa.list_(pa.int64()))),
        "list_date": column([[day, None]] * n, pa.list_(pa.date32())),
        "list_time": column([[moment], []] * 5 + [None], pa.list_(pa.timestamp("us"))),
        "struct": column(
            [{"a": i, "b": words[: i % 3], "c": None if i % 2 else {"d": True}} for i in range(n)], nested
        ),
        "list_struct": column([[{"a": 1}, None]] * n, pa.list_(pa.struct([("a", pa.int8())]))),
        "map": column([[(w, i) for w in words[: i % 3]] for i in range(n)], pa.map_(pa.utf8(), pa.int32())),
        "dict": column([words[i % 3] for i in range(n)], pa.utf8()).dictionary_encode(),
        "uuid": pa.ExtensionArray.from_storage(
            pa.uuid(), column([bytes([i] * 16) for i in range(n)], pa.binary(16))
        ),
    }
    for index in ["int8", "int16", "int64", "uint8", "uint16", "uint32", "uint64"]:
        codes = column([i % 2 for i in range(n)], getattr(pa, index)())
        c["dict_" + index] = pa.DictionaryArray.from_arrays(codes, pa.array(["no", "yes"]), ordered=True)
    c["dict_null"] = pa.DictionaryArray.from_arrays(
        pa.array([i % 3 for i in range(n)], pa.int8()), pa.array(["a", None, "c"])
    )
    c["dict_int"] = column([10, 20, 30] * 3 + [10, 20], pa.int64()).dictionary_encode()
    c["dict_date"] = column([day] * n, pa.date32()).dictionary_encode()
    c["dict_float"] = pa.DictionaryArray.from_arrays(
        column([i % 2 for i in range(n)], pa.int32()), pa.array([1.5, math.nan])
    )
    c["dict_view"] = pa.DictionaryArray.from_arrays(
        column([i % 2 for i in range(n)], pa.int32()), pa.array(["v", words[9]], pa.string_view())
    )
    c["list_dict"] = pa.ListArray.from_arrays(
        pa.array([0] * 6 + [2, 3, 3, 3, 3, 3], pa.int32()), pa.array(["p", "q", "p"]).dictionary_encode()
    )
    for ends in ["int16", "int32", "int64"]:
        c["runs_" + ends] = pa.RunEndEncodedArray.from_arrays(
            pa.array([3, 4, 11], getattr(pa, ends)()), pa.array(["r", None, "s"])
        )
    c["runs_float"] = pa.RunEndEncodedArray.from_arrays([5, 11], pa.array([math.nan, 2.5], pa.float32()))
    return pa.table(c)


def unreadable():
    """Columns that are refused, between columns that are read."""
    codes = pa.array([0, 1, 0], pa.int8())
    children = [pa.array([1, 2, 3]), pa.array(["a", "b", "c"])]
    sparse = pa.UnionArray.from_sparse(codes, children)
    dense = pa.UnionArray.from_dense(codes, pa.array([0, 0, 1], pa.int32()), children)
    interval = pa.array([(1, 2, 3)] * 3, pa.month_day_nano_interval())
    large = pa.array([D("1e50"), None, D(1)], pa.decimal256(60, 0))
    after = [pa.array([i, None, i + 2]) for i in range(7)]
    bad = {
        "sparse": sparse,
        "dense": dense,
        "interval": interval,
        "decimal60": large,
        "list_union": pa.ListArray.from_arrays([0, 1, 2, 3], sparse),
        "struct_interval": pa.StructArray.from_arrays([interval], ["i"]),
        "map_interval": pa.MapArray.from_arrays([0, 1, 2, 3], pa.array(["a", "b", "c"]), interval),
    }
    columns = {}
    for i, (name, array) in enumerate(bad.items()):
        columns[name] = array
        columns[f"after_{name}"] = after[i]
    table = pa.table(columns)
    write("unreadable.arrow", table)
    good = table.drop_columns(list(bad))
    expect("unreadable.arrow", good, unreadable=list(bad))


def dictionaries():
    """Streams whose dictionaries grow or are replaced; a file whose dictionary grows."""
    t = pa.dictionary(pa.int8(), pa.utf8())
    numbers = pa.dictionary(pa.int16(), pa.int64())

    def batch(texts, values):
        return pa.record_batch(
            [
                pa.array(texts, pa.utf8()).dictionary_encode().cast(t),
                pa.array(values, pa.int64()).dictionary_encode().cast(numbers),
            ],
            ["t", "n"],
        )

    def coded(words, codes, numbers, number_codes):
        return pa.record_batch(
            [
                pa.DictionaryArray.from_arrays(pa.array(codes, pa.int8()), pa.array(words)),
                pa.DictionaryArray.from_arrays(pa.array(number_codes, pa.int16()), pa.array(numbers)),
            ],
            ["t", "n"],
        )

    growing = [
        coded(["a", "b"], [0, 1, None], [5, 6], [1, 0, 1]),
        coded(["a", "b", "c"], [2, 0, 2], [5, 6], [0, 1, 1]),
        coded(["a", "b", "c", "d"], [3, 2, 1], [5, 6, 7], [2, None, 0]),
    ]
    replaced = [
        coded(["a", "b"], [0, 1, None], [5, 6], [1, 0, 1]),
        coded(["x", "y"], [1, 0, 1], [7, 8], [0, 1, 1]),
        coded(["x", "y", "z"], [2, None, 0], [7, 8, 9], [2, None, 0]),
    ]
    options = ipc.IpcWriteOptions(emit_dictionary_deltas=True)
    for name, make, batches in [
        ("delta.arrows", ipc.new_stream, growing),
        ("replaced.arrows", ipc.new_stream, replaced),
        ("delta.arrow", ipc.new_file, growing),
    ]:
        with make(name, batches[0].schema, options=options) as writer:
            for b in batches:
                writer.write_batch(b)
        expect(name, pa.Table.from_batches(batches))


def pandas_files():
    frame = pd.DataFrame(
        {
            "id": [1, 2, 3],
            "cell": pd.Categorical(["B", None, "T"], categories=["T", "B"], ordered=True),
            "value": [0.5, np.nan, -1.0],
            "count": pd.array([1, None, 3], dtype="Int32"),
            "when": pd.to_datetime(["2025-01-01 10:00:00.123456789", None, "1900-01-01"], format="ISO8601"),
            "zone": pd.to_datetime(["2025-06-01 12:00", None, "2025-01-01 00:00"]).tz_localize("Europe/Berlin"),
            "span": pd.to_timedelta(["1 day", None, "1ns"]),
            "name": ["α", None, "c"],
        }
    )
    for compression in ["uncompressed", "lz4", "zstd"]:
        name = f"pandas_{compression}.feather"
        frame.to_feather(name, compression=compression)
        expect(name, feather.read_table(name), index=[])
    indexed = frame[["id", "name"]].set_index(pd.Index(["r1", "r2", "r3"]))
    table = pa.Table.from_pandas(indexed)
    feather.write_feather(table, "pandas_index.feather")
    expect("pandas_index.feather", table, names=["id", "name", "index"], index=["index"])
    named = frame[["id", "value"]].set_index([pd.Index(["r1", "r2", "r3"], name="sample"), pd.Index([7, 8, 9])])
    table = pa.Table.from_pandas(named)
    write("pandas_multi.arrows", table, stream=True)
    expect("pandas_multi.arrows", table, names=["id", "value", "sample", "index"], index=["sample", "index"])


def odd_shapes():
    table = types_table()
    slices = pa.concat_tables([table.slice(1, 4), table.slice(5, 0), table.slice(5)])
    write("slices.arrow", slices)
    expect("slices.arrow", slices)
    empty = table.slice(0, 0)
    with ipc.new_file("no_batches.arrow", empty.schema):
        pass
    expect("no_batches.arrow", empty)
    with ipc.new_stream("no_batches.arrows", empty.schema):
        pass
    expect("no_batches.arrows", empty)
    nothing = pa.RecordBatch.from_struct_array(pa.array([{}] * 5, pa.struct([])))
    with ipc.new_file("no_columns.arrow", nothing.schema) as writer:
        writer.write_batch(nothing)
    EXPECTED["no_columns.arrow"] = {"rows": 5, "columns": {}}
    same = pa.table([pa.array([1]), pa.array([2]), pa.array([3]), pa.array([4])], ["a", "a", "A", "a_1"])
    write("same_names.arrow", same)
    expect("same_names.arrow", same, names=["a", "a_1", "A", "a_1_1"])


def large():
    """Buffers of several LZ4 blocks, which depend on each other; many batches."""
    n = 20_000
    table = pa.table(
        {
            "id": pa.array(np.arange(n, dtype="i8")),
            "sorted": pa.array(np.arange(n) // 1000, pa.int32()),
            "text": pa.array([f"cell-{i % 977}-{i // 3}" for i in range(n)]),
            "kind": pa.array([f"k{i // 4000}" for i in range(n)]).dictionary_encode(),
        }
    )
    for compression in ["lz4", "zstd"]:
        name = f"large_{compression}.feather"
        feather.write_feather(table, name, compression=compression, chunksize=10_000)
    sums = {
        "id": str(sum(table["id"].to_pylist())),
        "sorted": str(sum(table["sorted"].to_pylist())),
        "text": str(sum(sum(t.encode()) for t in table["text"].to_pylist())),
        "kind": str(sum(sum(t.encode()) for t in table["kind"].to_pylist())),
    }
    for compression in ["lz4", "zstd"]:
        EXPECTED[f"large_{compression}.feather"] = {"rows": n, "sums": sums}


def old_feather():
    """The start and end of version 1, which pyarrow 26 no longer writes."""
    with open("version1.feather", "wb") as file:
        file.write(b"FEA1" + b"\0" * 12 + struct.pack("<i", 8) + b"FEA1")


def main():
    table = types_table()
    for compression in [None, "lz4", "zstd"]:
        name = f"types_{compression or 'plain'}.arrow"
        write(name, table, chunk=4, compression=compression)
        expect(name, table)
    write("types.arrows", table, stream=True, chunk=4)
    expect("types.arrows", table)
    simple = table.select(
        ["bool", "int8", "int64", "uint16", "float32", "utf8", "timestamp_us", "list", "struct", "dict", "decimal128"]
    )
    version4 = ipc.MetadataVersion.V4
    write("version4.arrow", simple, chunk=4, metadata_version=version4)
    expect("version4.arrow", simple)
    write("legacy.arrows", simple, stream=True, chunk=4, metadata_version=version4, use_legacy_format=True)
    expect("legacy.arrows", simple)
    unreadable()
    dictionaries()
    pandas_files()
    odd_shapes()
    large()
    old_feather()
    with open("expected.json", "w") as file:
        json.dump(EXPECTED, file, indent=0, ensure_ascii=False, sort_keys=True)
        file.write("\n")


main()
