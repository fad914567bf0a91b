"""The order that is painted is the order that the Unicode algorithm gives,
by an independent oracle.
"""

from __future__ import annotations

import json
import unicodedata
from pathlib import Path

import pytest
import regex
from bidi import get_display
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from annotator.ui.article.body import Body
from annotator.ui.article.paragraphs import split
from annotator.ui.article.typesetting import Typesetting

ROOT = Path(__file__).resolve().parents[3]
ARTICLES = sorted((ROOT / ".." / "shared" / "articles").glob("*.txt"))
SAMPLES = sorted((ROOT / "resources" / "samples").rglob("*.jsonl"))

_ONE_LINE = 200_000  # pixels


def painted_order(text: str, family: str) -> str:
    """The letters of one line from left to right, as their boxes lie."""
    (paragraph,) = split(text)
    body = Body(text, paragraph, Typesetting(family))
    body.break_lines(_ONE_LINE)
    assert len(body.lines) == 1
    found = []
    for match in regex.finditer(r"\X", text):
        position, letter = match.start(), match.group()[0]
        box = body.boxes(0)[body.shown.unit(position)]
        if box and box.right - box.left > 0.02 and _drawn(letter):
            found.append((box.left, position, letter))
    return "".join(letter for _, _, letter in sorted(found))


def oracle_order(text: str) -> str:
    # what makes one sign (an emoji of four people) has one place: only its first letter is compared
    shown = regex.sub(r"\X", lambda match: _one_sign(match.group()), text)
    return "".join(letter for letter in get_display(shown, base_dir="R") if _drawn(letter))


def _one_sign(grapheme: str) -> str:
    return grapheme if sum(map(_drawn, grapheme)) < 2 else grapheme[0]


def _drawn(letter: str) -> bool:
    return unicodedata.category(letter) not in {"Mn", "Me", "Cf", "Cc"}


_PIECES = st.sampled_from(
    [
        *"ابتثجحخدذرزسشصضطظعغفقكلمنهوي",
        "لا",
        "محمد",
        "مُحَمَّد",
        "M4",
        "BBC",
        "x",
        "2001",
        "٢٠٠١",
        "3.7",
        "11/4/2020",
        "1,554",
        "-5",
        "%",
        "$",
        "،",
        "؛",
        "؟",
        ".",
        ":",
        "“",
        "”",
        "«",
        "»",
        '"',
        "(",
        ")",
        "[",
        "]",
        "/",
        "-",
        "–",
        "…",
        "#",
        "@",
        "_",
        " ",
        " ",
        " ",
        "\u00a0",
        "\u200f",
        "\u200e",
        "\u2067",
        "\u2066",
        "\u2069",
        "ـ",
    ]
)


@settings(
    max_examples=400, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.lists(_PIECES, min_size=1, max_size=25).map(lambda parts: "".join(parts).strip()))
@example("M4 هو الطريق")
@example("11/4/2020")
@example("بين دمشق وموسكو، في 11/4/2020 (M4)")
@example("قال “داعش”، ثم 1,554 (28 و27 …) M4 ،")
def test_generated_strings_are_painted_in_the_oracles_order(bundled_font: str, text: str) -> None:
    assert painted_order(text, bundled_font) == oracle_order(text)


@pytest.mark.skipif(not ARTICLES, reason="the shared articles are not here")
@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.stem)
def test_real_articles_are_painted_in_the_oracles_order(bundled_font: str, path: Path) -> None:
    text = path.read_text("utf-8")
    for paragraph in split(text):
        line = text[paragraph.start : paragraph.end].strip()
        if line:
            assert painted_order(line, bundled_font) == oracle_order(line)


@pytest.mark.skipif(not SAMPLES, reason="there are no samples yet")
@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_samples_are_painted_in_the_oracles_order(bundled_font: str, path: Path) -> None:
    for row in path.read_text("utf-8").rstrip("\n").split("\n"):
        for paragraph in split(text := json.loads(row).get("text", "")):
            line = text[paragraph.start : paragraph.end].strip()
            if line:
                assert painted_order(line, bundled_font) == oracle_order(line)
