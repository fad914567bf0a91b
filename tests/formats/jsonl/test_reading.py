"""Reading JSONL version 1: what is sound comes in whole, what is not is named to the field."""

from __future__ import annotations

import json
import sys
from dataclasses import replace

import pytest

from annotator.core.annotation import SetState
from annotator.core.draft import ArticleDraft
from annotator.core.span import Span
from annotator.formats.errors import FormatError


def test_a_line_becomes_an_article_with_one_set(article, line):
    found = article("jsonl", line())

    assert (found.id, found.title, found.source, found.published) == (
        "a1",
        "وصول الوفد",
        "وكالة",
        "2020-04-11",
    )
    assert found.meta == {"url": "https://example.org/1", "views": 3}
    assert found.guessed == frozenset()
    assert found.place == ("file", 1, "")
    (work,) = found.sets
    assert (work.person, work.state, work.not_article) == ("ليلى", SetState.DONE, (Span(0, 5),))
    first, second = work.annotations
    assert (first.id, first.start, first.end, first.label) == ("s1", 6, 20, "actor")
    assert (first.note, first.certainty, first.origin) == (None, None, "manual")
    assert (second.note, second.certainty, second.origin) == ("أم المدينة؟", "unsure", "elsewhere")
    assert found.text[second.start : second.end] == "دمشق"


def test_what_is_only_sometimes_there_comes_in_too(article, line):
    found = article(
        "jsonl",
        line(
            state="skipped",
            skip_reason="ليس خبرا",
            flagged=True,
            flag_note="انظروا",
            guessed=["title"],
            proposed=[{"start": 0, "end": 5}, {"start": 6, "end": 11}],
            cleared=[{"start": 6, "end": 11}],
            duplicate_group="a0",
        ),
    )
    (work,) = found.sets
    assert (work.skip_reason, work.flagged, work.flag_note) == ("ليس خبرا", True, "انظروا")
    assert work.cleared == (Span(6, 11),)
    assert found.proposals == (Span(0, 5), Span(6, 11))
    assert found.guessed == {"title"}
    assert found.duplicate_group == "a0"


def test_gold_is_somebodys_work_only_when_it_is_said_whose(article, error, line):
    gold = line(set="gold", state="settled")
    for span in gold["spans"]:
        span.update(source="decision", people=["A"], decided_by="R", reason="clitic")

    wrong = error("jsonl", gold, person=None)
    assert "gold" in str(wrong.reason) and "--person" in wrong.hint
    (work,) = article("jsonl", gold, person="محكّم").sets
    assert (work.person, work.state) == ("محكّم", SetState.DONE)


def test_labels_are_mapped_only_on_request(article, error, line):
    given = line()
    given["spans"][0]["label"] = "ORG"

    wrong = error("jsonl", given)
    assert wrong.place == ("file", 1, "$.spans[0].label")
    assert "actor, location, date, claim" in str(wrong.reason)
    assert "--label-map ORG=" in wrong.hint
    (work,) = article("jsonl", given, label_map={"ORG": "actor"}).sets
    assert [one.label for one in work.annotations] == ["actor", "location"]


def test_spans_that_the_map_of_labels_makes_one_come_in_once(read_all, line):
    first, second = line()["spans"]
    twins = [
        first,
        second | {"label": "GPE"},
        second | {"id": "s3", "label": "LOC"},
        second | {"id": "s4", "note": "أم لا"},
    ]
    options = {"label_map": {"GPE": "location", "LOC": "location"}}
    draft, *told = read_all("jsonl", line(spans=twins), **options)
    assert [(a.id, a.label) for a in draft.sets[0].annotations] == [
        ("s1", "actor"),
        ("s2", "location"),
    ]
    assert [(notice.form.name, notice.count, notice.warns) for notice in told] == [
        ("SAME", 1, False),
        ("UNLIKE", 1, True),
    ]


def _span(number, **changes):
    def change(line):
        line["spans"][number].update(changes)

    return change


def _drop(*path):
    def change(line):
        *parents, last = path
        for name in parents:
            line = line[name]
        del line[last]

    return change


def _set(**changes):
    return lambda line: line.update(changes)


