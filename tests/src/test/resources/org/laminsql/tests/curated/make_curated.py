"""Makes an instance with schemas and datasets, and records what LaminDB says of each pair.

python -m venv v; v/bin/pip install lamindb==2.12.1 bionty==2.5.2 anndata==0.12.19
LAMIN_SETTINGS_DIR=$PWD/settings v/bin/python make.py  (writes ./curated and ./expected.jsonl; zip the content of ./curated)
"""
import datetime, json, os, re, subprocess, sys, warnings
from pathlib import Path
warnings.filterwarnings("ignore")
root = Path.cwd() / "curated"
subprocess.run([str(Path(sys.executable).parent / "lamin"), "init", "--storage", str(root), "--modules", "bionty"], check=True)
import lamindb as ln
import bionty as bt
import anndata as ad
import numpy as np
import pandas as pd
ln.settings.verbosity = "error"
# LaminDB asks a table in the cloud which organism an Ensembl prefix means.
import bionty._organism
bionty._organism.infer_organism_from_ensembl_id = lambda id, using=None: mouse if id.startswith("ENSMUS") else human
ln.setup.settings.instance._is_on_hub = False

def feature(name, dtype, **more):
    return ln.Feature(name=name, dtype=dtype, **more).save()

# --- registries
human = bt.Organism(name="human", ontology_id="NCBITaxon:9606", scientific_name="homo_sapiens").save()
mouse = bt.Organism(name="mouse", ontology_id="NCBITaxon:10090", scientific_name="mus_musculus").save()
def cell_type(name, oid, synonyms=None):
    record = bt.CellType(name=name, ontology_id=oid, synonyms=synonyms)
    return record.save()
cell_type("T cell", "CL:0000084", "T lymphocyte|T-cell")
cell_type("B cell", "CL:0000236", "B lymphocyte")
cell_type("natural killer cell", "CL:0000623", "NK cell")
bt.Tissue(name="lung", ontology_id="UBERON:0002048").save()
for symbol, gene, organism in [("CD8A", "ENSG00000153563", human), ("CD4", "ENSG00000010610", human),
                               ("CD14", "ENSG00000170458", human), ("Cd8a", "ENSMUSG00000053977", mouse)]:
    bt.Gene(symbol=symbol, ensembl_gene_id=gene, organism=organism, synonyms="p32" if symbol == "CD8A" else None).save()
quality = ln.ULabel(name="Quality", is_type=True).save()
fine = ln.ULabel(name="Fine quality", is_type=True, type=quality).save()
ln.ULabel(name="good", type=quality).save()
ln.ULabel(name="very good", type=fine).save()
ln.ULabel(name="free label").save()
perturbation = ln.Record(name="Perturbation", is_type=True).save()
drug = ln.Record(name="Drug", is_type=True, type=perturbation).save()
ln.Record(name="DMSO", type=perturbation).save()
ln.Record(name="IFNG", type=drug).save()
ln.Record(name="other record").save()

cells = feature("cell", bt.CellType)
n = feature("n", int)
score = feature("score", float)
number = feature("number", "num")
note = feature("note", str, nullable=False)
remark = feature("remark", str)
flag = feature("flag", bool)
day = feature("day", datetime.date)
when = feature("when", datetime.datetime)
coerced = feature("coerced", int, coerce=True)
label = feature("label", quality)
treated = feature("treated", perturbation)
oid = feature("cell_oid", bt.CellType.ontology_id)
union = feature("site", "cat[bionty.Tissue.ontology_id|bionty.CellType.ontology_id]")
many = feature("many", list[bt.CellType])
words = feature("words", list[str])
organism_gene = feature("human_gene", bt.Gene, cat_filters={"organism": human})
link = feature("link", "url")
settings = feature("settings", dict)
sample = feature("sample", str)
row = feature("row", int)
temperature = feature("temperature", float)

readouts = ln.Feature(name="Readouts", is_type=True).save()
special = ln.Feature(name="Special readouts", is_type=True, type=readouts).save()
feature("typed", int, type=readouts)
feature("specially_typed", int, type=special)
code = feature("code", ln.ULabel, coerce=True)
ln.ULabel(name="1").save()
def schema(name, features=None, **more):
    return ln.Schema(features, name=name, **more).save()

