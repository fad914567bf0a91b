"""Other programs' own readers read what is written here, and find the same spans.

Each is asked only where it is installed: ``make interop`` installs them all, apart from ``.venv``.
"""

from __future__ import annotations

import io
import json
import runpy
import zipfile
from pathlib import Path

import pytest

from annotator.formats.writing import TagScheme
from tests.formats.written_files import made_set, written

TEXT = "قال وزيرُ الخارجية 😀 إن والسعودية».\n\nزارت بيروت،\u00a0أمس"
SCHEMES = {TagScheme.IOB2: "IOB2", TagScheme.BIOES: "IOBES"}  # as seqeval calls them
NAMES = [
    ("actor", "وزيرُ الخارجية"),
    ("location", "والسعودية"),
    ("location", "بيروت"),
    ("date", "أمس"),
]
SETS = [
    made_set(
        "خبر 1",
        TEXT,
        [(TEXT.index(name), TEXT.index(name) + len(name), label) for label, name in NAMES],
    ),
    made_set("خبر 2", "لا شيء هنا", []),
]
TRAINING = Path(__file__).parents[2] / "docs" / "train_spacy.py"


def absent(module: str) -> str:
    return f"{module} is not installed: make interop has it"


def rows_of(data: bytes) -> list[list[list[str]]]:
    """The sentences of CoNLL as others read it: lines cut at tabs, blank ones between."""
    sentences: list[list[list[str]]] = [[]]
    for line in data.decode().split("\n"):
        if line.startswith("#"):
            continue
        if line:
            sentences[-1].append(line.split("\t"))
        elif sentences[-1]:
            sentences.append([])
    return [sentence for sentence in sentences if sentence]


@pytest.mark.parametrize("scheme", TagScheme)
def test_seqeval_finds_the_same_spans_in_tags(scheme):
    metrics = pytest.importorskip("seqeval.metrics.sequence_labeling", reason=absent("seqeval"))
    schemes = pytest.importorskip("seqeval.scheme", reason=absent("seqeval"))
    sentences = rows_of(written("conll", SETS, scheme=scheme)[0])
    tags = [[row[1] for row in sentence] for sentence in sentences]
    strict = schemes.Entities(tags, getattr(schemes, SCHEMES[scheme])).entities
    found = [
        (each.tag, " ".join(row[0] for row in sentence[each.start : each.end]))
        for sentence, spans in zip(sentences, strict, strict=True)
        for each in spans
    ]
    assert found == NAMES
    if scheme is TagScheme.IOB2:
        assert len(metrics.get_entities(tags)) == len(NAMES), "leniently, too"


def test_conllu_reads_words_ranges_and_names():
    conllu = pytest.importorskip("conllu", reason=absent("conllu"))
    sentences = conllu.parse(written("conll-u", SETS)[0].decode())
    named_words = [
        (token["misc"]["NE"], token["form"])
        for sentence in sentences
        for token in sentence
        if (token["misc"] or {}).get("NE")
    ]
    assert [form for _, form in named_words] == ["وزيرُ", "الخارجية", "والسعودية", "بيروت", "أمس"]
    assert [tag[0] for tag, _ in named_words] == ["B", "I", "B", "B", "B"]


def test_datasets_loads_spans_and_tokens(tmp_path):
    datasets = pytest.importorskip("datasets", reason=absent("datasets"))
    for name in ("hf-spans", "hf-tokens"):
        file = tmp_path / f"{name}.jsonl"
        file.write_bytes(written(name, SETS)[0])
        loaded = datasets.load_dataset(
            "json", data_files=str(file), split="train", cache_dir=str(tmp_path / "cache")
        )
        assert len(loaded) == len(SETS)
        assert loaded[0]["text"] == TEXT
    spans = datasets.load_dataset(
        "json",
        data_files=str(tmp_path / "hf-spans.jsonl"),
        split="train",
        cache_dir=str(tmp_path / "cache"),
    )[0]["spans"]
    assert [(s["label"], TEXT[s["start"] : s["end"]]) for s in spans] == NAMES


def test_spacy_finds_every_span_with_the_tokens_of_the_file():
    spacy = pytest.importorskip("spacy", reason=absent("spaCy"))
    from spacy.tokens import Doc

    lines = [json.loads(line) for line in written("prodigy", SETS)[0].splitlines()]
    value = lines[0]
    doc = Doc(
        spacy.blank("ar").vocab,
        words=[token["text"] for token in value["tokens"]],
        spaces=[token["ws"] for token in value["tokens"]],
    )
    assert doc.text == TEXT
    found = [doc.char_span(s["start"], s["end"], s["label"]) for s in value["spans"]]
    assert [(span.label_, span.text) for span in found] == NAMES


def test_a_model_is_trained_by_the_script_that_newcomers_copy(tmp_path, capsys):
    pytest.importorskip("spacy", reason=absent("spaCy"))
    file = tmp_path / "train.jsonl"
    file.write_bytes(written("prodigy", SETS * 8)[0])
    main = runpy.run_path(str(TRAINING))["main"]
    scores = main([str(file), str(file), "--out", str(tmp_path / "model"), "--epochs", "1"])
    assert "ents_f" in scores and (tmp_path / "model" / "meta.json").is_file()
    assert "Epoch 1: loss" in capsys.readouterr().out


def test_doccano_and_label_studio_find_what_their_formats_document():
    """doccano's triples and Label Studio's values, by the indices of JavaScript's strings."""
    units = TEXT.encode("utf-16-le")

    def cut(start: int, end: int) -> str:
        return units[2 * start : 2 * end].decode("utf-16-le")

    line = json.loads(written("doccano", SETS)[0].splitlines()[0])
    assert [(label, cut(start, end)) for start, end, label in line["label"]] == NAMES
    task = json.loads(written("label-studio", SETS)[0])[0]
    results = task["annotations"][0]["result"]
    values = [result["value"] for result in results]
    assert [(v["labels"][0], cut(v["start"], v["end"])) for v in values] == NAMES
    kinds = {(r["type"], r["from_name"], r["to_name"]) for r in results}
    assert kinds == {("labels", "label", "text")}
    assert task["data"]["text"] == TEXT


def test_brats_own_rules_hold_for_what_is_written():
    """Each line is ``T<n>⇥label begin end[;begin end]⇥text``, whose parts are joined by blanks."""
    with zipfile.ZipFile(io.BytesIO(written("brat", SETS)[0])) as archive:
        files = {name: archive.read(name).decode() for name in archive.namelist()}
    [annotations] = [text for name, text in files.items() if name.endswith(".ann") and text]
    [text] = [text for name, text in files.items() if name.endswith(".txt") and "وزير" in text]
    found = []
    for line in annotations.splitlines():
        id, middle, surface = line.split("\t")
        label, offsets = middle.split(" ", 1)
        parts = [text[slice(*map(int, part.split(" ")))] for part in offsets.split(";")]
        assert id.startswith("T") and " ".join(parts) == surface
        found.append((label, surface))
    assert found == NAMES
