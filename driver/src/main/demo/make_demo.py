#!/usr/bin/env python3
"""Makes the demo instance that `jdbc:lamin:demo` opens: `org/laminsql/driver/demo/demo.zip`.

LaminDB itself writes everything. Versions that made the committed file: Python 3.11,
lamindb 2.12.1 (lamindb-setup 1.27.0, bionty 2.5.2), anndata 0.12.19, zarr 3.1.6, h5py 3.16.0,
pandas 2.3.3, pyarrow 26.0.1. No account and no network are needed:

    python3 -m venv venv && venv/bin/pip install 'lamindb-core==2.12.1' bionty==2.5.2 anndata zarr
    venv/bin/python make_demo.py FOLDER demo.zip

Beside the archive it leaves `demo.version`, by which the driver knows whether it has unpacked
this very archive. FOLDER must not exist. Data and uids come from fixed seeds. Three things are not LaminDB's own:
its two questions to the internet are answered here; times are restated afterwards, so that the
story spans three weeks; the storage root is restated as /lamin/demo, because the folder that this
ran in means nothing elsewhere.
"""

import gzip
import hashlib
import os
import random
import secrets
import sqlite3
import sys
import zipfile
from pathlib import Path

SEED = 20260302
ROOT = Path(sys.argv[1]).resolve()
ARCHIVE = Path(sys.argv[2]).resolve()
STATED_ROOT = "/lamin/demo"

if ROOT.exists():
    sys.exit(f"{ROOT} exists: give a new folder")
ROOT.mkdir(parents=True)
os.chdir(ROOT)
os.environ["LAMIN_SETTINGS_DIR"] = str(ROOT / "settings")
os.environ["LAMIN_CACHE_DIR"] = str(ROOT / "cache")
(ROOT / "settings").mkdir()

SEEDED = random.Random(SEED)
secrets.choice = SEEDED.choice  # what LaminDB draws uids from

import lamindb_setup

lamindb_setup.init(storage="demo", modules="bionty")

import anndata as ad
import bionty as bt
import lamindb as ln
import numpy as np
import pandas as pd
from django.db import connections
from scipy.sparse import csr_matrix

ln.setup.settings.instance._is_on_hub = False
ln.settings.verbosity = "error"
ad.settings.allow_write_nullable_strings = True
DRAW = np.random.default_rng(SEED)

# --- facts: symbols with Ensembl ids, terms with ontology ids -----------------------------------

GENES = {
    "CD3D": "ENSG00000167286", "CD3E": "ENSG00000198851", "CD3G": "ENSG00000160654",
    "TRAC": "ENSG00000277734", "CD4": "ENSG00000010610", "CD8A": "ENSG00000153563",
    "CD8B": "ENSG00000172116", "IL7R": "ENSG00000168685", "CCR7": "ENSG00000126353",
    "SELL": "ENSG00000188404", "LEF1": "ENSG00000138795", "TCF7": "ENSG00000081059",
    "CD27": "ENSG00000139193", "CD28": "ENSG00000178562", "FOXP3": "ENSG00000049768",
    "IL2RA": "ENSG00000134460", "CTLA4": "ENSG00000163599", "TIGIT": "ENSG00000181847",
    "PDCD1": "ENSG00000188389", "LAG3": "ENSG00000089692", "GZMA": "ENSG00000145649",
    "GZMB": "ENSG00000100453", "GZMK": "ENSG00000113088", "PRF1": "ENSG00000180644",
    "NKG7": "ENSG00000105374", "GNLY": "ENSG00000115523", "KLRD1": "ENSG00000134539",
    "NCAM1": "ENSG00000149294", "IFNG": "ENSG00000111537", "TNF": "ENSG00000232810",
    "MS4A1": "ENSG00000156738", "CD19": "ENSG00000177455", "CD79A": "ENSG00000105369",
    "CD79B": "ENSG00000007312", "PAX5": "ENSG00000196092", "IGHM": "ENSG00000211899",
    "IGHD": "ENSG00000211898", "CR2": "ENSG00000117322", "CD38": "ENSG00000004468",
    "SDC1": "ENSG00000115884", "MZB1": "ENSG00000170476", "JCHAIN": "ENSG00000132465",
    "XBP1": "ENSG00000100219", "LYZ": "ENSG00000090382", "CD14": "ENSG00000170458",
    "FCGR3A": "ENSG00000203747", "S100A8": "ENSG00000143546", "S100A9": "ENSG00000163220",
    "CST3": "ENSG00000101439", "FCN1": "ENSG00000085265", "VCAN": "ENSG00000038427",
    "FCER1A": "ENSG00000179639", "CD1C": "ENSG00000158481", "ITGAX": "ENSG00000140678",
    "HLA-DRA": "ENSG00000204287", "CD74": "ENSG00000019582", "PPBP": "ENSG00000163736",
    "B2M": "ENSG00000166710", "ACTB": "ENSG00000075624", "GAPDH": "ENSG00000111640",
    "PTPRC": "ENSG00000081237", "MKI67": "ENSG00000148773", "TOP2A": "ENSG00000131747",
    "STAT1": "ENSG00000115415",
}
SYMBOLS = list(GENES)

