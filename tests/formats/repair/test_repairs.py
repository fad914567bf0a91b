"""Broken text is named with what it should read, and mended only when somebody asks for it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.draft import AnnotationDraft, ArticleDraft, SetDraft
from annotator.core.errors import WorldError
from annotator.core.span import Span
from annotator.formats import conventions
from annotator.formats.errors import FormatError
from annotator.formats.repair import mojibake, repairs

TEXT = "قالت السعودية إن اتفاقا وُقّع في الرياض، وشكرت بيروت."


def draft(text: str, *spans: tuple[int, int], **details: str) -> ArticleDraft:
    annotations = tuple(AnnotationDraft("location", Span(*span)) for span in spans)
    sets = (SetDraft("ليلى", annotations=annotations),) if spans else ()
    return ArticleDraft(text=text, sets=sets, **details)


def named(text: str) -> set[str]:
    return {notice.form.name for notice in repairs.notices(draft(text))}


def misread(text: str, written: str, read_as: str) -> str:
    """``text`` as it looks when its bytes are read in another encoding."""
    data = text.encode(written)
    table = {byte: char for char, byte in mojibake._bytes_of(read_as).items()}
    return "".join(
        chr(byte) if byte < 0x80 else table.get(byte, bytes([byte]).decode("latin-1"))
        for byte in data
    )


READINGS = [
    ("utf-8", "cp1252", "cp1252"),
    ("utf-8", "latin-1", "latin-1"),
    ("utf-8", "cp1256", "cp1256"),
    ("utf-8", "mac_roman", "mac_roman"),
    ("utf-8", "cp437", "cp437"),
    ("cp1256", "latin-1", "cp1252"),
]


@pytest.mark.parametrize(("written", "read_as", "told"), READINGS)
def test_text_in_the_wrong_encoding_is_named_with_what_it_should_read(written, read_as, told):
    broken = misread(TEXT, written, read_as)
    (notice,) = [n for n in repairs.notices(draft(broken)) if n.repair == "mojibake"]
    assert notice.values["written"] == written
    assert notice.values["read_as"] in (told, "latin-1")  # control characters tell
    assert str(notice.example).split("should read ")[1].startswith("“قالت السعودي")

    whole, _ = repairs.mended(draft(broken), ["mojibake"])
    assert whole.text == TEXT
    assert whole.meta[repairs.UNTOUCHED] == broken


def test_a_broken_line_in_a_sound_text_is_found_and_only_that_is_mended():
    broken = f"{TEXT}\n{misread(TEXT, 'utf-8', 'cp1252')}\n{TEXT}"
    whole, _ = repairs.mended(draft(broken), ["mojibake"])
    assert whole.text == f"{TEXT}\n{TEXT}\n{TEXT}"


@pytest.mark.parametrize(
    "text",
    [
        *(TEXT, "Résumé de l'été à Orléans.", "قال: «نعم»… – لا", "ﷺ ﷲ ﴿قل﴾", "ماذا؟؟ ?? نعم"),
        *("AT&T و R&D; قال", "نصف المساحة 3½ و 20°", "القاهرة ٢٠٢٤، ص.", "ظ‘ ط‘"),
        "می‌خواهد",  # a joiner that belongs into a word
    ],
)
def test_nothing_is_said_of_sound_text(text):
    assert named(text) == set()


@pytest.mark.parametrize(
    ("text", "name", "whole"),
    [
        ("قال &quot;سامر&quot; إن&nbsp;&#1576;&#x64A;ت", "entities", 'قال "سامر" إن\xa0بيت'),
        ("زار الجم\u00adهورية و\u200fالوفد", "invisible", "زار الجمهورية والوفد"),
        ("ﻭﺻﻞ ﻭﻓﺪ ﺇﻟﻰ ﻻﻫﺎﻱ", "presentation", "وصل وفد إلى لاهاي"),
    ],
)
def test_what_can_be_mended_says_so_and_is_mended_on_demand(text, name, whole):
    (notice,) = repairs.notices(draft(text))
    assert notice.repair == name
    mended, told = repairs.mended(draft(text), [name])
    assert mended.text == whole
    assert [notice.form.name for notice in told] == ["MENDED"]
    assert repairs.mended(draft(text), []) == (draft(text), [])


@pytest.mark.parametrize("text", ["وصل وف\ufffd إلى عمان", "عناوين: ???? ??? في ??"])
def test_letters_that_are_lost_are_named(text):
    assert named(text) == {"LOST"}


def test_text_that_runs_backwards_is_named():
    assert named("\n".join(line[::-1] for line in (TEXT, TEXT))) == {"BACKWARDS"}


@pytest.mark.parametrize(("written", "read_as", "told"), READINGS)
def test_spans_move_along_with_what_is_mended(written, read_as, told):
    broken = misread(TEXT, written, read_as)
    name = misread("الرياض", written, read_as)
    at = broken.index(name)
    whole, _ = repairs.mended(draft(broken, (at, at + len(name))), ["mojibake"])
    (annotation,) = whole.sets[0].annotations
    assert annotation.span.of(whole.text) == "الرياض"


def test_a_title_may_be_all_that_is_broken():
    given = draft("قال نعم", title="&laquo;خبر&raquo;")
    assert [notice.repair for notice in repairs.notices(given)] == ["entities"]
    whole, told = repairs.mended(given, ["entities"])
    assert (whole.text, whole.title, len(told)) == ("قال نعم", "«خبر»", 1)


def test_title_and_source_are_mended_too():
    given = draft("قال &amp;", title="&laquo;خبر&raquo;", source="A&amp;B")
    whole, _ = repairs.mended(given, ["entities"])
    assert (whole.title, whole.source) == ("«خبر»", "A&B")


def test_a_span_of_which_nothing_is_left_is_refused():
    with pytest.raises(FormatError, match="nothing is left"):
        repairs.mended(draft("ا\u00adب", (1, 2)), ["invisible"])


def test_the_names_of_repairs_are_known_before_any_is_loaded():
    assert repairs.NAMES == conventions.REPAIRS
    with pytest.raises(WorldError, match="no repair called “x”") as wrong:
        repairs.refuse_unknown(["entities", "x"])
    assert wrong.value.hint.startswith("--repair ")


PIECES = st.sampled_from(
    [
        *"ابت لم",
        "&amp;",
        "&#1576;",
        "\u00ad",
        "ﻻ",
        "Ø§Ù„Ø³",
        "ط§ظ„ط³",
        "\ufffd",
        "?? ??",
        "\n",
        "🙂",
    ]
)


@given(st.lists(PIECES, min_size=1, max_size=12).map("".join), st.data())
def test_a_span_around_what_is_mended_stays_around_it(text, data):
    """Whatever is mended, what lies before a span, in it and behind it is mended for itself."""
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    for repair in repairs.REPAIRS:
        edits = repair.edits(text)
        if any(edit.start < at < edit.end for edit in edits for at in (start, end)):
            continue
        moves = repairs._Moves(text, edits)
        try:
            span = moves.span(Span(start, end), draft(text).place)
        except FormatError:
            continue
        within = [edit for edit in edits if start <= edit.start and edit.end <= end]
        shifted = [
            mojibake.Edit(edit.start - start, edit.end - start, edit.whole) for edit in within
        ]
        assert span.of(moves.text) == repairs._Moves(text[start:end], shifted).text


def test_what_is_invisible_in_broken_text_is_part_of_its_letters():
    text = misread("قال محمد إن حماة بعيدة عن محطة الحافلات", "utf-8", "latin-1")
    assert "\xad" in text
    assert named(text) == {"MOJIBAKE"}

    alone, _ = repairs.mended(draft(text), ["invisible"])
    assert alone.text == text
    both, _ = repairs.mended(draft(text), ["mojibake", "invisible"])
    assert both.text == "قال محمد إن حماة بعيدة عن محطة الحافلات"


def test_a_text_that_was_misread_twice_is_mended_as_a_whole():
    once = misread(TEXT, "utf-8", "cp1252")
    twice = misread(once, "utf-8", "cp1252")
    assert repairs.mended(draft(twice), ["mojibake"])[0].text == TEXT
