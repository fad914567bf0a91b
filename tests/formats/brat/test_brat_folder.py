"""brat's traps: line ends, gaps, notes, names of files and people."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings

from annotator.core.annotation import Certainty
from annotator.core.article import Article, text_sha256
from annotator.core.draft import ArticleDraft
from annotator.core.errors import WorldError
from annotator.core.outgoing import OutgoingSet, OutgoingSpan
from annotator.formats.errors import FormatError
from annotator.formats.notices import Notice
from annotator.formats.reading import ReadOptions
from annotator.jobs.exchange.inputs import inputs_at, read
from tests.formats.test_round_trips import sets
from tests.formats.written_files import LABELS, made_set, written

CORPUS = Path(__file__).parents[3] / ".." / "shared" / "corpora" / "bratiaa_es" / "example-project"
TEXT = "قال الوزير\nفي بيروت"


def items(*paths: Path, **options):
    given_options = ReadOptions(labels=LABELS, **options)
    return [item for file in inputs_at(paths).files for item, _ in read(file, given_options)]


def drafts(*paths: Path, **options) -> list[ArticleDraft]:
    found = items(*paths, **options)
    assert not [str(item) for item in found if isinstance(item, FormatError)]
    return [item for item in found if isinstance(item, ArticleDraft)]


def folder(tmp_path: Path, ann: str, text: str = TEXT, name: str = "Amal") -> Path:
    (tmp_path / name).mkdir(exist_ok=True)
    (tmp_path / name / "a.txt").write_bytes(text.encode())
    (tmp_path / name / "a.ann").write_bytes(ann.encode())
    return tmp_path / name


def spans(draft: ArticleDraft) -> list[tuple[int, int, str]]:
    return [(a.start, a.end, a.label) for work in draft.sets for a in work.annotations]


def test_a_folder_is_the_work_of_the_person_that_it_is_named_after(tmp_path):
    for name in ("Amal", "Basil"):
        folder(tmp_path, "T1\tactor 4 10\tالوزير\n", name=name)
    assert [draft.sets[0].person for draft in drafts(tmp_path)] == ["Amal", "Basil"]
    assert [draft.sets[0].person for draft in drafts(tmp_path, person="C")] == ["C", "C"]


def test_a_text_without_annotations_is_not_begun_and_with_none_in_them_is(tmp_path):
    (folder(tmp_path, "") / "b.txt").write_text("خبر")
    begun, other = drafts(tmp_path)
    assert [work.person for work in begun.sets] == ["Amal"] and not other.sets


@pytest.mark.parametrize(
    ("text", "start"),
    [(TEXT, 14), (TEXT.replace("\n", "\r\n"), 14), (TEXT.replace("\n", "\r\n"), 15)],
)
def test_offsets_are_found_whether_they_count_the_ends_of_windows_lines(tmp_path, text, start):
    path = folder(tmp_path, f"T1\tlocation {start} {start + 5}\tبيروت\r\n", text)
    [draft] = drafts(path)
    assert (draft.text, spans(draft)) == (TEXT, [(14, 19, "location")])


def test_a_mark_in_front_is_counted_as_brat_does(tmp_path):
    [draft] = drafts(folder(tmp_path, "T1\tactor 5 11\tالوزير\n", "\ufeff" + TEXT))
    assert spans(draft) == [(4, 10, "actor")]


def test_a_span_over_a_line_end_is_one_and_one_with_a_gap_is_told(tmp_path):
    ann = "T1\tactor 4 10;11 13\tالوزير في\nT2\tclaim 0 3;14 19\tقال بيروت\n"
    found = items(folder(tmp_path, ann))
    [draft] = [item for item in found if isinstance(item, ArticleDraft)]
    assert spans(draft) == [(0, 19, "claim"), (4, 13, "actor")]
    told = {item.form.name: item.count for item in found if isinstance(item, Notice)}
    assert told == {"GAPS": 1, "OWNER": 1}


def test_notes_and_certainty_belong_to_their_spans_and_the_rest_is_counted(tmp_path):
    ann = "T1\tactor 4 10\tالوزير\n#1\tAnnotatorNotes T1\tلقب\\nآخر\n"
    ann += "A1\tCertainty T1 unsure\nR1\tx Arg1:T1 Arg2:T1\n*\tEquiv T1 T1\n"
    found = items(folder(tmp_path, ann))
    [draft] = [item for item in found if isinstance(item, ArticleDraft)]
    [span] = draft.sets[0].annotations
    assert (span.note, span.certainty) == ("لقب\nآخر", Certainty.UNSURE)
    assert [i.count for i in found if isinstance(i, Notice) and i.form.name == "OTHERS"] == [2]


@pytest.mark.parametrize(
    ("ann", "line", "told"),
    [
        ("T1\tactor 4 10\tالوزيرة\n", 1, "not “الوزيرة”"),
        ("\nT1\tactor 4\tx\n", 2, "must be written as T1"),
        ("T1\tactor 10 4\n", 1, "does not come after"),
        ("T1\tactor 4 99\n", 1, "beyond the text"),
        ("T1\tactor 4 10\nT1\tactor 0 3\n", 2, "another “T1” above"),
        ("#1\tAnnotatorNotes T9\tx\n", 1, "no “T9” above"),
    ],
)
def test_a_line_that_fails_is_named(tmp_path, ann, line, told):
    path = folder(tmp_path, ann)
    [fault] = [item for item in items(path) if isinstance(item, FormatError)]
    assert fault.place.line == line and fault.place.file.endswith("a.ann")
    assert told in str(fault.reason), str(fault)


def test_naming_the_annotations_reads_their_text_and_alone_they_are_refused(tmp_path):
    path = folder(tmp_path, "T1\tactor 4 10\tالوزير\n")
    assert [spans(draft) for draft in drafts(path / "a.ann")] == [[(4, 10, "actor")]]
    (path / "a.txt").unlink()
    with pytest.raises(WorldError, match="without the text"):
        inputs_at([path / "a.ann"])


def test_a_span_of_several_stretches_that_ends_in_a_word_is_no_doubt_about_the_unit(tmp_path):
    outgoing = OutgoingSet(
        Article(1, "x", "وزيرُ\nوزيرُ", text_sha256("وزيرُ\nوزيرُ")),
        "Amal",
        "done",
        [OutgoingSpan(0, 8, "actor", "s", "وزيرُ\nوز", None, None, "manual")],
        [],
    )
    path = tmp_path / "a.zip"
    path.write_bytes(written("brat", [outgoing])[0])
    assert [spans(draft) for draft in drafts(path)] == [[(0, 8, "actor")]]


@settings(max_examples=15, deadline=None)
@given(sets())
def test_what_is_written_is_read_again_and_written_the_same(tmp_path_factory, outgoing):
    data = written("brat", outgoing)[0]
    path = tmp_path_factory.mktemp("brat") / "a.zip"
    path.write_bytes(data)
    found = {draft.id: draft for draft in drafts(path)}
    assert {id: draft.text for id, draft in found.items()} == {
        each.article.id: each.article.text for each in outgoing
    }
    again = []
    for each in outgoing:
        draft = found[each.article.id]
        assert spans(draft) == [(s.start, s.end, s.label) for s in each.spans]
        again.append(made_set(draft.id, draft.text, spans(draft), draft.sets[0].person))
    assert written("brat", again)[0] == data


def test_ids_that_are_no_names_of_files_come_back_and_nothing_leaves_the_folder(tmp_path):
    given = made_set("../ا:ب.%2E 1", "خبر", [(0, 3, "claim")], "أمل/سعاد")
    span = given.spans[0]._replace(note="سطر\nو\\n", certainty="sure")
    data = written("brat", [replace(given, spans=[span])])[0]
    names = zipfile.ZipFile(io.BytesIO(data)).namelist()
    assert all(name.count("/") == 1 and ".." not in name for name in names)
    (tmp_path / "a.zip").write_bytes(data)
    [draft] = drafts(tmp_path / "a.zip")
    [back] = draft.sets[0].annotations
    assert (draft.id, draft.sets[0].person) == ("../ا:ب.%2E 1", "أمل/سعاد")
    assert (back.note, back.certainty) == ("سطر\nو\\n", "sure")


@pytest.mark.skipif(not CORPUS.is_dir(), reason="the corpus is not here")
def test_a_public_corpus_of_four_people_comes_in_whole():
    labels = {"PER": "actor", "ORG": "actor", "LOC": "location", "MISC": "-"}
    found = drafts(CORPUS, label_map=labels)
    people = {draft.sets[0].person for draft in found}
    assert (people, len(found)) == ({"Lisa", "Maria", "Max", "Peter"}, 28)
    assert len({draft.text for draft in found}) == 7
    lines = [
        line.split()[1]
        for ann in CORPUS.rglob("*.ann")
        for line in ann.read_text("utf-8").splitlines()
        if line.startswith("T")
    ]
    taken = sum(len(spans(draft)) for draft in found)
    assert taken == sum(line != "MISC" for line in lines) > 0