FRAME = dict(cell=pd.Categorical(["T cell", "B cell", "T cell"]), n=[1, 2, 3], score=[.5, 1., 2.])
schemas = {
  "minimal": schema("minimal", [cells, n, score]),
  "optional": schema("optional", [cells, n, score.with_config(optional=True)]),
  "open": schema("open", [cells, n], minimal_set=False),
  "maximal": schema("maximal", [cells, n, score], maximal_set=True),
  "ordered": schema("ordered", [cells, n, score], ordered_set=True),
  "ordered optional": schema("ordered optional", [cells, n.with_config(optional=True), score], ordered_set=True),
  "coerced": schema("coerced", [n, score, coerced], coerce=True),
  "coerced feature": schema("coerced feature", [coerced]),
  "nullable": schema("nullable", [note, remark]),
  "simple types": schema("simple types", [f.with_config(optional=True) for f in [n, score, number, remark, flag, day, when, link, words]]),
  "categories": schema("categories", [f.with_config(optional=True) for f in [cells, label, treated, oid, union, many, organism_gene]]),
  "flexible": schema("flexible", [cells], flexible=True),
  "flexible maximal": schema("flexible maximal", itype=ln.Feature, maximal_set=True),
  "indexed": schema("indexed", [n], index=sample),
  "indexed by number": schema("indexed by number", [n], index=row),
  "typed": schema("typed", itype=readouts),
  "typed maximal": schema("typed maximal", itype=readouts, maximal_set=True),
  "coerced dates": schema("coerced dates", [day, when], coerce=True),
  "coerced category": schema("coerced category", [code]),
  "suffix": schema("suffix", [n], suffix=".csv"),
}
obs = schemas["minimal"]
uns = schema("uns", [temperature])
genes = schema("genes", itype=bt.Gene.ensembl_gene_id)
genes_all = schema("genes only", itype=bt.Gene.ensembl_gene_id, maximal_set=True)
genes_given = schema("genes given", [bt.Gene.get(symbol="CD8A"), bt.Gene.get(symbol="CD4")])
cells_of = lambda slots, name, **m: ln.Schema(slots=slots, otype="AnnData", name=name, **m).save()
schemas["anndata"] = cells_of({"obs": obs, "var.T": genes, "uns": uns}, "anndata")
schemas["anndata strict"] = cells_of({"obs": obs, "var.T": genes_all}, "anndata strict")
schemas["anndata var"] = cells_of({"var": genes_all}, "anndata var")
schemas["anndata given"] = cells_of({"var.T": genes_given}, "anndata given")
schemas["anndata nested"] = cells_of({"uns:study:site": uns}, "anndata nested")

