"""The chip shows the exact string, where it hides the least."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRect, QSize

from annotator.core.span import Span
from annotator.ui.article.chip import Chip, parts
from annotator.ui.article.chip_place import Ground
from annotator.ui.article.pointing import knobs

BOUNDS = QRect(0, 0, 800, 600)


def chip(hand) -> Chip:
    return hand.view._chip.chip


def test_the_cut_off_letters_are_told_from_the_span() -> None:
    text = "بين دمشق وموسكو، ثم"
    start = text.index("موسكو")
    assert parts(text, Span(start, start + 5)) == ("و", "موسكو", "")
    assert parts(text, Span(start, start + 3)) == ("و", "موس", "كو")
    assert parts(text, Span(4, 8)) == ("", "دمشق", "")


def test_a_long_string_loses_its_middle_never_its_ends() -> None:
    text = "أول " + "كلمة " * 40 + "آخر"
    _, surface, _ = parts(text, Span(0, len(text)))
    assert surface.startswith("أول") and surface.endswith("آخر") and "…" in surface
    assert len(surface) < 60


def test_a_selected_span_has_a_chip_with_label_and_hint(opened) -> None:
    hand = opened("بين دمشق وموسكو، ثم")
    hand.view.set_hint(lambda annotation: "C cycles")
    (annotation,) = hand.annotate(("موسكو", "location"))
    assert not chip(hand).is_shown
    hand.view.select_annotation(annotation.id)
    said = chip(hand).wording
    assert chip(hand).is_shown
    assert (said.before, said.surface, said.title) == ("و", "موسكو", "Location")
    assert said.hint == "C cycles"
    hand.view.select_annotation(None)
    assert not chip(hand).is_shown


def test_a_string_without_arabic_is_painted_from_the_left(opened) -> None:
    hand = opened("بلغت الكلفة 3.5 million دولار")
    (annotation,) = hand.annotate(("3.5 million", "actor"))
    hand.view.select_annotation(annotation.id)
    shown, setting = chip(hand), hand.view.scene.setting
    painted = hand.view.viewport().grab(shown.place).toImage()
    ordered = (
        f"\u2066{shown.wording.surface}\u2069"  # whatever is around it, this is read from the left
    )
    colours = hand.view.scene.legend.colours
    shown.say(shown.wording._replace(surface=ordered), colours, setting.family, setting.size)
    assert hand.view.viewport().grab(shown.place).toImage() == painted


def test_pointing_shows_the_chip_and_leaving_hides_it(opened) -> None:
    hand = opened("بين دمشق وموسكو، ثم")
    hand.annotate(("دمشق", "location"))
    hand.move(hand.inside(hand.span("دمشق")))
    hand.qtbot.waitUntil(lambda: chip(hand).is_shown)
    assert chip(hand).wording.surface == "دمشق"
    hand.move(hand.inside(hand.span("بين")))
    hand.qtbot.waitUntil(lambda: not chip(hand).is_shown)


def test_the_chip_lets_clicks_through_and_never_hides_its_span(opened) -> None:
    hand = opened("\n".join(["قال الوزير إنه غادر دمشق ثم عاد إلى حلب مرة أخرى"] * 12))
    for annotation in hand.annotate(*[(hand.span("دمشق", nth), "location") for nth in range(12)]):
        hand.view.select_annotation(annotation.id)
        boxes = hand.view.span_rects(annotation.span)
        assert not any(chip(hand).place.intersects(box) for box in boxes)
        assert hand.view.viewport().rect().contains(chip(hand).place)
        hand.mark(annotation.span)
        assert hand.surface == "دمشق"


def test_the_chip_goes_away_when_its_span_is_out_of_sight(opened) -> None:
    hand = opened("\n".join(f"الفقرة {number}" for number in range(80)), height=300)
    (annotation,) = hand.annotate((Span(0, 6), "actor"))
    hand.view.select_annotation(annotation.id)
    assert chip(hand).is_shown
    hand.view.verticalScrollBar().setValue(2000)
    assert not chip(hand).is_shown


def test_while_an_edge_is_dragged_the_chip_shows_what_would_come(opened) -> None:
    hand = opened("قال الوزير كريم السالمي إنه غادر")
    (annotation,) = hand.annotate(("الوزير", "actor"))
    hand.view.select_annotation(annotation.id)
    knob = knobs(hand.view.scene, annotation.span)[1].toPoint()
    hand.press(knob)
    hand.move(hand.edges(hand.span("كريم"))[1])
    assert chip(hand).wording.surface == "الوزير كريم"
    hand.release(hand.edges(hand.span("كريم"))[1])


BOXES = st.builds(
    QRect, st.integers(0, 700), st.integers(0, 560), st.integers(5, 100), st.integers(5, 30)
)


@given(st.lists(BOXES, min_size=1, max_size=3), st.lists(BOXES, max_size=10))
def test_a_chip_never_hides_the_span_and_never_leaves_the_view(
    span: list[QRect], ink: list[QRect]
) -> None:
    size = QSize(180, 30)
    place = Ground(span, ink, BOUNDS).best_place(size)
    if place is not None:
        chip_rect = QRect(place.corner, size)
        assert BOUNDS.contains(chip_rect)
        assert not any(chip_rect.intersects(box) for box in span)


def test_a_chip_goes_where_there_is_no_ink() -> None:
    span = [QRect(300, 300, 60, 30)]
    below, above = QRect(0, 335, 800, 60), QRect(0, 230, 800, 65)
    size = QSize(200, 30)
    assert Ground(span, [], BOUNDS).best_place(size).corner.y() > 330  # below, if nothing is there
    assert Ground(span, [below], BOUNDS).best_place(size).corner.y() < 300
    beside = Ground(span, [below, above], BOUNDS).best_place(size)
    assert beside.hidden == 0
    assert not any(QRect(beside.corner, size).intersects(line) for line in (below, above))


CROWDED = "\n".join(["قال الوزير إنه غادر دمشق ثم عاد إلى حلب مرة أخرى بعد أن زار مدنا كثيرة"] * 8)


def test_the_hint_is_left_out_where_it_would_hide_text(opened) -> None:
    hand = opened(CROWDED)
    hand.view.set_hint(lambda annotation: "a rather long hint about what the keys do here")
    crowded, lonely = hand.annotate(
        (hand.span("دمشق", 3), "actor"), (hand.span("كثيرة", 7), "actor")
    )
    hand.view.select_annotation(crowded.id)
    assert chip(hand).is_shown and not chip(hand).wording.hint
    hand.view.select_annotation(lonely.id)
    assert chip(hand).is_shown and chip(hand).wording.hint


@pytest.mark.parametrize("nth", range(1, 7))
def test_in_the_margin_the_chip_keeps_its_hint(opened, nth) -> None:
    hand = opened(CROWDED, width=1_000)
    hand.view.set_hint(lambda annotation: "C → قال")
    (annotation,) = hand.annotate((hand.span("قال", nth), "actor"))
    hand.view.select_annotation(annotation.id)
    shown = chip(hand)
    assert shown.is_shown and shown.wording.hint
    assert not any(shown.place.intersects(ink) for ink in hand.view.scene.ink_in_sight())