CELL_TYPES = {  # name: (ontology id, parents, genes it expresses most)
    "cell": ("CL:0000000", [], []),
    "leukocyte": ("CL:0000738", ["cell"], []),
    "lymphocyte": ("CL:0000542", ["leukocyte"], []),
    "T cell": ("CL:0000084", ["lymphocyte"], []),
    "CD4-positive, alpha-beta T cell": (
        "CL:0000624", ["T cell"], ["CD3D", "CD3E", "TRAC", "CD4", "IL7R", "CCR7", "LEF1", "TCF7"]),
    "CD8-positive, alpha-beta T cell": (
        "CL:0000625", ["T cell"], ["CD3D", "CD3E", "TRAC", "CD8A", "CD8B", "GZMK", "GZMA", "PRF1"]),
    "regulatory T cell": (
        "CL:0000815", ["T cell"], ["CD3D", "CD3E", "CD4", "FOXP3", "IL2RA", "CTLA4", "TIGIT"]),
    "natural killer cell": (
        "CL:0000623", ["lymphocyte"], ["NKG7", "GNLY", "KLRD1", "NCAM1", "GZMB", "PRF1"]),
    "B cell": (
        "CL:0000236", ["lymphocyte"], ["MS4A1", "CD19", "CD79A", "CD79B", "PAX5", "IGHM", "CD74"]),
    "plasma cell": ("CL:0000786", ["leukocyte"], ["SDC1", "MZB1", "JCHAIN", "XBP1", "CD38"]),
    "monocyte": ("CL:0000576", ["leukocyte"], []),
    "classical monocyte": (
        "CL:0000860", ["monocyte"], ["LYZ", "CD14", "S100A8", "S100A9", "CST3", "FCN1", "VCAN"]),
    "dendritic cell": (
        "CL:0000451", ["leukocyte"], ["FCER1A", "CD1C", "ITGAX", "HLA-DRA", "CD74", "CST3"]),
}
SYNONYMS = {
    "T cell": "T-cell|T lymphocyte", "B cell": "B-cell|B lymphocyte",
    "natural killer cell": "NK cell", "regulatory T cell": "Treg",
}
TISSUES = {"blood": "UBERON:0000178", "lymph node": "UBERON:0000029"}
DISEASES = {
    "disease": ("MONDO:0000001", []),
    "autoimmune disease": ("MONDO:0007179", ["disease"]),
    "systemic lupus erythematosus": ("MONDO:0007915", ["autoimmune disease"]),
    "rheumatoid arthritis": ("MONDO:0008383", ["autoimmune disease"]),
}

# --- registries ----------------------------------------------------------------------------------

human = bt.Organism(name="human", ontology_id="NCBITaxon:9606", scientific_name="Homo sapiens")
human.save()
bt.settings._organism = human


for name, (ontology_id, parents, _) in CELL_TYPES.items():
    bt.CellType(name=name, ontology_id=ontology_id, synonyms=SYNONYMS.get(name)).save()
    bt.CellType.get(name=name).parents.add(*[bt.CellType.get(name=parent) for parent in parents])
for name, ontology_id in TISSUES.items():
    bt.Tissue(name=name, ontology_id=ontology_id).save()
