"""Writes the small FCS files beside it, and expected.json: what each of them holds.

Usage: make_fcs.py <this folder>, with flowio 1.4.0, fcswrite 0.6.4 and numpy.

Two files are written by flowio and fcswrite; the others are put together byte by byte for what these
do not write. Expected rows are flowio's raw events (FlowData.events) wherever flowio reads the file;
only for what it does not know (64 and 24 bits, data types per channel of FCS 3.2) they are those
that went in. The rows that went in are compared with flowio's in every case.
"""

import json
import struct
import sys
from pathlib import Path

import fcswrite
import flowio
import numpy as np

FOLDER = Path(sys.argv[1])
EXPECTED = {}


def escape(text, delimiter):
    return text.replace(delimiter, delimiter * 2)


def keywords(pairs, delimiter="/", encoding="utf-8"):
    body = "".join(
        escape(k, delimiter) + delimiter + escape(v, delimiter) + delimiter for k, v in pairs
    )
    return (delimiter + body).encode(encoding)


def channels(names, bits, ranges, **more):
    pairs = []
    for i, name in enumerate(names):
        n = i + 1
        pairs += [(f"$P{n}N", name), (f"$P{n}B", str(bits[i])), (f"$P{n}R", str(ranges[i]))]
        pairs += [(f"$P{n}{k}", v[i]) for k, v in more.items() if v[i] is not None]
        if "E" not in more:
            pairs.append((f"$P{n}E", "0,0"))
    return pairs


def header(version, text, data):
    places = [*text, *data, 0, 0]
    return (version + "    " + "".join(f"{p:>8}" for p in places)).encode()


def data_set(
    data,
    pairs,
    version="FCS3.1",
    in_header=True,
    in_text=True,
    excess=0,
    supplemental=None,
    delimiter="/",
    encoding="utf-8",
    raw_text=b"",
    next_data=0,
):
    """One data set; TEXT at byte 58, DATA behind it, supplemental TEXT behind DATA."""
    fixed = 8

    def text(begin, end, stext, next_data):
        own = list(pairs)
        if in_text:
            own += [("$BEGINDATA", str(begin).zfill(fixed)), ("$ENDDATA", str(end).zfill(fixed))]
        if version != "FCS2.0":
            own += [("$BEGINSTEXT", str(stext[0]).zfill(fixed))]
            own += [("$ENDSTEXT", str(stext[1]).zfill(fixed))]
        own += [("$NEXTDATA", str(next_data).zfill(fixed))]
        return keywords(own, delimiter, encoding) + raw_text

    begin = 58 + len(text(0, 0, (0, 0), 0))
    end = begin + len(data) - 1 + excess
    more = keywords(supplemental, delimiter) if supplemental else b""
    stext = (begin + len(data), begin + len(data) + len(more) - 1) if more else (0, 0)
    if next_data is None:
        next_data = begin + len(data) + len(more) + excess
    segment = text(begin, end, stext, next_data)
    head = header(version, (58, begin - 1), (begin, end) if in_header else (0, 0))
    return head + segment + data + more + b"\0" * excess


def common(datatype, order, names, total, mode="L"):
    return [
        ("$DATATYPE", datatype),
        ("$MODE", mode),
        ("$BYTEORD", order),
        ("$PAR", str(len(names))),
        ("$TOT", str(total)),
    ]


def rows_of(flow):
    events = np.reshape(np.array(flow.events), (-1, flow.channel_count))
    return [[v.item() for v in row] for row in events]


def add(name, content, names, rows, flowio_reads=True, part="", **options):
    path = FOLDER / name
    if content is not None:
        path.write_bytes(content)
    if flowio_reads:
        read = flowio.read_multiple_data_sets(str(path), **options)
        flow = read[0 if part == "" else int(part.split("/")[1]) - 1]
        actual = rows_of(flow)
        assert rows is None or actual == rows, (name, actual, rows)
        rows = actual
        assert names is None or flow.pnn_labels == names, (flow.pnn_labels, names)
        names = flow.pnn_labels
    EXPECTED.setdefault(name, {})[part] = {"columns": names, "rows": rows}


