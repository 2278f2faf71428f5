"""P4 in LaminDB: a request is the name of a cell type; the answer counts artifacts."""

from serving import serve  # isort: skip

import bionty as bt
import lamindb as ln

ln.setup.settings.instance._is_on_hub = False


def answer(name):
    ancestor = bt.CellType.get(name=name)
    kinds = [ancestor, *ancestor.query_children()]
    return [[str(ln.Artifact.filter(cell_types__in=kinds).distinct().count())]]


serve(answer)
