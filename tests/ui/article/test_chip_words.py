"""What the chip says of long strings, and which text it never covers."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize

from annotator.core.span import Span
from annotator.ui.article.chip import parts
from annotator.ui.article.chip_place import Ground

LONG = "قال الوزير إن طريق الساحل سيفتح في نيسان بعد إغلاق دام عامين بسبب الأمطار الغزيرة"


def test_a_long_string_is_shortened_between_words():
    surface = parts(LONG, Span(0, len(LONG)))[1]
    head, tail = surface.split(" … ")
    assert LONG.startswith(f"{head} ") and LONG.endswith(f" {tail}")
    assert len(surface) <= 50


def test_a_string_of_one_long_word_is_shortened_all_the_same():
    word = "ا" * 100
    assert len(parts(word, Span(0, 100))[1]) <= 50


def test_the_chip_never_covers_what_stands_beside_the_span():
    lines = [QRect(0, y, 400, 30) for y in (0, 40, 80)]
    span = QRect(180, 45, 40, 20)
    place = Ground([span], lines, QRect(0, 0, 400, 120)).best_place(QSize(120, 28))
    assert place is None or not QRect(place.corner, QSize(120, 28)).intersects(lines[1])
