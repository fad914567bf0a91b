"""Each line is read from the side of its own letters, and nothing that is there is unseen."""

from __future__ import annotations

import pytest

from annotator.ui.article import missing as missing_letters
from annotator.ui.article.paragraphs import is_from_the_right


@pytest.mark.parametrize(
    ("line", "from_the_right"),
    [
        ("Close this search box.", False),
        ("(c) 2018 All rights reserved.", False),
        ("https://example.org/a?b=1", False),
        ("M4 هو الطريق السريع", True),
        ("قال PKK.", True),
        ("11/4/2020", True),
        ("٢٠٢٠", True),
        ("...", True),
        ("", True),
    ],
)
def test_a_line_of_an_arabic_page_is_read_from_the_left_only_if_nothing_in_it_is_arabic(
    line, from_the_right
):
    assert is_from_the_right(line, page=True) is from_the_right


def test_a_line_of_a_latin_page_is_read_from_the_right_only_if_all_of_it_is():
    assert is_from_the_right("قال الوزير.", page=False)
    assert not is_from_the_right("He said: قال الوزير.", page=False)


def test_the_full_stop_of_a_latin_line_is_painted_at_its_end(opened):
    hand = opened("قال الوزير.\nClose this search box.\nثم غادر")
    stop = hand.view.span_rects(hand.span(".", 1))[0]
    close, box = (hand.view.span_rects(hand.span(word))[0] for word in ("Close", "box"))
    assert close.right() < box.left() < stop.left()
    first = hand.view.span_rects(hand.span("قال"))[0]
    assert abs(stop.right() - first.right()) <= 2, "it stands at the page's side"


def test_a_letter_that_no_face_has_is_a_frame_and_no_gap(opened, monkeypatch):
    lost = "\U0001f1f5"
    # whatever faces this machine has
    monkeypatch.setattr(missing_letters, "_is_seen", lambda letter, family: letter != lost)
    hand = opened(f"قال الوزير {lost} إن")
    (rect,) = hand.view.span_rects(hand.span(lost))
    picture = hand.view.viewport().grab().toImage()
    row = range(rect.left(), rect.right() + 1)
    assert len({picture.pixelColor(x, rect.center().y()).name() for x in row}) > 1
