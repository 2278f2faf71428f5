"""Makes a small SpatialData with the release of spatialdata that is installed.

v0.1.2: pip install "spatialdata==0.1.2" "zarr<3" "anndata<0.11" "xarray<2024.10" "dask<2024.3" \
    "ome-zarr<0.9" "numpy<2" "pandas<2.2" "pyarrow<17"
v0.7.3: pip install "spatialdata==0.7.3"

    python make_stores.py store.zarr && (cd store.zarr && zip -qr ../store.zarr.zip .)
"""

import sys

import anndata as ad
import geopandas as gpd
import numpy as np
import pandas as pd
import spatialdata as sd
from shapely.geometry import Point, Polygon
from spatialdata.models import (
    Image2DModel,
    Labels2DModel,
    PointsModel,
    ShapesModel,
    TableModel,
)


def counting(dtype, *shape, modulus=251):
    return (np.arange(np.prod(shape)) % modulus).astype(dtype).reshape(shape)


image = Image2DModel.parse(counting("uint8", 2, 6, 8), dims=("c", "y", "x"))
pyramid = Image2DModel.parse(
    counting("uint16", 2, 8, 8), dims=("c", "y", "x"), scale_factors=[2]
)
labels = Labels2DModel.parse(counting("int32", 4, 6, modulus=5), dims=("y", "x"))
points = PointsModel.parse(
    pd.DataFrame(
        {
            "x": [1.5, 2.5, 3.5, 4.5],
            "y": [10.0, 20.0, 30.0, 40.0],
            "z": [0.0, 1.0, 0.0, 1.0],
            "gene": ["A", "B", "A", "C"],
        }
    ),
    coordinates={"x": "x", "y": "y", "z": "z"},
    feature_key="gene",
)
circles = ShapesModel.parse(
    gpd.GeoDataFrame({"geometry": [Point(1, 2), Point(3, 4.5)], "radius": [1.0, 2.5]})
)
polygons = ShapesModel.parse(
    gpd.GeoDataFrame(
        {"geometry": [Polygon([(0, 0), (1, 0), (1, 1)]), Polygon([(5, 5), (6, 5), (6, 7)])]},
        index=["p1", "p2"],
    )
)
table = TableModel.parse(
    ad.AnnData(
        np.array([[1.0, 0.0], [0.0, 2.0], [3.0, 0.0], [0, 4]]),
        obs=pd.DataFrame(
            {
                "region": pd.Categorical(["lab"] * 4),
                "instance_id": [1, 2, 3, 4],
                "kind": ["u", "v", "u", "w"],
            },
            index=["s1", "s2", "s3", "s4"],
        ),
        var=pd.DataFrame(index=["G1", "G2"]),
    ),
    region="lab",
    region_key="region",
    instance_key="instance_id",
)
data = sd.SpatialData(
    images={"img": image, "ms": pyramid},
    labels={"lab": labels},
    points={"pts": points},
    shapes={"circ": circles, "poly": polygons},
    tables={"counts": table},
)
if hasattr(data, "attrs"):
    data.attrs["note"] = "x"
    data.attrs["n"] = {"k": [1, 2]}
data.write(sys.argv[1])