for name, (ontology_id, parents) in DISEASES.items():
    bt.Disease(name=name, ontology_id=ontology_id).save()
    bt.Disease.get(name=name).parents.add(*[bt.Disease.get(name=parent) for parent in parents])
for symbol, ensembl_id in GENES.items():
    bt.Gene(symbol=symbol, ensembl_gene_id=ensembl_id, organism=human).save()

DONORS = {  # name: (disease or None, age, collected on)
    "D1": ("systemic lupus erythematosus", 34, "2026-02-16"),
    "D2": ("systemic lupus erythematosus", 51, "2026-02-17"),
    "D3": (None, 29, "2026-02-17"),
    "D4": (None, 46, "2026-02-19"),
}
donor_type = ln.ULabel(name="Donor", is_type=True).save()
for donor in DONORS:
    ln.ULabel(name=donor, type=donor_type).save()
assay_type = ln.ULabel(name="Assay", is_type=True).save()
for assay in ("single-cell RNA-seq", "bulk metrics"):
    ln.ULabel(name=assay, type=assay_type).save()
project = ln.Project(name="Lupus blood atlas").save()

FEATURES = {
    name: ln.Feature(name=name, dtype=dtype, description=description).save()
    for name, dtype, description in (
        ("cell_type", bt.CellType, "The annotated type of a cell"),
        ("tissue", bt.Tissue, "Where the sample was taken"),
        ("donor", donor_type, "Who gave the sample"),
        ("disease", bt.Disease, "Diagnosis of the donors"),
        ("assay", assay_type, "How it was measured"),
        ("n_counts", int, "Molecules counted in a cell"),
        ("n_genes", int, "Genes seen in a cell"),
        ("pct_mito", float, "Per cent of molecules from mitochondria"),
        ("is_doublet", bool, "Whether a droplet held two cells"),
        ("sequenced_on", "date", "Day of the sequencing run"),
        ("n_donors", int, "Donors in the dataset"),
        ("median_counts", float, "Median molecules of a cell"),
        ("chemistry", str, "Kit"),
    )
}

# --- cells ---------------------------------------------------------------------------------------

LEAVES = [name for name, (_, _, markers) in CELL_TYPES.items() if markers]
HOUSEKEEPING = {"B2M": 9.0, "ACTB": 6.0, "GAPDH": 3.5, "PTPRC": 2.0}
COMPOSITION = {  # in the order of LEAVES
    "blood": [0.28, 0.16, 0.04, 0.12, 0.12, 0.01, 0.23, 0.04],
    "lymph node": [0.34, 0.10, 0.08, 0.02, 0.38, 0.04, 0.01, 0.03],
}


def expected_counts(cell_type, donor):
    means = np.full(len(SYMBOLS), 0.06)
    for symbol, mean in HOUSEKEEPING.items():
        means[SYMBOLS.index(symbol)] = mean
    for rank, symbol in enumerate(CELL_TYPES[cell_type][2]):
        means[SYMBOLS.index(symbol)] += 5.0 / (1 + 0.25 * rank)
    if DONORS[donor][0]:
        means[SYMBOLS.index("STAT1")] += 2.5
    return means


def draw_cells(count, tissue):
    """Counts `int[cell, gene]` and obs of as many cells; one in twenty is a doublet."""
    donors = DRAW.choice(list(DONORS), count)
    counts = np.zeros((count, len(SYMBOLS)), dtype=np.int32)
    types, doublets = [], DRAW.random(count) < 0.05
    for row, donor in enumerate(donors):
        shares = np.array(COMPOSITION[tissue])
        if DONORS[donor][0]:
            shares[LEAVES.index("plasma cell")] *= 4
        shares /= shares.sum()
        depth = DRAW.gamma(8.0, 1 / 8.0)
        drawn = DRAW.choice(LEAVES, 2, p=shares)
        types.append(drawn[0])
        for cell_type in drawn if doublets[row] else drawn[:1]:
            counts[row] += DRAW.poisson(expected_counts(cell_type, donor) * depth)
    obs = pd.DataFrame(
        {
            "donor": pd.Categorical(donors, categories=list(DONORS)),
            "tissue": pd.Categorical([tissue] * count),
            "n_counts": counts.sum(axis=1).astype(np.int64),
            "n_genes": (counts > 0).sum(axis=1).astype(np.int64),
            "pct_mito": DRAW.beta(2, 40, count).round(4) * 100,
            "is_doublet": doublets,
            "cell_type": pd.Categorical(types, categories=sorted(LEAVES)),
        },
        index=["".join(DRAW.choice(list("ACGT"), 12)) + "-1" for _ in range(count)],
    )
    return counts, obs


