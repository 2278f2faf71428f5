"""Makes scales.h5: dimension scales as h5py 3.16.0 attaches them and as netCDF-4 writes them."""

import h5py
import numpy as np

with h5py.File("scales.h5", "w", libver="latest") as file:
    # scales with a name of their own, with none (h5py writes it empty), and two for one dimension
    file["lat"] = np.array([-1.5, 0.0, 1.5])
    file["lat"].make_scale("latitude")
    file["time"] = np.array([10, 20], dtype="i4")
    file["time"].make_scale()
    file["seconds"] = np.array([600, 1200], dtype="i4")
    file["seconds"].make_scale("seconds")
    file["temp"] = np.arange(6.0).reshape(2, 3)
    file["temp"].dims[0].attach_scale(file["time"])
    file["temp"].dims[0].attach_scale(file["seconds"])
    file["temp"].dims[1].attach_scale(file["lat"])

    # a scale in another group; a label wins over the name of the scale
    group = file.create_group("g")
    group["deep"] = np.arange(2.0)
    group["deep"].dims[0].attach_scale(file["seconds"])
    group["labelled"] = np.arange(6).reshape(2, 3)
    group["labelled"].dims[0].label = "step"
    group["labelled"].dims[1].attach_scale(file["lat"])

    # a label beside an array of that name, and one beside nothing
    group["x"] = np.array(["a", "b"], dtype=h5py.string_dtype())
    group["beside"] = np.arange(4).reshape(2, 2)
    group["beside"].dims[0].label = "x"
    group["beside"].dims[1].label = "y"

    # netCDF-4: a dimension without a variable is a scale without data
    only = file.create_dataset("station", shape=(3,), dtype=">f4")
    only.make_scale("This is a netCDF dimension but not a netCDF variable.         3")
    file["rain"] = np.arange(3.0)
    file["rain"].dims[0].attach_scale(only)
    unwritten = file.create_dataset("level", shape=(3,), dtype="f4")
    unwritten.make_scale("level")
    file["wind"] = np.arange(3.0)
    file["wind"].dims[0].attach_scale(unwritten)

    # a scale of records cannot stand for indexes
    file["pairs"] = np.zeros(3, dtype=[("a", "i4"), ("b", "i4")])
    file["pairs"].make_scale("pairs")
    file["paired"] = np.arange(3.0)
    file["paired"].dims[0].attach_scale(file["pairs"])

    # circles of hard and soft links
    loop = file.create_group("loop")
    loop["again"] = loop
    loop["up"] = h5py.SoftLink("/")
    loop["v"] = np.arange(2)
    file["hard"] = file["/"]

    # names that meet
    file["records"] = np.zeros(
        2, dtype=[("dim_0", "i4"), ("value", "f4"), ("z", [("real", "f4"), ("imag", "f4")]), ("n", [("p", "i2", (2, 2))])]
    )