def main():
    generator = np.random.default_rng(42)
    names = ["FSC-A", "SSC-A", "FITC-A", "Time"]
    markers = ["", "", "CD3", ""]

    values = generator.normal(1000, 300, (25, 4)).astype(np.float32)
    with open(FOLDER / "flowio.fcs", "wb") as file:
        flowio.create_fcs(
            file,
            values.ravel().tolist(),
            names,
            opt_channel_names=markers,
            metadata_dict={"spillover": "2,FITC-A,SSC-A,1,0.1,0.05,1", "cyt": "Aurora"},
        )
    add("flowio.fcs", None, names, [[v.item() for v in row] for row in values])

    values = np.abs(generator.normal(500, 100, (10, 3))).astype(np.float32)
    fcswrite.write_fcs(FOLDER / "fcswrite.fcs", ["A", "B", "C"], values, text_kw_pr={"note": "x y"})
    add("fcswrite.fcs", None, ["A", "B", "C"], [[v.item() for v in row] for row in values])

    # 16 bits, big-endian; bits above the range of 1000 (raised to 1024) do not count
    stored = generator.integers(0, 1 << 16, (12, 3))
    ranges = [1000, 65536, 1024]
    masked = [[int(v) & (1 << (r - 1).bit_length()) - 1 for v, r in zip(row, ranges)] for row in stored]
    pairs = common("I", "2,1", names[:3], 12) + channels(
        names[:3],
        [16] * 3,
        ranges,
        E=["4.0,0.01", "0,0", "0,0"],
        G=[None, "2.5", None],
        V=["450", None, "high"],
        F=[None, None, "530/30"],
        S=[None, "  ", "CD3 FITC"],
    )
    data = struct.pack(">36H", *stored.ravel().tolist())
    add("int16_big_endian.fcs", data_set(data, pairs, "FCS3.0"), names[:3], masked)

    # 8, 16 and 32 bits together, little-endian, two of them masked
    stored = [[int(generator.integers(0, 1 << b)) for b in (8, 16, 32)] for _ in range(9)]
    ranges = [256, 4096, 1 << 18]
    masked = [[v & (r - 1) for v, r in zip(row, ranges)] for row in stored]
    pairs = common("I", "1,2,3,4", names[:3], 9) + channels(names[:3], [8, 16, 32], ranges)
    data = b"".join(struct.pack("<BHI", *row) for row in stored)
    add("int_mixed.fcs", data_set(data, pairs), names[:3], masked)

    stored = [[int(v) for v in row] for row in generator.integers(0, 1 << 32, (7, 2))]
    pairs = common("I", "4,3,2,1", names[:2], 7) + channels(names[:2], [32] * 2, [1 << 32] * 2)
    data = struct.pack(">14I", *(v for row in stored for v in row))
    add("int32_big_endian.fcs", data_set(data, pairs), names[:2], stored)

    # flowio does not know these widths
    stored = [[int(generator.integers(0, 1 << b, dtype=np.uint64)) for b in (24, 63)] for _ in range(5)]
    stored.append([(1 << 24) - 1, (1 << 64) - 1])
    for order, byte_order in (("1,2,3,4", "little"), ("4,3,2,1", "big")):
        pairs = common("I", order, names[:2], 6) + channels(names[:2], [24, 64], [1 << 24, 1 << 64])
        data = b"".join(a.to_bytes(3, byte_order) + b.to_bytes(8, byte_order) for a, b in stored)
        file = f"int_wide_{byte_order}_endian.fcs"
        add(file, data_set(data, pairs), names[:2], stored, flowio_reads=False)

    values = [[v.item() for v in row] for row in generator.normal(0, 1e5, (6, 2))]
    pairs = common("D", "4,3,2,1", names[:2], 6) + channels(names[:2], [64] * 2, [262144] * 2)
    data = struct.pack(">12d", *(v for row in values for v in row))
    add("double_big_endian.fcs", data_set(data, pairs), names[:2], values)

    floats = [[float(10 * i + j) for j in range(2)] for i in range(8)]
    data = struct.pack("<16f", *(v for row in floats for v in row))
    pairs = common("F", "1,2,3,4", names[:2], 8) + channels(names[:2], [32] * 2, [262144] * 2)
    add(
        "end_behind_last_byte.fcs",
        data_set(data, pairs, excess=1),
        names[:2],
        floats,
        ignore_offset_error=True,
    )
    add(
        "offsets_in_text.fcs",
        data_set(data, pairs, in_header=False),
        names[:2],
        floats,
        ignore_offset_discrepancy=True,
    )
    add(
        "version_2.fcs",
        data_set(data, pairs, "FCS2.0", in_text=False),
        names[:2],
        floats,
    )

    # keywords that need every rule: escapes, UTF-8, Latin-1, values left out, padding
    odd = [("$CYT", "LSR|II"), ("a|b", "ends with |"), ("$OP", "Müller µ"), ("$COM", " blank ")]
    content = data_set(data, pairs + odd, delimiter="|", raw_text=b"  \r\n")
    add("escapes.fcs", content, names[:2], floats, flowio_reads=False)
    EXPECTED["escapes.fcs"]["text"] = dict(odd)
    content = data_set(data, pairs + odd[2:3], "FCS3.0", encoding="latin-1")
    add("latin1.fcs", content, names[:2], floats)
    EXPECTED["latin1.fcs"]["text"] = dict(odd[2:3])
    empty = [("$P1S", ""), ("$P2S", ""), ("$FIL", ""), ("CREATOR", "x")]
    content = data_set(data, pairs[:5] + empty + pairs[5:])
    add("empty_values.fcs", content, names[:2], floats, flowio_reads=False)
    EXPECTED["empty_values.fcs"]["text"] = dict(empty)

    # the supplemental TEXT gives a marker; the total in it does not count
    content = data_set(data, pairs, supplemental=[("$P2S", "CD19"), ("$TOT", "5")])
    add("supplemental_text.fcs", content, names[:2], floats)
    EXPECTED["supplemental_text.fcs"]["text"] = {"$P2S": "CD19"}

    second = common("F", "1,2,3,4", names[:1], 3) + channels(["CD4"], [32], [1024])
    content = data_set(data, pairs, next_data=None) + data_set(
        struct.pack("<3f", 1.5, 2.5, 3.5), second
    )
    add("two_data_sets.fcs", content, names[:2], floats)
    add("two_data_sets.fcs", None, ["CD4"], [[1.5], [2.5], [3.5]], part="dataset/2")

    # FCS 3.2: a type of its own for a channel
    rows = [[float(i), 1000 + i, i / 3] for i in range(4)]
    pairs = common("F", "1,2,3,4", names[:3], 4) + channels(
        names[:3], [32, 32, 64], [1024, 1 << 20, 1024], DATATYPE=[None, "I", "D"], DET=["PMT", None, None]
    )
    data = b"".join(struct.pack("<fId", *row) for row in rows)
    add("types_of_channels.fcs", data_set(data, pairs, "FCS3.2"), names[:3], rows, flowio_reads=False)

    # names that are missing or not unique
    pairs = common("F", "1,2,3,4", names, 1) + channels(["A", "A", "B", "C"], [32] * 4, [1] * 4)
    pairs = [p for p in pairs if p[0] != "$P3N"] + [("$P1S", "CD8"), ("$P2S", "cd8")]
    content = data_set(struct.pack("<4f", 1, 2, 3, 4), pairs)
    add("names.fcs", content, ["A", "A_2", "P3", "C"], [[1.0, 2.0, 3.0, 4.0]], flowio_reads=False)

    (FOLDER / "expected.json").write_text(json.dumps(EXPECTED, indent=1, ensure_ascii=False) + "\n")


main()