def log_normalized(counts):
    return np.log1p(counts / counts.sum(axis=1, keepdims=True) * 100).astype(np.float32)


def layout_2d(obs):
    centers = {name: DRAW.normal(0, 6, 2) for name in LEAVES}
    spread = DRAW.normal(0, 0.8, (len(obs), 2))
    return (np.array([centers[name] for name in obs["cell_type"]]) + spread).astype(np.float32)


# --- the story -----------------------------------------------------------------------------------

FILES = ROOT / "files"
FILES.mkdir()
TIMES = []  # (run, day, minutes it took)


def begin(key, kind, description, day, minutes, params=None):
    """A transform and its run; what it makes is stamped with `day` in the end."""
    source = f"# {description}\n"
    transform = ln.Transform(key=key, kind=kind, description=description, source_code=source).save()
    run = ln.Run(transform=transform, params=params).save()
    run._status_code = 0  # completed
    run.save()
    TIMES.append((run, day, minutes))
    return run


def save(artifact, values):
    artifact.save()
    artifact.projects.add(project)
    if values:
        artifact.features.add_values(values)
    return artifact


def register(path, key, run, description, **values):
    return save(ln.Artifact(path, key=key, run=run, description=description), values)


def register_frame(frame, key, run, description, revises=None, **values):
    path = FILES / Path(key).name
    if key.endswith(".csv"):
        frame.to_csv(path, index=False)
    else:
        frame.to_parquet(path, index=False)
    artifact = ln.Artifact(path, key=key, run=run, description=description, revises=revises)
    artifact.otype = "DataFrame"
    artifact.kind = "dataset"
    artifact.n_observations = len(frame)
    return save(artifact, values)


def register_cells(cells, key, run, description, revises=None, **values):
    path = FILES / Path(key).name
    if key.endswith(".zarr"):
        cells.write_zarr(path)
    else:
        cells.write_h5ad(path, compression="gzip" if key.endswith("pbmc.h5ad") else None)
    artifact = ln.Artifact.from_anndata(
        path, key=key, run=run, description=description, revises=revises)
    labels = {
        name: sorted(cells.obs[name].unique())
        for name in ("donor", "tissue", "cell_type")
        if name in cells.obs
    }
    return save(artifact, {**labels, **values})


run = begin("ingest.py", "script", "Register what the sequencing core delivered", "2026-03-02 09:00", 4)
reads = {}
for sample in ("S1_blood", "S2_blood", "S3_lymph_node"):
    path = FILES / f"{sample}.fastq.gz"
    bases = "\n".join(
        f"@{sample}:{read}\n{''.join(DRAW.choice(list('ACGT'), 60))}\n+\n{'F' * 60}" for read in range(8)
    )
    path.write_bytes(gzip.compress((bases + "\n").encode(), mtime=0))
    reads[sample] = register(
        path, f"raw/{sample}.fastq.gz", run, "Placeholder of eight reads",
        sequenced_on=pd.Timestamp("2026-02-27").date(), chemistry="3' v3.1")
donor_table = pd.DataFrame(
    [(name, disease or "normal", age, day) for name, (disease, age, day) in DONORS.items()],
    columns=["donor", "disease", "age", "collected_on"],
)
mistaken = donor_table.assign(disease=donor_table["disease"].where(donor_table["donor"] != "D2", "normal"))
donors_v1 = register_frame(mistaken, "metadata/donors.csv", run, "Who gave the samples")

blood_counts, blood_obs = draw_cells(420, "blood")
node_counts, node_obs = draw_cells(240, "lymph node")
by_ensembl = pd.DataFrame({"symbol": SYMBOLS}, index=pd.Index(GENES.values(), name="ensembl_gene_id"))
by_symbol = pd.DataFrame({"gene_ids": list(GENES.values())}, index=SYMBOLS)

