"""Only what changed is painted; and what is on the screen is always what a whole painting gives."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from annotator.core.annotation import Annotation, Certainty, Region, Verdict
from annotator.core.gesture import Change
from annotator.core.span import Span
from annotator.ui.article.pointing import knobs
from annotator.ui.article.reach import RING_ROOM, paragraph_rects
from annotator.ui.article.scene import Ghost
from annotator.ui.article.suggested import SuggestedSpan
from tests.ui.article.conftest import Hand, suggested_by
from tests.ui.counting import painting_of, pixels, settle, union

PARAGRAPH = "وقال الوزير إن ثلث الجسور لم يُفحص منذ آذار 2017 في مدينة حلب، وأضاف أنه غادر دمشق. "
TEXT = "\n".join(
    [PARAGRAPH * 2, PARAGRAPH, "", "😀 ﷺ سُئِلَ", PARAGRAPH * 3, PARAGRAPH, PARAGRAPH * 2] * 3
)
LABELS = ("actor", "location", "date", "claim")


@pytest.fixture
def hand(opened):
    """A view on a long article; its caret does not blink."""
    flash = QApplication.cursorFlashTime()
    QApplication.setCursorFlashTime(0)
    yield opened(TEXT, title="خبر", source="وكالة")
    QApplication.setCursorFlashTime(flash)


def on_screen(hand: Hand) -> QImage:
    """What the window holds now; nothing is painted for it."""
    window = hand.view.window()
    image = window.screen().grabWindow(window.winId()).toImage()
    assert not image.isNull()
    return image.convertToFormat(QImage.Format.Format_RGB32)


class Person:
    """Does anything that can be done to a view, as chance has it."""

    def __init__(self, hand: Hand, chance: random.Random) -> None:
        self.hand, self.view, self.chance = hand, hand.view, chance
        self.annotations: dict[str, Annotation] = {}

    def _span(self) -> Span:
        seen = self.view.visible_span()
        start = self.chance.randrange(max(0, seen.start - 80), min(len(TEXT) - 1, seen.end + 80))
        length = self.chance.choice((1, 3, 8, 8, 40, 300))
        return Span(start, min(len(TEXT), start + length))

    def _any(self) -> Annotation | None:
        return self.chance.choice(list(self.annotations.values())) if self.annotations else None

    def _change(self, before: Annotation | None, after: Annotation | None) -> None:
        if before:
            del self.annotations[before.id]
        if after:
            self.annotations[after.id] = after
        self.view.apply_changes([Change(before, after)])

    def tag(self) -> None:
        unsure = self.chance.choice((None, Certainty.UNSURE))
        self._change(None, self.hand.annotation(self._span(), self.chance.choice(LABELS), unsure))

    def remove(self) -> None:
        if found := self._any():
            self._change(found, None)

    def relabel(self) -> None:
        if found := self._any():
            others = [label for label in LABELS if label != found.label]
            self._change(found, replace(found, label=self.chance.choice(others)))

    def resize(self) -> None:
        found, span = self._any(), self._span()
        if found and found.span != span:
            self._change(found, replace(found, span=span))

    def choose(self) -> None:
        found = self._any()
        self.view.select_annotation(found and found.id, scroll=self.chance.random() < 0.3)

    def select(self) -> None:
        span = self._span()
        self.view.set_selection(*self.chance.choice(((span.start, span.end), (span.end,) * 2)))

    def put_caret(self) -> None:
        self.view.put_caret(self._span().start)

    def let_go(self) -> None:
        self.view.clear_selection()

    def key(self) -> None:
        shift = self.chance.choice(
            (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier)
        )
        keys = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_End)
        for _ in range(self.chance.randint(1, 4)):
            self.hand.key((self.chance.choice(keys), shift))

    def point(self) -> None:
        self.hand.move(self._point())

    def click(self) -> None:
        self.hand.click(self._point())

    def drag(self) -> None:
        self.hand.drag(self._point(), self._point())

    def _point(self) -> QPoint:
        port = self.view.viewport()
        return QPoint(self.chance.randrange(port.width()), self.chance.randrange(port.height()))

    def drag_edge(self) -> None:
        found = self.view.scene.marks.get(self.view.selected_annotation)
        if found:
            self.hand.press(knobs(self.view.scene, found.span)[0].toPoint())
            self.hand.move(self._point())
            settle()
            self.hand.move(self._point())
            self.hand.release(self._point())

    def show_ghost(self) -> None:
        self.view.show_dragged(self.chance.choice((None, Ghost(self._span(), "date"))))

    def set_ghosts(self) -> None:
        self.view.set_ghosts(self.chance.choice(([], [], [self._span()])), "date")

    def suggest(self) -> None:
        kept = [each for each in self.view.scene.suggested.ordered if self.chance.random() < 0.7]
        new = [SuggestedSpan(self._span(), self.chance.choice(LABELS)) for _ in range(3)]
        shown = sorted({*kept, *new})
        current = self.chance.choice((None, *shown))
        self.view.show_suggestions(suggested_by(shown), None, current)

    def dim(self) -> None:
        verdicts = (Verdict.NOT_ARTICLE, Verdict.PROPOSED)
        regions = [
            Region(str(number), 1, 1, self._span(), self.chance.choice(verdicts))
            for number in range(self.chance.randrange(3))
        ]
        self.view.set_regions(regions)

    def show_case(self) -> None:
        self.view.show_case(self.chance.choice((None, self._span())), scroll=False)

    def scroll(self) -> None:
        self.view.scroll_by(self.chance.choice((-300, -40, 40, 300)))

    def search(self) -> None:
        spans = sorted({self._span() for _ in range(4)})
        self.view.set_matches(spans, self.chance.randrange(-1, len(spans)))

    def focus(self) -> None:
        self.view.clearFocus()
        settle()
        self.view.setFocus(self.chance.choice((Qt.FocusReason.TabFocusReason,) * 2))

    def do_anything(self) -> str:
        """Do one thing; which one it was."""
        name = self.chance.choice(GESTURES)
        getattr(self, name)()
        return name


GESTURES = [
    name
    for name, value in vars(Person).items()
    if callable(value) and not name.startswith("_") and name != "do_anything"
]


@pytest.mark.parametrize("seed", range(6))
def test_after_any_gestures_the_screen_is_what_a_whole_painting_gives(hand, seed: int) -> None:
    person = Person(hand, random.Random(seed))
    for _ in range(12):
        person.tag()
    done: list[str] = []
    for _ in range(60):
        for _ in range(person.chance.randint(1, 3)):
            done.append(person.do_anything())
        settle()
        shown = on_screen(hand)
        hand.view.viewport().repaint()
        assert shown == on_screen(hand), done[-6:]


def test_a_changed_span_paints_its_paragraph_and_its_chip_only(hand) -> None:
    view, span = hand.view, hand.span("الجسور")
    new = hand.annotation(span)
    view.set_selection(span.start, span.end)

    def tag() -> None:
        view.apply_changes([Change(None, new)])
        view.clear_selection()
        view.select_annotation(new.id)

    painted = painting_of(tag).area(view.viewport())
    (touched,) = paragraph_rects(view.scene, span)
    chip = view._chip.chip
    assert (painted - union(touched, chip.place)).isEmpty()
    assert RING_ROOM * view.width() < pixels(painted) < view.width() * view.height() / 2


def test_a_moved_caret_paints_the_paragraphs_it_left_and_came_to_only(hand) -> None:
    view = hand.view
    view.put_caret(5)
    painted = painting_of(lambda: view.put_caret(9)).area(view.viewport())
    (touched,) = paragraph_rects(view.scene, Span(5, 9))
    assert (painted - union(touched)).isEmpty()
