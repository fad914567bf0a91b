"""Annotations on the page: seen, pointed at, clicked, dragged by their edges."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication

from annotator.core.annotation import Certainty, Region, Verdict
from annotator.core.gesture import Change
from annotator.core.span import Span
from annotator.ui.article.pointing import knobs
from annotator.ui.looks.article_colours import DARK, LIGHT

TEXT = "وقال الوزير إن ثلث الجسور لم يُفحص منذ آذار 2017 في مدينة حلب، وأضاف أنه غادر دمشق."
CLAIM = "ثلث الجسور لم يُفحص منذ آذار 2017"


@pytest.fixture
def nested(opened):
    """A claim with a date in it, and a year in the date."""
    hand = opened(TEXT)
    hand.annotations = hand.annotate((CLAIM, "claim"), ("آذار 2017", "date"), ("2017", "actor"))
    return hand


def below(hand, span: Span, lane: int) -> QPoint:
    """A point on the line that is drawn in ``lane`` below ``span``."""
    setting = hand.view.scene.setting
    box = hand.view.scene.rects(span)[0]
    y = box.bottom() - setting.ink_bottom + setting.lanes_top + lane * setting.lane_step + 1
    return QPoint(round(box.center().x()), round(y))


def colour_at(hand, point: QPoint) -> str:
    return hand.view.viewport().grab().toImage().pixelColor(point).name()


def test_nested_spans_lie_in_lanes_below_each_other(nested) -> None:
    claim, date, year = nested.annotations
    for lane, annotation in enumerate((year, date, claim)):
        expected = nested.view.scene.legend.colour(annotation.label)
        assert colour_at(nested, below(nested, year.span, lane)) == expected


def test_two_labels_on_one_span_are_both_seen(opened, labels) -> None:
    hand = opened(TEXT)
    hand.annotate(("حلب", "location"), ("حلب", "actor"))
    seen = {colour_at(hand, below(hand, hand.span("حلب"), lane)) for lane in (0, 1)}
    assert seen == {labels["actor"].light, labels["location"].light}


def test_clicking_again_goes_to_the_span_around(nested) -> None:
    claim, date, year = nested.annotations
    clicked: list[str] = []
    nested.view.annotationClicked.connect(clicked.append)
    at = nested.view.span_rects(year.span)[0].center()
    for _ in range(4):
        nested.click(at)
        nested.view._mouse._since_click.invalidate()  # four single clicks
    assert clicked == [year.id, date.id, claim.id, year.id]
    assert nested.view.selected_annotation == year.id


@pytest.mark.parametrize("lane", [0, 1, 2])
def test_a_click_on_a_lane_takes_that_lanes_annotation(nested, lane: int) -> None:
    year = nested.annotations[2]
    with nested.qtbot.waitSignal(nested.view.annotationClicked) as clicked:
        nested.click(below(nested, year.span, lane))
    assert clicked.args == [nested.annotations[2 - lane].id]


def test_a_click_on_bare_text_selects_no_annotation(nested) -> None:
    nested.view.select_annotation(nested.annotations[0].id)
    with nested.qtbot.waitSignal(nested.view.selectedAnnotationChanged) as changed:
        nested.click(nested.inside(nested.span("الوزير")))
    assert changed.args == [""]
    assert nested.view.selected_annotation is None


def test_a_double_click_on_a_lane_opens_its_annotation(nested) -> None:
    year = nested.annotations[2]
    at = below(nested, year.span, 1)
    with nested.qtbot.waitSignal(nested.view.annotationActivated) as activated:
        nested.click(at, times=2)
    assert activated.args == [nested.annotations[1].id]
    assert nested.view.selection() is None


def test_selecting_text_lets_go_of_the_annotation_and_the_other_way_round(nested) -> None:
    nested.view.select_annotation(nested.annotations[0].id)
    nested.mark(nested.span("الوزير"))
    assert nested.view.selected_annotation is None
    nested.view.select_annotation(nested.annotations[1].id)
    assert nested.view.selection() is None


def test_pointing_at_a_span_tells_which(nested) -> None:
    hovered: list[str] = []
    nested.view.annotationHovered.connect(hovered.append)
    nested.move(nested.inside(nested.span("ثلث")))
    nested.move(nested.inside(nested.span("الوزير")))
    assert hovered == [nested.annotations[0].id, ""]


@pytest.mark.parametrize(
    ("edge", "target", "surface"),
    [("start", "الجسور", "الجسور لم يُفحص منذ آذار 2017"), ("end", "لم", "ثلث الجسور لم")],
)
def test_an_edge_can_be_dragged(nested, edge: str, target: str, surface: str) -> None:
    claim = nested.annotations[0]
    nested.view.select_annotation(claim.id)
    knob = knobs(nested.view.scene, claim.span)[edge == "end"].toPoint()
    goal = nested.edges(nested.span(target))[edge == "end"]
    nested.press(knob)
    nested.move(goal)
    assert nested.view.scene.dragged.span.of(TEXT) == surface  # seen before it is let go
    with nested.qtbot.waitSignal(nested.view.edgeDragged) as dragged:
        nested.release(goal)
    assert dragged.args == [claim.id, nested.span(surface), edge]
    assert nested.view.scene.dragged is None
    assert nested.view.selection() is None


def test_an_edge_never_crosses_the_other_and_escape_lets_go(nested) -> None:
    date = nested.annotations[1]
    nested.view.select_annotation(date.id)
    knob = knobs(nested.view.scene, date.span)[0].toPoint()
    nested.press(knob)
    nested.move(nested.edges(nested.span("دمشق"))[0])
    assert nested.view.scene.dragged.span == date.span
    nested.move(nested.edges(nested.span("يُفحص"))[0])
    assert nested.view.scene.dragged.span.of(TEXT).startswith("يُفحص")
    with nested.qtbot.assertNotEmitted(nested.view.edgeDragged):
        nested.key(Qt.Key.Key_Escape)
        nested.release(nested.edges(nested.span("يُفحص"))[0])


def test_changes_are_shown_without_a_reload(nested) -> None:
    year = nested.annotations[2]
    new = nested.annotation("حلب", "location")
    at = below(nested, new.span, 0)
    page = LIGHT.page
    assert colour_at(nested, at) == page
    nested.view.apply_changes([Change(None, new)])
    assert colour_at(nested, at) == nested.view.scene.legend.colour("location")
    relabelled = replace(new, label="date")
    nested.view.apply_changes([Change(new, relabelled)])
    assert colour_at(nested, at) == nested.view.scene.legend.colour("date")
    nested.view.select_annotation(new.id)
    nested.view.apply_changes([Change(relabelled, None), Change(year, None)])
    assert nested.view.selected_annotation is None
    assert colour_at(nested, at) == page
    assert colour_at(nested, below(nested, year.span, 0)) == nested.view.scene.legend.colour("date")


def test_an_uncertain_span_has_a_dashed_line(opened) -> None:
    hand = opened(TEXT)
    hand.view.set_annotations([hand.annotation("الوزير", certainty=Certainty.UNSURE)])
    box = hand.view.span_rects(hand.span("الوزير"))[0]
    y = below(hand, hand.span("الوزير"), 0).y()
    image = hand.view.viewport().grab().toImage()
    row = {image.pixelColor(x, y).name() for x in range(box.left() + 2, box.right() - 2)}
    assert {hand.view.scene.legend.colour("actor"), LIGHT.page} <= row


def test_deep_nests_stay_within_the_room_that_is_kept(opened) -> None:
    hand = opened(TEXT)
    start = hand.span("آذار").start
    hand.annotate(*[(Span(start, start + length), "actor") for length in range(2, 12)])
    setting = hand.view.scene.setting
    for index, body, _ in hand.view.scene.in_sight():
        marked = hand.view.scene.marks.marked(index, body)
        for mark in marked.marks:
            for line, _, _ in mark.pieces:
                bottom = marked.lane_y(line, mark.lane) + marked.thickness(line)
                assert bottom <= setting.lanes_top + setting.lane_room + 0.5


def test_dimmed_text_differs_and_a_proposal_differs_from_a_verdict(opened) -> None:
    hand = opened("شارك\nشارك\nشارك")
    spans = [hand.span("شارك", nth) for nth in range(3)]
    hand.view.set_regions(
        [
            Region("1", 1, 1, spans[1], Verdict.NOT_ARTICLE),
            Region("2", 1, None, spans[2], Verdict.PROPOSED),
        ]
    )
    image = hand.view.viewport().grab().toImage()
    looks = []
    for span in spans:
        box = hand.view.span_rects(span)[0].adjusted(0, 0, 30, 0)
        looks.append(image.copy(box))
    assert looks[0] != looks[1] and looks[1] != looks[2] and looks[0] != looks[2]


def test_the_letters_keep_one_colour_whatever_lies_on_them(nested) -> None:
    """The ink is never coloured: half a word in another colour would cut letters in two."""
    image = nested.view.viewport().grab().toImage()
    darkest = {}
    for surface in ("الوزير", "2017", "ثلث"):
        box = nested.view.span_rects(nested.span(surface))[0]
        darkest[surface] = min(
            image.pixelColor(x, y).lightness()
            for x in range(box.left(), box.right())
            for y in range(box.top(), box.bottom())
        )
    assert max(darkest.values()) - min(darkest.values()) < 25


def test_ghosts_and_matches_are_seen_and_go_again(nested) -> None:
    def picture():
        return nested.view.viewport().grab().toImage()

    nested.view.clearFocus()
    plain = picture()
    nested.view.set_ghosts([nested.span("دمشق")], "location")
    assert picture() != plain
    nested.view.set_ghosts([], None)
    assert picture() == plain
    nested.view.set_matches([nested.span("حلب"), nested.span("دمشق")], 1)
    assert picture() != plain
    nested.view.set_matches([], -1)
    assert picture() == plain


def test_a_match_out_of_sight_is_scrolled_to(opened) -> None:
    hand = opened("\n".join([TEXT] * 40), height=300)
    match = hand.span("دمشق", 33)
    hand.view.set_matches([match], 0)
    assert hand.view.viewport().rect().contains(hand.view.span_rects(match)[0])
    assert hand.view.visible_span().contains(match)


def test_labels_follow_the_language_and_colours_the_theme(nested) -> None:
    light = nested.view.viewport().grab().toImage()
    nested.view.set_labels(nested.view.scene.legend._labels, "ar")
    arabic = nested.view.viewport().grab().toImage()
    assert arabic != light
    nested.view.set_colours(DARK)
    assert colour_at(nested, QPoint(2, 2)) == DARK.desk
    year = nested.annotations[2]
    assert colour_at(nested, below(nested, year.span, 0)) == "#56b4e9"


def test_spans_over_empty_paragraphs_and_breaks_are_harmless(opened) -> None:
    hand = opened("أول\n\n\nثان\n")
    text = hand.text
    hand.annotate(
        (Span(0, len(text)), "claim"),
        (Span(3, 4), "actor"),
        (Span(4, 5), "actor"),
        (Span(2, 6), "date"),
    )
    assert hand.view.grab().size() == hand.view.size()
    assert hand.view.span_rects(Span(4, 5)) == []
    assert len(hand.view.span_rects(Span(0, len(text)))) == 2
    for annotation_id in [f"{number:032x}" for number in range(1, 5)]:
        hand.view.select_annotation(annotation_id)
        assert hand.view.grab().size() == hand.view.size()


def test_the_caption_of_a_span_can_be_clicked(opened) -> None:
    hand = opened(TEXT)
    (annotation,) = hand.annotate(("في", "location"))  # its caption is wider than itself
    (index, body, origin), *_ = hand.view.scene.in_sight()
    (caption,) = hand.view.scene.marks.marked(index, body).captions
    assert caption.right - caption.left > hand.view.scene.rects(annotation.span)[0].width()
    setting = hand.view.scene.setting
    y = origin.y() + caption.line * setting.line_height + setting.lanes_top + setting.lane_step + 6
    with hand.qtbot.waitSignal(hand.view.annotationClicked) as clicked:
        hand.click(QPoint(round(origin.x() + caption.left) + 2, round(y)))
    assert clicked.args == [annotation.id]


def test_the_context_menu_is_asked_for_where_the_hand_is(nested) -> None:
    year = nested.annotations[2]
    at = nested.view.span_rects(year.span)[0].center()
    asked: list[QPoint] = []
    nested.view.contextRequested.connect(asked.append)
    for reason, where in (
        (QContextMenuEvent.Reason.Mouse, at),
        (QContextMenuEvent.Reason.Keyboard, QPoint()),
    ):
        event = QContextMenuEvent(reason, where, nested.view.viewport().mapToGlobal(where))
        QApplication.sendEvent(nested.view.viewport(), event)
    assert nested.view.selected_annotation == year.id
    assert asked == [
        nested.view.viewport().mapToGlobal(at),
        nested.view.viewport().mapToGlobal(nested.view.point_of(nested.view.caret())),
    ]


def test_a_click_on_a_handle_changes_nothing(nested) -> None:
    date = nested.annotations[1]
    nested.view.select_annotation(date.id)
    with nested.qtbot.assertNotEmitted(nested.view.edgeDragged):
        nested.click(knobs(nested.view.scene, date.span)[0].toPoint())
    assert nested.view.selected_annotation == date.id
