"""Published corpora come in whole and right; skipped where they are not at hand."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from annotator.core.draft import ArticleDraft
from annotator.formats.errors import FormatError
from annotator.formats.reading import ReadOptions
from annotator.jobs.exchange.importing import ImportOptions, import_paths
from annotator.jobs.exchange.inputs import inputs_at, read
from tests.reading import rows

CORPORA = Path(__file__).parents[2] / ".." / "shared" / "corpora"
IDRISI = CORPORA / "idrisi_ra"
PUD = CORPORA / "ud_arabic_pud"
AQMAR = CORPORA / "aqmar"
BRATIAA = CORPORA / "bratiaa_es" / "example-project"


def items(folder: Path, **options):
    given = ReadOptions(labels=("actor", "location"), **{"person": "A", **options})
    return [item for file in inputs_at([folder]).files for item, _ in read(file, given)]


@pytest.mark.skipif(not IDRISI.is_dir(), reason="the corpus is not here")
def test_no_place_name_of_idrisi_is_moved_and_none_is_lost():
    lines = [
        json.loads(line)
        for file in sorted(IDRISI.rglob("*.jsonl"))
        for line in file.read_text("utf-8").splitlines()
    ]
    mentions = {
        (line["text"].strip(), mention["startIdx"], mention["endIdx"], mention["text"])
        for line in lines
        for mention in line["location_mentions"]
    }
    found = items(IDRISI, label_map={"*": "location"})
    assert not [str(item) for item in found if isinstance(item, FormatError)]
    drafts = [item for item in found if isinstance(item, ArticleDraft)]
    taken = [
        (draft.text.strip(), draft.text[annotation.start : annotation.end])
        for draft in drafts
        for work in draft.sets
        for annotation in work.annotations
    ]
    assert (len(drafts), len(mentions)) == (len(lines), len(taken))
    assert sorted(taken) == sorted((text, surface.strip()) for text, _, _, surface in mentions)


@pytest.mark.skipif(not PUD.is_dir(), reason="the corpus is not here")
def test_the_sentences_of_pud_are_the_lines_of_its_articles():
    written = (PUD / "ar_pud-ud-test.conllu").read_text("utf-8").splitlines()
    sentences = [line.removeprefix("# text = ") for line in written if line.startswith("# text = ")]
    found = items(PUD)
    assert not [str(item) for item in found if isinstance(item, FormatError)]
    drafts = [item for item in found if isinstance(item, ArticleDraft)]
    assert [line for draft in drafts for line in draft.text.split("\n")] == sentences
    documents = dict.fromkeys(line for line in written if line.startswith("# newdoc"))
    assert [f"# newdoc id = {draft.id}" for draft in drafts] == list(documents)


@pytest.mark.skipif(not AQMAR.is_dir(), reason="the corpus is not here")
def test_every_name_of_aqmar_comes_in_and_its_licence_does_not():
    labels = {"PER": "actor", "ORG": "actor", "LOC": "location", "*": "-"}
    found = items(AQMAR, label_map=labels)
    assert not [str(item) for item in found if isinstance(item, FormatError)]
    drafts = [item for item in found if isinstance(item, ArticleDraft)]
    files = sorted(file for file in AQMAR.glob("*.txt") if "LICENSE" not in file.name)
    for file, draft in zip(files, drafts, strict=True):
        rows = [line.split() for line in file.read_text("utf-8").splitlines()]
        names = [tag[2:] for _, tag in filter(None, rows) if tag.startswith("B-")]
        taken = [a.label for work in draft.sets for a in work.annotations]
        assert draft.text.split() == [row[0] for row in rows if row]
        assert taken.count("location") == names.count("LOC")
        assert taken.count("actor") == names.count("PER") + names.count("ORG")


@pytest.mark.parametrize(
    ("folder", "options"),
    [
        (IDRISI, {"label_map": {"*": "location"}}),
        (PUD, {}),
        (AQMAR, {"label_map": {"*": "location"}}),
        (BRATIAA, {"label_map": {"*": "location"}, "person": None}),
    ],
    ids=lambda value: value.name if isinstance(value, Path) else "",
)
def test_what_is_read_of_a_corpus_comes_into_a_project(project, folder, options):
    if not folder.is_dir():
        pytest.skip("the corpus is not here")
    drafts = [item for item in items(folder, **options) if isinstance(item, ArticleDraft)]
    report = import_paths(project, [folder], ImportOptions(**{"person": "A", **options}))
    sets = {(draft.text, work.person): work for draft in drafts for work in draft.sets}
    assert (report.refused_count, report.sets_kept) == (0, 0)
    assert report.added == len({draft.text for draft in drafts}) > 0
    of_project = rows(
        project.path,
        "SELECT text, name, start, end FROM annotation JOIN article ON article.number = article"
        " JOIN person ON person.number = person ORDER BY 1, 2, 3, 4",
    )
    assert of_project == sorted(
        (text, person, annotation.start, annotation.end)
        for (text, person), work in sets.items()
        for annotation in work.annotations
    )


@pytest.mark.skipif(not BRATIAA.is_dir(), reason="the corpus is not here")
def test_four_people_have_each_seven_texts_of_bratiaa():
    found = items(BRATIAA, label_map={"*": "location"}, person=None)
    sets = [(d.text, w.person) for d in found if isinstance(d, ArticleDraft) for w in d.sets]
    assert len(set(sets)) == len(sets) == 7 * 4
    assert (len({text for text, _ in sets}), len({person for _, person in sets})) == (7, 4)
