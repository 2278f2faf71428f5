"""Writes empty.h5: an array without elements whose chunks are longer than it may ever be.

h5py 3.16.0 makes chunks of 1,024 in a dimension of length 0, as anndata's write_h5ad with a
compression does for an AnnData without observations.
"""

import h5py

with h5py.File("empty.h5", "w") as file:
    file.create_dataset("a", shape=(0,), dtype="f4", compression="gzip")
    file.create_dataset("b", shape=(3, 0), dtype="i8", compression="lzf")