frames = {
  "valid": (FRAME, "minimal", "maximal", "ordered", "open", "optional", "flexible", "flexible maximal", "anndata", "indexed"),
  "missing": ({k: FRAME[k] for k in ["cell", "n"]}, "minimal", "optional", "open", "maximal", "ordered"),
  "misspelt": (dict(cells=FRAME["cell"], n=[1, 2, 3], score=[1., 2., 3.]), "minimal", "open", "maximal", "flexible", "flexible maximal"),
  "extra": (dict(FRAME, unknown=[1, 2, 3]), "minimal", "maximal", "ordered", "flexible", "flexible maximal"),
  "lamindb column": (dict(FRAME, __lamindb_record_uid__=["a", "b", "c"]), "maximal"),
  "order": ({k: FRAME[k] for k in ["score", "cell", "n"]}, "minimal", "ordered"),
  "order2": ({k: FRAME[k] for k in ["cell", "score"]}, "ordered optional"),
  "order3": (dict(cell=FRAME["cell"], unknown=[1, 2, 3], n=[1, 2, 3], score=[.5, 1., 2.]), "ordered"),
  "float as int": (dict(FRAME, n=[1., 2., 3.]), "minimal"),
  "half as int": (dict(FRAME, n=[1., 2.5, 3.]), "minimal"),
  "int as float": (dict(FRAME, score=[1, 2, 3]), "minimal"),
  "null int": (dict(FRAME, n=pd.array([1, None, 3], dtype="Int64")), "minimal"),
  "nan int": (dict(FRAME, n=[1, None, 3]), "minimal"),
  "text numbers": (dict(n=["1", "2", "3"], score=["1", "2.5", "3"], coerced=["1", "2", "3"]), "coerced", "coerced feature"),
  "wrong text numbers": (dict(n=["1", "x", "3"], score=["1", "y", "3"], coerced=["1", "2.5", "z"]), "coerced", "coerced feature"),
  "fractions": (dict(n=[1., 2.5, 3.], score=[1, 2, 3], coerced=[1., 2., 3.]), "coerced", "coerced feature"),
  "fraction": (dict(coerced=[1., 2.5, 3.]), "coerced feature"),
  "bool coerced": (dict(n=[True, False, True], score=[True, False, True], coerced=[True, False, True]), "coerced", "minimal"),
  "no nulls": (dict(note=["a", "b"], remark=["a", "b"]), "nullable"),
  "nulls": (dict(note=["a", None], remark=[None, "b"]), "nullable"),
  "all null": (dict(note=[None, None], remark=[None, None]), "nullable"),
  "empty text": (dict(note=["", "b"], remark=["", "b"]), "nullable"),
  "types": (dict(n=[1, 2], score=[1.5, 2], number=[1, 2], remark=["a", "b"], flag=[True, False], day=[datetime.date(2024, 1, 2)] * 2,
        when=pd.to_datetime(["2024-01-02", "2024-01-03"]), link=["http://a", "b"], words=[["a"], ["b", "c"]]), "simple types"),
  "number of float": (dict(number=[1.5, 2]), "simple types"),
  "all null types": (dict(n=pd.array([None, None], dtype="Int64"), flag=pd.array([None, None], dtype="boolean"), number=pd.array([None, None], dtype="Float64")), "simple types"),
  "text for all": (dict(n=["1", "2"], score=["1", "2"], number=["1", "2"], flag=["True", "False"], day=["2024-01-02"] * 2, when=["2024-01-02"] * 2, words=["a", "b"]), "simple types"),
  "numbers for all": (dict(remark=[1, 2], flag=[1, 0], link=[1, 2], when=[1, 2], day=[1, 2]), "simple types"),
  "bools for all": (dict(n=[True, False], score=[True, False], number=[True, False], remark=[True, False]), "simple types"),
  "date for datetime": (dict(when=[datetime.date(2024, 1, 2)] * 2), "simple types"),
  "datetime for date": (dict(day=pd.to_datetime(["2024-01-02", "2024-01-03"])), "simple types"),
  "utc for datetime": (dict(when=pd.to_datetime(["2024-01-02", "2024-01-03"], utc=True)), "simple types"),
  "flag with null": (dict(flag=pd.array([True, None], dtype="boolean")), "simple types"),
  "words with null": (dict(words=[["a"], None]), "simple types"),
  "numbers in words": (dict(words=[[1], [2]]), "simple types"),
  "categories": (dict(cell=pd.Categorical(["T cell", "natural killer cell"]), label=pd.Categorical(["good", "very good"]), treated=pd.Categorical(["DMSO", "IFNG"]),
        cell_oid=pd.Categorical(["CL:0000084", "CL:0000236"]), site=pd.Categorical(["UBERON:0002048", "CL:0000084"]),
        many=[["T cell", "B cell"], ["B cell"]], human_gene=pd.Categorical(["CD8A", "CD4"])), "categories"),
  "typed": (dict(typed=[1, 2], specially_typed=[1, 2]), "typed", "typed maximal"),
  "typed wrongly": (dict(typed=[1.5, 2], specially_typed=["x", "y"], n=["a", "b"]), "typed", "typed maximal"),
  "dates as text": (dict(day=["2024-01-02", "2024-01-03"], when=["2024-01-02T03:04:05", "2024-01-03"][:1] * 2), "coerced dates"),
  "no dates": (dict(day=["2024-01-02", "tomorrow"], when=["2024-01-02", "2024-01-03"]), "coerced dates"),
  "dates as times": (dict(day=pd.to_datetime(["2024-01-02", "2024-01-03"]), when=[datetime.date(2024, 1, 2)] * 2), "coerced dates"),
  "numbers as category": (dict(code=[1, 1]), "coerced category"),
  "wrong numbers as category": (dict(code=[1, 2]), "coerced category"),
  "unknown": (dict(cell=pd.Categorical(["T cell", "neuron", "neuron"])), "categories", "flexible"),
  "null category": (dict(cell=pd.Categorical(["T cell", None])), "categories"),
  "empty category": (dict(cell=pd.Categorical(["T cell", ""])), "categories"),
  "synonym": (dict(cell=pd.Categorical(["T lymphocyte", "T-cell", "B cell"])), "categories"),
  "case": (dict(cell=pd.Categorical(["t cell", "B CELL", "B cell"])), "categories"),
  "typo": (dict(cell=pd.Categorical(["T cel", "B cell"])), "categories"),
  "wrong type": (dict(label=pd.Categorical(["good", "free label"]), treated=pd.Categorical(["other record", "IFNG"])), "categories"),
  "types themselves": (dict(label=pd.Categorical(["Quality", "Fine quality"]), treated=pd.Categorical(["Perturbation", "Drug"])), "categories"),
  "name for id": (dict(cell_oid=pd.Categorical(["T cell", "CL:0000236"])), "categories"),
  "union": (dict(site=pd.Categorical(["UBERON:0002048", "CL:0000236", "CL:9999999"])), "categories"),
  "list": (dict(many=[["T cell", "neuron"], ["NK cell"], ["T cell"]]), "categories"),
  "text for list": (dict(many=["T cell", "B cell"]), "categories"),
  "gene of mouse": (dict(human_gene=pd.Categorical(["CD8A", "Cd8a"])), "categories"),
  "text category": (dict(cell=["T cell", "B cell"]), "categories"),
  "number category": (dict(cell=[1, 2]), "categories"),
}
frames = {k: (pd.DataFrame(v[0]), *v[1:]) for k, v in frames.items()}
indexed = pd.DataFrame(dict(n=[1, 2])); indexed.index = pd.Index(["a", "b"], name="sample")
frames["index"] = (indexed, "indexed", "indexed by number")
numbered = pd.DataFrame(dict(n=[1, 2])); numbered.index = pd.Index([7, 8], name="row")
frames["number index"] = (numbered, "indexed", "indexed by number")
renamed = pd.DataFrame(dict(n=[1, 2])); renamed.index = pd.Index(["a", "b"], name="other")
frames["other index"] = (renamed, "indexed")
unnamed = pd.DataFrame(dict(n=[1, 2])); unnamed.index = pd.Index(["a", "b"])
frames["unnamed index"] = (unnamed, "indexed")
twice = pd.DataFrame(dict(n=[1, 2])); twice.index = pd.Index(["a", "a"], name="sample")
frames["repeated index"] = (twice, "indexed")
hole = pd.DataFrame(dict(n=[1, 2])); hole.index = pd.Index(["a", None], name="sample")
frames["null in index"] = (hole, "indexed")
column = pd.DataFrame(dict(sample=["a", "b"], n=[1, 2]))
frames["index as column"] = (column, "indexed")

