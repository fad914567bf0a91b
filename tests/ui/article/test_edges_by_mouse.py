"""The edges of the selected span in the hand: where one takes hold, and where they land."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from annotator.core.span import Span
from annotator.ui.article.pointing import DrawnEdge, drawn_edges

TEXT = (
    "وصل الوفد إلى مدينة حماة في ساعة مبكرة من صباح اليوم ثم غادرها بعد لقاء قصير مع عدد من وجهاء"
    " المدينة الذين كانوا ينتظرونه منذ أيام في ساحة العاصي وسط حماة القديمة قرب الجسر.\n"
    "ويعود الوفد إليها في 9 نيسان 2020 مع NATO Response Force بحسب البيان."
)


@pytest.fixture
def page(opened):
    return opened(TEXT)


def chosen(page, surface: str, nth: int = 0):
    (annotation,) = page.annotate((page.span(surface, nth), "location"))
    page.view.select_annotation(annotation.id)
    return annotation


def dragged(page, start: QPoint, end: QPoint) -> Span | None:
    """What the edge that is grabbed at ``start`` makes of the span."""
    spans: list[Span] = []
    page.view.edgeDragged.connect(lambda _id, span, _edge: spans.append(span))
    page.drag(start, end)
    return spans[0] if spans else None


def hover(page, at: QPoint) -> None:
    """The pointer moves to ``at``, with no button down."""
    nothing = Qt.MouseButton.NoButton
    port = page.view.viewport()
    place, everywhere = QPointF(at), QPointF(port.mapToGlobal(at))
    moved = QMouseEvent(
        QEvent.Type.MouseMove,
        place,
        everywhere,
        nothing,
        nothing,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(port, moved)


def on_stroke(edge: DrawnEdge) -> QPoint:
    """A place on the drawn edge, at half its height."""
    return QPoint(round(edge.stroke), round(edge.middle.y()))


@pytest.mark.parametrize("grip", [-2, 4, 12, 20])
@pytest.mark.parametrize("nth", [0, 1])
def test_a_level_drag_stays_on_the_line_of_the_span_wherever_it_was_grabbed(page, nth, grip):
    annotation = chosen(page, "حماة", nth)
    edge = drawn_edges(page.view.scene, annotation.span)[1]
    start = QPoint(round(edge.stroke), round(edge.top) + grip)
    letter = page.view.span_rects(Span(annotation.span.end - 1, annotation.span.end))[0]
    span = dragged(page, start, start + QPoint(letter.width(), 0))
    assert span == Span(annotation.span.start, annotation.span.end - 1)


def test_the_whole_drawn_edge_is_a_handle_and_says_so(page):
    annotation = chosen(page, "حماة")
    for edge in drawn_edges(page.view.scene, annotation.span):
        for part in (0.1, 0.5, 0.9):
            at = QPoint(round(edge.stroke), round(edge.top + part * (edge.bottom - edge.top)))
            hover(page, at)
            assert page.view.viewport().cursor().shape() is Qt.CursorShape.SizeHorCursor


@pytest.mark.parametrize(
    "surface", ["9 نيسان 2020", "نيسان 2020", "9 نيسان", "2020", "NATO Response Force"]
)
def test_the_handles_of_whole_words_are_at_the_sides_of_the_box(page, surface):
    annotation = chosen(page, surface)
    box = page.view.scene.rects(annotation.span)[0]
    start, end = drawn_edges(page.view.scene, annotation.span)
    assert (start.x, end.x) == (pytest.approx(box.right()), pytest.approx(box.left()))


def test_inside_a_number_the_handle_is_where_the_letters_are_cut(page):
    annotation = chosen(page, "نيسان 20")
    box = page.view.scene.rects(Span(annotation.span.end - 1, annotation.span.end))[0]
    assert drawn_edges(page.view.scene, annotation.span)[1].x == pytest.approx(box.right())


def test_a_date_grows_and_shrinks_from_where_the_eye_sees_its_end(page):
    annotation = chosen(page, "نيسان 2020")
    end = on_stroke(drawn_edges(page.view.scene, annotation.span)[1])
    after = page.edges(page.span("مع", 1))[1]
    assert dragged(page, end, QPoint(after.x(), end.y())) == page.span("نيسان 2020 مع")


def test_a_number_goes_out_of_the_span_as_a_whole(page):
    annotation = chosen(page, "نيسان 2020")
    end = on_stroke(drawn_edges(page.view.scene, annotation.span)[1])
    month = page.edges(page.span("نيسان"))[1]
    assert dragged(page, end, QPoint(month.x(), end.y())) == page.span("نيسان")


def test_an_edge_that_is_let_go_in_white_space_lies_at_the_word_before_it(page):
    annotation = chosen(page, "الوفد")
    end = on_stroke(drawn_edges(page.view.scene, annotation.span)[1])
    gap = page.view.span_rects(page.span(" مدينة"))[0]
    space = QPoint(gap.right() - 1, end.y())
    assert dragged(page, end, space) == page.span("الوفد إلى")
