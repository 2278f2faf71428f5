"""Makes the HDF5 files of this folder (h5py 3.12 or newer): valid, and hostile to whoever walks or
reads all of them."""

import h5py
import numpy as np

TEXT = h5py.string_dtype()
HUGE = 2**31 - 1


def frame(root, name, length, stored=True):
    group = root.create_group(name)
    group.attrs.update({"encoding-type": "dataframe", "encoding-version": "0.2.0", "_index": "_index"})
    group.attrs.create("column-order", [], dtype=TEXT)
    index = group.create_dataset("_index", (length,), TEXT, chunks=(64,), maxshape=(None,))
    index.attrs.update({"encoding-type": "string-array", "encoding-version": "0.2.0"})
    if stored:
        index[...] = [f"n{i}" for i in range(length)]


def annotated(name, observations=3, variables=2, stored=True, libver=None):
    file = h5py.File(name, "w", libver=libver)
    file.attrs.update({"encoding-type": "anndata", "encoding-version": "0.1.0"})
    frame(file, "obs", observations, stored)
    frame(file, "var", variables)
    uns = file.create_group("uns")
    uns.attrs.update({"encoding-type": "dict", "encoding-version": "0.1.0"})
    return file, uns


# hard links to groups above: two each, so that paths double at every step
file, uns = annotated("circles.h5ad")
below = uns.create_group("below")
below["again"] = uns
below["and_again"] = uns
file.close()

# soft links that lead to each other
file, uns = annotated("soft_circles.h5ad")
uns["one"] = h5py.SoftLink("/uns/other")
uns["other"] = h5py.SoftLink("/uns/one")
uns["self"] = h5py.SoftLink("/uns/self")
file.close()

# groups in groups
file, group = annotated("deep.h5ad", libver="latest")
for _ in range(400):
    group = group.create_group("g")
file.close()

# as many observations as an axis can have, none stored; a matrix of them
file, uns = annotated("many_rows.h5ad", HUGE, stored=False)
x = file.create_dataset("X", (HUGE, 2), "f4", chunks=(1024, 2))
x.attrs.update({"encoding-type": "array", "encoding-version": "0.2.0"})
file.close()

# one chunk of 4 GiB - 4, never written
file, uns = annotated("large_chunk.h5ad")
x = file.create_dataset("X", (2**15, 2**15 - 1), "f4", chunks=(2**15, 2**15 - 1))
x.attrs.update({"encoding-type": "array", "encoding-version": "0.2.0"})
uns.create_dataset("a", (2**40, 2**20), "i8", chunks=(1, 10))
uns.create_dataset("b", (2**30,), "i1", chunks=(2**30,))
file.close()

# chunks that share their bytes: every chunk's address is that of the first
with h5py.File("shared_chunks.h5", "w", libver="earliest") as file:
    data = file.create_dataset("a", (40,), "i4", chunks=(10,))
    data[...] = np.arange(40)
    first = data.id.get_chunk_info(0).byte_offset
    others = [data.id.get_chunk_info(i).byte_offset for i in range(1, 4)]
with open("shared_chunks.h5", "r+b") as file:
    bytes_ = file.read()
    for other in others:
        assert bytes_.count(other.to_bytes(8, "little")) == 1
        bytes_ = bytes_.replace(other.to_bytes(8, "little"), first.to_bytes(8, "little"))
    file.seek(0)
    file.write(bytes_)