run = begin("align.nf", "pipeline", "Align reads and count molecules", "2026-03-03 18:30", 340,
            {"genome": "GRCh38", "threads": 32, "chemistry": "SC3Pv3"})
run.input_artifacts.add(*reads.values())
pbmc_v1 = register_cells(
    ad.AnnData(
        csr_matrix(blood_counts, dtype=np.float32), blood_obs[["donor", "tissue", "n_counts"]], by_ensembl),
    "scrna/pbmc.h5ad", run, "Blood cells of four donors", assay="single-cell RNA-seq")
cells, genes = np.nonzero(node_counts)
node_long = pd.DataFrame({
    "barcode": node_obs.index[cells],
    "gene": pd.Categorical.from_codes(genes, SYMBOLS),
    "count": node_counts[cells, genes],
})
node_table = register_frame(
    node_long, "counts/lymph_node.parquet", run, "Molecules by cell and gene, where there are any",
    assay="single-cell RNA-seq", tissue="lymph node")
metrics = pd.DataFrame({
    "sample": list(reads),
    "reads": [41_200_311, 38_114_902, 29_876_540],
    "mapped": [0.9411, 0.9387, 0.9266],
    "saturation": [0.712, 0.698, 0.655],
    "finished_at": pd.to_datetime(["2026-03-03 21:14:07", "2026-03-03 22:51:40", "2026-03-04 00:09:02"]),
})
alignment = register_frame(
    metrics, "qc/alignment.parquet", run, "Reads and mapping rates by sample", assay="bulk metrics")

run = begin("qc.py", "script", "Drop poor cells, flag doublets", "2026-03-09 10:15", 6,
            {"min_counts": 18, "max_pct_mito": 14.0})
run.input_artifacts.add(pbmc_v1, alignment)
good = ((blood_obs["n_counts"] >= 18) & (blood_obs["pct_mito"] <= 14)).to_numpy()
flagged = blood_obs.loc[good].drop(columns="cell_type")
pbmc_v2 = register_cells(
    ad.AnnData(csr_matrix(blood_counts[good], dtype=np.float32), flagged, by_ensembl),
    "scrna/pbmc.h5ad", run, "Blood cells of four donors", revises=pbmc_v1, assay="single-cell RNA-seq")
per_donor = flagged.groupby("donor", observed=True).agg(
    n_cells=("n_counts", "size"), median_counts=("n_counts", "median"),
    doublets=("is_doublet", "sum")).reset_index()
register_frame(per_donor, "qc/per_donor.parquet", run, "Cells and doublets by donor", assay="bulk metrics")

run = begin("annotate.ipynb", "notebook", "Name the cell types", "2026-03-16 14:05", 52, {"resolution": 0.8})
run.input_artifacts.add(pbmc_v2, node_table, donors_v1)
donors_v2 = register_frame(
    donor_table, "metadata/donors.csv", run, "Who gave the samples, D2's diagnosis corrected", revises=donors_v1)
annotated = blood_obs.loc[good]
pbmc = ad.AnnData(
    csr_matrix(log_normalized(blood_counts[good])), annotated, by_ensembl,
    obsm={"X_umap": layout_2d(annotated)},
    layers={"counts": csr_matrix(blood_counts[good])},
    uns={"title": "Blood cells of four donors", "normalization": {"target_sum": 100, "log1p": True}})
summary = {"assay": "single-cell RNA-seq", "n_donors": 4, "sequenced_on": pd.Timestamp("2026-02-27").date(),
           "chemistry": "3' v3.1", "disease": "systemic lupus erythematosus"}
pbmc_v3 = register_cells(
    pbmc, "scrna/pbmc.h5ad", run, "Blood cells of four donors", revises=pbmc_v2,
    median_counts=float(annotated["n_counts"].median()), **summary)
node = ad.AnnData(
    log_normalized(node_counts), node_obs, by_symbol, obsm={"X_umap": layout_2d(node_obs)})
lymph_node = register_cells(
    node, "scrna/lymph_node.h5ad", run, "Lymph node cells of four donors",
    median_counts=float(node_obs["n_counts"].median()), **summary)
tcells = pbmc[pbmc.obs["cell_type"].str.contains("T cell")].copy()
del tcells.layers["counts"]
tcell_store = register_cells(
    tcells, "scrna/t_cells.anndata.zarr", run, "T cells of the blood", assay="single-cell RNA-seq")