GENES = ["ENSG00000153563", "ENSG00000010610"]
def anndata(obs, var, uns):
    obs = pd.DataFrame(obs); obs.index = [f"c{i}" for i in range(len(obs))]
    return ad.AnnData(np.ones((len(obs), len(var)), dtype="float32"), obs=obs, var=pd.DataFrame(index=var), uns=uns)
anndatas = {
  "ann valid": (anndata(FRAME, GENES, {"temperature": 37.5}), "anndata", "anndata strict", "anndata var", "minimal", "anndata given"),
  "ann unknown gene": (anndata(FRAME, GENES + ["ENSG00000999999"], {"temperature": 37.5}), "anndata", "anndata strict", "anndata var"),
  "ann symbols": (anndata(FRAME, ["CD8A", "CD4"], {"temperature": 37.5}), "anndata", "anndata strict"),
  "ann one gene": (anndata(FRAME, GENES[:1], {"temperature": 37.5}), "anndata given"),
  "ann mouse": (anndata(FRAME, ["ENSG00000153563", "ENSMUSG00000053977"], {"temperature": 37.5}), "anndata", "anndata strict"),
  "ann no temperature": (anndata(FRAME, GENES, {}), "anndata"),
  "ann text temperature": (anndata(FRAME, GENES, {"temperature": "hot"}), "anndata"),
  "ann int temperature": (anndata(FRAME, GENES, {"temperature": 37}), "anndata"),
  "ann obs": (anndata(dict(cell=pd.Categorical(["T cell", "neuron"]), score=[1., 2.]), GENES, {"temperature": 1.5}), "anndata"),
  "ann nested": (anndata(FRAME, GENES, {"study": {"site": {"temperature": 1.5}}}), "anndata nested"),
  "ann nested missing": (anndata(FRAME, GENES, {"study": {"place": {"temperature": 1.5}}}), "anndata nested"),
}
expected = []
def verdict(make):
    try:
        make().validate()
        return None
    except BaseException as e:
        return type(e).__name__ + ": " + re.sub(r"\x1b\[[0-9;]*m", "", str(e))
