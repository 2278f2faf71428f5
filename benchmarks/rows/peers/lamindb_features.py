"""P3 in LaminDB: a request is the least temperature and a donor; the answer has the ten features."""

from serving import serve  # isort: skip

import datetime

import lamindb as ln
import pandas

ln.setup.settings.instance._is_on_hub = False
FEATURES = [
    "temperature", "cells", "protocol", "passed", "collected",
    "donor", "batch", "cell_type", "tissue", "assay"]


def answer(request):
    temperature, donor = request.split("\t")
    frame = ln.Artifact.filter(temperature__gt=float(temperature), donor=donor).to_dataframe(
        features=FEATURES, limit=None)
    columns = [frame[name].tolist() for name in ["key", *FEATURES]]
    return sorted([text(value) for value in row] for row in zip(*columns))


def text(value):
    if isinstance(value, (set, list, tuple)):
        return "|".join(sorted(value))
    if pandas.isna(value):
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, datetime.date):
        return value.isoformat()[:10]
    return str(value)


serve(answer)