DAMAGED = {
    "an offset before the text": (_span(0, start=-1), "$.spans[0].start", "-1 is less than 0"),
    "a reversed span": (_span(0, start=20, end=6), "$.spans[0]", "does not come after"),
    "an empty span": (_span(0, end=6), "$.spans[0]", "does not come after"),
    "a span beyond the text": (_span(1, end=1000), "$.spans[1]", "beyond the text"),
    "an astronomical offset": (_span(1, start=10**40, end=10**41), "$.spans[1]", "beyond"),
    "a fraction": (_span(0, start=6.0), "$.spans[0].start", "a whole number, got a number"),
    "a truth value": (_span(0, start=True), "$.spans[0].start", "number, got true or false"),
    "an offset in quotes": (_span(0, start="6"), "$.spans[0].start", "number, got a string"),
    "another surface": (_span(0, text="وزارة الداخلية"), "$.spans[0]", "وزارة الخارجية"),
    "offsets one to the right": (_span(1, start=51, end=55), "$.spans[1]", "beyond"),
    "an empty label": (_span(0, label=""), "$.spans[0].label", "it is empty"),
    "an unknown label": (_span(0, label="org"), "$.spans[0].label", "no label “org”"),
    "an unknown certainty": (_span(0, certainty="maybe"), "$.spans[0].certainty", "maybe"),
    "an unknown origin": (_span(0, origin="magic"), "$.spans[0].origin", "magic"),
    "a note that is a number": (_span(0, note=3), "$.spans[0].note", "or nothing, got a number"),
    "a note with NUL": (_span(0, note="a\x00"), "$.spans[0].note", "NUL"),
    "an id with NUL": (_span(0, id="a\x00"), "$.spans", "NUL"),
    "the same id twice": (_span(0, id="s2"), "$.spans", "two spans have the id “s2”"),
    "the same span twice": (
        lambda line: line["spans"].append({**line["spans"][0], "id": "s3"}),
        "$.spans[2]",
        "the same span",
    ),
    "a span without a label": (_drop("spans", 0, "label"), "$.spans[0]", "label"),
    "a span that is a list": (_set(spans=[[0, 5, "actor"]]), "$.spans[0]", "an object, got a list"),
    "spans that are an object": (_set(spans={}), "$.spans", "a list, got an object"),
    "no spans": (_drop("spans"), "", "spans"),
    "no text": (_drop("text"), "", "text"),
    "an empty text": (_set(text="", spans=[], not_article=[]), "$.text", "it is empty"),
    "a blank text": (_set(text=" \n\u00a0"), "$.text", "empty"),
    "a text with NUL": (_set(text="a\x00b"), "$.text", "NUL"),
    "a text that is a list": (_set(text=["a"]), "$.text", "a string, got a list"),
    "another hash": (_set(text_sha256="0" * 64), "$.text_sha256", "not the hash"),
    "no hash": (_set(text_sha256="abc"), "$.text_sha256", "64 digits from 0 to f, got “abc”"),
    "another unit": (_set(offset_unit="utf16"), "$.offset_unit", "utf16"),
    "another version": (_set(schema="annotator/9"), "$.schema", "annotator/9"),
    "a name of spaces": (_set(set="  "), "$.set", "name"),
    "a title with NUL": (_set(title="\x00"), "$.title", "NUL"),
    "meta that is a list": (_set(meta=[]), "$.meta", "an object, got a list"),
    "a region beyond the text":
        (_set(not_article=[{"start": 0, "end": 99}]), "$.not_article[0]", "99"),
    "a reversed region": (_set(not_article=[{"start": 5, "end": 0}]), "$.not_article[0]", "after"),
    "a region twice": (_set(not_article=[{"start": 0, "end": 5}] * 2), "$.not_article", "twice"),
    "work that is still to do": (_set(state="todo"), "$.state", "to do"),
    "an unknown state": (_set(state="ready"), "$.state", "ready"),
    "a reason without skipping": (_set(skip_reason="x"), "$.skip_reason", "not skipped"),
    "a note without a flag": (_set(flag_note="x"), "$.flag_note", "not flagged"),
}  # fmt: skip


@pytest.mark.parametrize("name", DAMAGED)
def test_what_is_wrong_is_named_to_the_field(error, line, name):
    change, part, reason = DAMAGED[name]
    damaged = line()
    change(damaged)
    if "text" in damaged and name.startswith(("a blank", "a text with")):
        damaged = line(text=damaged["text"])

    wrong = error("jsonl", damaged)

    assert wrong.place == ("file", 1, part)
    assert reason in str(wrong.reason)
    assert str(wrong).startswith("file, line 1")