collection = ln.Collection(
    [pbmc_v3, lymph_node], key="lupus atlas", description="Blood and lymph node, annotated", run=run).save()

run = begin("report.py", "script", "Composition and markers for the paper", "2026-03-20 16:40", 2)
run.input_collections.add(collection)
run.input_artifacts.add(donors_v2)
composition = pd.concat([annotated, node_obs]).groupby(
    ["tissue", "donor", "cell_type"], observed=True).size().rename("n_cells").reset_index()
composition["share"] = composition["n_cells"] / composition.groupby(
    ["tissue", "donor"], observed=True)["n_cells"].transform("sum")
register_frame(composition, "results/composition.parquet", run, "Cells by tissue, donor and type")
matrix = log_normalized(blood_counts[good])
rows = [
    (cell_type, symbol, float(inside.mean().round(4)), float((inside.mean() - outside.mean()).round(4)))
    for cell_type in sorted(LEAVES)
    for symbol in CELL_TYPES[cell_type][2]
    for column in [matrix[:, SYMBOLS.index(symbol)]]
    for is_type in [(annotated["cell_type"] == cell_type).to_numpy()]
    for inside, outside in [(column[is_type], column[~is_type])]
    if is_type.any()
]
register_frame(
    pd.DataFrame(rows, columns=["cell_type", "gene", "mean", "difference"]), "results/markers.csv", run,
    "Mean expression of marker genes, and how far above all others")

# --- restated times and root, then the archive -----------------------------------------------------

database = ROOT / "demo" / ".lamindb" / "lamin.db"
connections.close_all()
with sqlite3.connect(database) as connection:
    restate = connection.execute
    tables = [name for (name,) in restate("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()]
    for table in tables:
        columns = {row[1]: row[2] for row in restate(f'PRAGMA table_info("{table}")').fetchall()}
        stamped = [name for name in ("created_at", "updated_at", "applied", "started_at") if name in columns]
        for name in stamped:
            restate(f'UPDATE "{table}" SET "{name}" = ?', ("2026-03-02 08:00:00.000000",))
    for run, day, minutes in TIMES:
        begun = pd.Timestamp(day)
        finished = f"{begun + pd.Timedelta(minutes=minutes):%Y-%m-%d %H:%M:%S}.000000"
        begun = f"{begun:%Y-%m-%d %H:%M:%S}.000000"
        restate(
            "UPDATE lamindb_transform SET created_at = ?1, updated_at = ?1 WHERE id = ?2",
            (begun, run.transform_id))
        restate(
            "UPDATE lamindb_run SET created_at = ?1, started_at = ?1, finished_at = ?2, updated_at = ?2"
            " WHERE id = ?3", (begun, finished, run.id))
        for table in ("lamindb_artifact", "lamindb_collection"):
            restate(f"UPDATE {table} SET created_at = ?1, updated_at = ?1 WHERE run_id = ?2", (finished, run.id))
        for table in tables:
            columns = {row[1] for row in restate(f'PRAGMA table_info("{table}")').fetchall()}
            if {"created_at", "artifact_id"} <= columns:
                restate(
                    f'UPDATE "{table}" SET created_at = ?1 WHERE artifact_id IN'
                    " (SELECT id FROM lamindb_artifact WHERE run_id = ?2)", (finished, run.id))
    restate("UPDATE lamindb_storage SET root = ?", (STATED_ROOT,))
connection.close()
connection = sqlite3.connect(database, isolation_level=None)
connection.execute("PRAGMA page_size = 1024")
connection.execute("VACUUM")
connection.close()

ARCHIVE.unlink(missing_ok=True)
with zipfile.ZipFile(ARCHIVE, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
    for path in sorted((ROOT / "demo").rglob("*")):
        if path.is_file():
            entry = zipfile.ZipInfo(str(path.relative_to(ROOT / "demo")), (2026, 3, 20, 16, 42, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, path.read_bytes())
checksum = hashlib.sha256(ARCHIVE.read_bytes()).hexdigest()[:16]
ARCHIVE.with_name("demo.version").write_text(checksum + "\n")
print(f"{ARCHIVE}: {ARCHIVE.stat().st_size} bytes")
