"""Readers of tokens and of tables of spans, on damaged files: a fault with a place."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.core.draft import ArticleDraft
from annotator.formats.errors import FormatError
from annotator.formats.notices import Notice
from annotator.formats.reading import ReadOptions
from annotator.formats.registry import named

TEXT = "وصل وفد 🙂 من بيروت"
SOUND = {
    "conll": f"# newdoc id = a\n# person = A\n# text = {TEXT}\nوصل\tO\nوفد\tB-actor\n🙂\tO\nمن\tO\n"
    "بيروت\tB-location\n\n-DOCSTART- -X- O\n\nوصل NN _ B-date\nأمس NN _ I-date\n",
    "hf-tokens": json.dumps(
        {"id": "a", "set": "A", "tokens": TEXT.split(), "ner_tags": ["O", "B-actor", *"OOO"]}
    ),
    "hf-spans": json.dumps(
        {
            "id": "a",
            "set": "A",
            "text": TEXT,
            "spans": [{"start": 4, "end": 7, "label": "actor", "text": "وفد"}],
            "not_article": [{"start": 0, "end": 3}],
        }
    ),
    "spans-csv": "article_id,person,start,end,label,text,note,certainty,article_text\r\n"
    f'a,A,4,7,actor,وفد,"م ""ه""",sure,{TEXT}\r\na,B,13,18,location,بيروت,,,\r\n',
}
BITS = st.sampled_from(
    [
        *(b"\t", b"\n", b" ", b'"', b",", b"{", b"]", b"-1", b"99", b"null", b"B-", b"# text = "),
        *(
            b"\x00",
            b"\xff",
            b"\xf0\x9f",
            b"\\ud800",
            b"\r",
            b"[1]",
            b"\xef\xbb\xbf",
            b"# newdoc id = ",
        ),
    ]
)
CHANGES = st.lists(
    st.tuples(st.floats(0, 1), st.integers(0, 30), st.one_of(BITS, st.binary(max_size=3))),
    max_size=4,
)


def items(name: str, data: bytes, **options: object) -> list[object]:
    from io import BytesIO

    given_options = ReadOptions(labels=("actor", "location", "date"), **options)
    found: list[object] = []
    try:
        found.extend(named(name).read()(BytesIO(data), "file", given_options))
    except FormatError as error:
        found.append(error)
    return found


@pytest.mark.parametrize("name", SOUND)
def test_a_sound_file_is_read(name):
    read = items(name, SOUND[name].encode(), person="B")
    assert not [each for each in read if isinstance(each, FormatError)]
    assert any(isinstance(each, ArticleDraft) for each in read)


@pytest.mark.parametrize("name", SOUND)
@settings(max_examples=60, deadline=None)
@given(CHANGES)
def test_a_damaged_file_ends_in_articles_and_faults_with_a_place(name, changes):
    data = SOUND[name].encode()
    for where, length, put in changes:
        at = int(where * len(data))
        data = data[:at] + put + data[at + length :]
    for each in items(name, data, person="B", label_map={"*": "actor"}):
        assert isinstance(each, ArticleDraft | FormatError | Notice)
        if isinstance(each, FormatError):
            assert each.place.file == "file" and str(each.reason)
        if isinstance(each, ArticleDraft):
            for part in each.sets:
                assert all(0 <= a.start < a.end <= len(each.text) for a in part.annotations)


@pytest.mark.parametrize(
    ("name", "change", "line", "told"),
    [
        ("conll", ("بيروت\tB", "بغداد\tB"), 3, "“بغداد” does not come next"),
        ("conll", ("وفد\tB-actor\n", "وفد\n"), 5, "a token and its tag"),
        ("hf-tokens", ('"B-actor"', "3"), 1, "the tags are numbers"),
        ("hf-tokens", (json.dumps("وفد"), '""'), 1, "does not come after the start"),
        ("hf-tokens", ('"O", "B-actor"', '"B-actor"'), 1, "the tokens (5) and the tags (4)"),
        ("hf-spans", ('"end": 7', '"end": 8'), 1, "not “وفد”"),
        ("spans-csv", (",4,7,", ",4,x,"), 2, "must be a whole number"),
        ("spans-csv", (",4,7,", ",4,6,"), 2, "not “وفد”"),
        ("spans-csv", ("sure", "certain"), 2, "sure or unsure"),
        ("spans-csv", ("\r\na,B", "\r\nb,B"), 3, "neither in the file"),
    ],
)
def test_a_fault_names_its_line(name, change, line, told):
    read = items(name, SOUND[name].replace(*change).encode(), person="B")
    [fault] = [each for each in read if isinstance(each, FormatError)]
    assert (fault.place.line, told in str(fault.reason)) == (line, True), str(fault)


def test_rows_of_spans_alone_are_of_the_articles_of_the_project():
    data = b"doc_id,start,end,label\nx,4,7,actor\n"
    [draft] = items("spans-csv", data, person="B", text_of={"x": TEXT}.get)
    assert (draft.text, draft.id) == (TEXT, None)


def test_offsets_in_another_unit_are_asked_about():
    data = f"id,start,end,label,article_text\na,14,19,location,{TEXT}\n".encode()
    [fault] = items("spans-csv", data, person="B")
    assert fault.hint == "--offset-unit utf16"
    [_] = items("spans-csv", data, person="B", unit="utf16")


def test_tags_of_every_scheme_are_read_and_repaired_ones_counted():
    tokens = "أ B-x\nب E-x\nج U-y\nد S-x\nه I-y\nو L-y\nز IO\n".replace("x", "actor").replace(
        "y", "date"
    )
    read = items("conll", tokens.encode(), person="B")
    [draft] = [each for each in read if isinstance(each, ArticleDraft)]
    spans = [(draft.text[a.start : a.end], a.label) for a in draft.sets[0].annotations]
    assert spans == [("أ ب", "actor"), ("ج", "date"), ("د", "actor"), ("ه و", "date")]
    told = {each.form.name: each.count for each in read if isinstance(each, Notice)}
    assert told == {"JOINED": 1, "ORPHANS": 1, "UNREAD": 1}


def test_a_line_of_other_text_among_tabs_keeps_its_article_out():
    file = "قال\tO\nوفد\tB-actor\nسطر بلا وسم\nمن\tO\n\n-DOCSTART-\nوصل\tO\nوفد\tB-actor\n"
    fault, article = (i for i in items("conll", file.encode(), person="A") if not told(i))
    assert (fault.place.line, article.text) == (3, "وصل وفد")


def told(item: object) -> bool:
    return isinstance(item, Notice)


@pytest.mark.parametrize("written", ["4,0", "4,00", "4.0"])
def test_a_whole_number_as_excel_writes_it_is_one(written):
    file = SOUND["spans-csv"].replace("a,A,4,", f'a,A,"{written}",')
    first, *_ = items("spans-csv", file.encode())
    assert first.sets[0].annotations[0].start == 4


def test_two_numbers_in_a_cell_are_none():
    file = SOUND["spans-csv"].replace("a,A,4,", "a,A,4 1,")
    [wrong] = [i for i in items("spans-csv", file.encode()) if isinstance(i, FormatError)]
    assert (wrong.place.line, "must be a whole number" in str(wrong.reason)) == (2, True)


def test_a_thousand_is_not_taken_for_one():
    file = SOUND["spans-csv"].replace("a,A,4,", 'a,A,"4,000",')
    assert any(isinstance(item, FormatError) for item in items("spans-csv", file.encode()))