def test_carriage_returns_would_move_the_spans_and_are_refused(error, line):
    for text in ("a\r\nb", "a\rb", "\ufeffab"):
        wrong = error("jsonl", line(text=text, spans=[], not_article=[]))
        assert wrong.place.part == "$.text"


def test_offsets_in_utf16_units_are_recognised(error, line):
    given = line()
    given["spans"][1].update(start=51, end=55)
    given["text"] += " اليوم"
    given = line(text=given["text"], spans=given["spans"])

    assert "UTF-16" in str(error("jsonl", given).reason)


@pytest.mark.parametrize(
    "twice",
    [
        ('"title": ', '"title": "x", "title": '),
        ('"start": 6', '"start": 7, "start": 6'),
        ('"note": null, "certainty": null', '"note": null, "certainty": null, "note": null'),
        ('"views": 3', '"views": 3, "views": 3'),
        ('"end": 5}', '"end": 5, "end" : 5}'),
        ('"source": ', '"source": "a:b", "source": '),
        ('"title": ', '"title": "a\\u003ab", "title": '),
    ],
)
def test_a_key_that_comes_twice_is_refused(error, line, twice):
    for compact in (False, True):
        data = json.dumps(line(title="الساعة 12:11"), ensure_ascii=False)
        assert data.count(twice[0]) >= 1
        data = data.replace(*twice, 1)
        if compact:
            data = data.replace('": ', '":').replace(", ", ",")

        wrong = error("jsonl", data)
        assert "twice" in str(wrong.reason)


def test_colons_in_strings_and_unknown_fields_are_no_repeated_keys(article, line):
    given = line(title="a:b", meta={"a:b": ["c:d", {"e": ":"}]}, later={"x": {"y": 1}})
    given["spans"][0]["note"] = "ملاحظة: هنا"

    assert article("jsonl", given).meta == given["meta"]


def test_half_characters_are_refused(error, line):
    for half in ("\\ud800", "\\udc00", "x\\ud83dx", "\\udfff\\ud800"):
        data = json.dumps(line()).replace('"title": "', f'"title": "{half}')
        wrong = error("jsonl", data)
        assert wrong.place.line == 1
        assert "half a character" in str(wrong.reason)


def test_a_pair_of_surrogates_is_a_character(article, line):
    data = json.dumps(line(title="🙂"))
    assert "\\ud83d\\ude42" in data
    assert article("jsonl", data).title == "🙂"


def test_lines_fail_one_by_one(read, line):
    lines = [line(id="a"), line(id="b", state="?"), line(id="c")]
    items = read("jsonl", "\n".join(json.dumps(one) for one in lines) + "\n\n{")

    assert [type(item) for item in items] == [ArticleDraft, FormatError, ArticleDraft, FormatError]
    assert [item.place.line for item in items if isinstance(item, FormatError)] == [2, 5]


def test_a_mark_and_windows_line_ends_do_no_harm(read, line):
    data = "\ufeff" + json.dumps(line()) + "\r\n" + json.dumps(line(id="b")) + "\r\n"
    assert [item.id for item in read("jsonl", data)] == ["a1", "b"]


def test_other_encodings_are_read_when_they_are_marked_or_named(read, line):
    data = json.dumps(line(), ensure_ascii=False) + "\n"
    plain = read("jsonl", data)

    assert read("jsonl", data.encode("utf-16")) == plain
    assert read("jsonl", data.encode("utf-16-le"), encoding="utf-16-le") == plain


def test_meta_may_be_deep_but_not_bottomless(article, error, line):
    deep: dict = {}
    for _ in range(40):
        deep = {"a": deep}
    assert article("jsonl", line(meta=deep)).meta == deep
    for _ in range(40):
        deep = {"a": deep}
    assert error("jsonl", line(meta=deep)).place.part == "$.meta"


OLD_PYTHON = pytest.mark.skipif(sys.version_info >= (3, 12), reason="newer Pythons read it")


@pytest.mark.parametrize(
    "depth",
    [pytest.param(997, marks=OLD_PYTHON), pytest.param(1100, marks=OLD_PYTHON), 200_000],
)
def test_what_one_parser_can_still_read_and_the_other_cannot_is_too_deep(error, line, depth):
    data = json.dumps(line())[:-1] + ', "later": ' + "[" * depth + "]" * depth + "}"
    assert "too deeply" in str(error("jsonl", data).reason)


def test_drafts_of_the_same_line_are_equal(article, line):
    one, other = article("jsonl", line()), article("jsonl", line())
    assert replace(one, sets=()) == replace(other, sets=())