def record(key, names, curator, artifact):
    for name in names:
        error = verdict(lambda: curator(schemas[name]))
        expected.append(dict(dataset=key, schema=name, error=error))
        print(key, "|", name, "|", (error or "valid").replace("\n", " ")[:300])
for name, (frame, *names) in frames.items():
    key = name + ".parquet"
    artifact = ln.Artifact.from_dataframe(frame, key=key).save()
    frame2 = artifact.load()
    record(key, names, lambda s: (ln.curators.DataFrameCurator(frame2.copy(), s) if s.otype is None else ln.curators.AnnDataCurator(frame2, s)), artifact)
frames["valid"][0].to_csv("valid.csv", index=False)
csv = ln.Artifact("valid.csv", key="valid.csv").save()
record("valid.csv", ["minimal"], lambda s: ln.curators.DataFrameCurator(csv, s), csv)
for name, (data, *names) in anndatas.items():
    key = name + ".h5ad"
    artifact = ln.Artifact.from_anndata(data, key=key).save()
    loaded = artifact.load()
    record(key, names, lambda s: (ln.curators.AnnDataCurator(loaded, s) if s.otype else ln.curators.DataFrameCurator(loaded, s)), artifact)
from lamindb.curators.core import validate_external_features
external = ln.Schema(slots={"__external__": schema("external features", [temperature, cells, flag.with_config(optional=True)])}, name="external").save()
for name, values in {"annotated": {"temperature": 20.5, "cell": "T cell"}, "half annotated": {"temperature": 20.5}}.items():
    Path(name + ".txt").write_text(name)
    artifact = ln.Artifact(name + ".txt", key=name + ".txt").save()
    artifact.features.add_values(values)
    class Check:
        def validate(self): validate_external_features(external, None, artifact)
    error = verdict(Check)
    print(name, error)
    expected.append(dict(dataset=artifact.key, schema="external", error=error))
for e in expected:
    e["error"] = e["error"] and re.sub(r"\s+", " ", e["error"])[:4000]
# The path of the machine that made it is no part of the sample; small pages make a small file.
import sqlite3
database = sqlite3.connect(root / ".lamindb" / "lamin.db", isolation_level=None)
database.execute("UPDATE lamindb_storage SET root = '/data/lamin/curated' WHERE root = ?", (str(root),))
database.execute("PRAGMA journal_mode = DELETE")
database.execute("PRAGMA page_size = 512")
database.execute("VACUUM")
database.close()
Path("expected.jsonl").write_text("\n".join(json.dumps(e) for e in expected) + "\n")
