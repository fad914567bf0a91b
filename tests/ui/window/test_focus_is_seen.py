"""What has the focus is seen: on each page each Tab stop looks otherwise with it than without."""

from __future__ import annotations

from functools import cache
from itertools import islice

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QScrollArea, QWidget

from annotator.core.contrast import ratio
from annotator.core.span import Span
from annotator.jobs.sample import LEAD
from tests.ui.settled_project import settled_sample

AROUND = 3  # pixels beside a widget that may belong to its frame
LEAST = 24  # changed pixels: more than a caret has
SEEN = 3.0  # what a pixel must change by (WCAG 2.2, 2.4.13)


def stops(window: QWidget) -> list[QWidget]:
    """The widgets that Tab comes to; of those that are drawn alike, such as numbers, one.

    Not by ``nextInFocusChain``: PySide makes each a child of the one before, and forgets it with
    that one.
    """
    found: dict[object, QWidget] = {}
    for widget in window.findChildren(QWidget):
        tabbed = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        if tabbed and widget.isVisible() and widget.isEnabled() and widget.focusProxy() is None:
            found.setdefault(look(widget), widget)
    return list(found.values())


def look(widget: QWidget) -> object:
    """What decides how a widget is drawn: lists have looks of their own, buttons share them."""
    if not isinstance(widget, QAbstractButton):
        return widget
    names = (bytes(name.data()).decode() for name in widget.dynamicPropertyNames())
    properties = sorted((name, widget.property(name)) for name in names if name[0] != "_")
    return type(widget), str(properties), widget.isChecked(), type(widget.parentWidget())


def picture(window: QWidget, widget: QWidget) -> QImage:
    """What is on the screen where ``widget`` is, with its frame."""
    place = QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())
    QApplication.processEvents()
    return window.grab(place.adjusted(-AROUND, -AROUND, AROUND, AROUND)).toImage()


def differs(before: QImage, after: QImage) -> bool:
    """Whether enough pixels are clearly others."""
    seen = cache(lambda first, second: ratio(first, second) >= SEEN)
    others = (
        (x, y)
        for y in range(before.height())
        if line(before, y) != line(after, y)
        for x in range(before.width())
        if before.pixel(x, y) != after.pixel(x, y)
        and seen(before.pixelColor(x, y).name(), after.pixelColor(x, y).name())
    )
    return len(list(islice(others, LEAST))) == LEAST


def line(image: QImage, y: int) -> bytes:
    start = y * image.bytesPerLine()
    return bytes(image.constBits()[start : start + image.bytesPerLine()])


def unseen(window: QWidget) -> list[str]:
    """The Tab stops that look the same with and without the focus."""
    wrong = []
    for widget in stops(window):
        window.setFocus()
        bring_into_sight(widget)
        before = picture(window, widget)
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        after = picture(window, widget)
        if not differs(before, after):
            wrong.append(f"{type(widget).__name__} {said(widget)}")
    return wrong


def said(widget: QWidget) -> str:
    text = getattr(widget, "text", None)
    return widget.accessibleName() or (text() if callable(text) else widget.toolTip())


def bring_into_sight(widget: QWidget) -> None:
    above = widget.parentWidget()
    while above is not None:
        if isinstance(above, QScrollArea):
            above.ensureWidgetVisible(widget)
        above = above.parentWidget()


def work(window, qtbot, path, person: str, page: str) -> None:
    """Show a page, and wait until all that it shows is there."""
    window.settings.set_person(path.resolve(), person)
    if window.session is None:
        window.open_project(path)
    window.run(f"show_{page}")
    session = window.pages.page.session
    qtbot.waitUntil(
        lambda: (
            not any(getattr(session, name, 0) is True for name in ("counting", "reading"))
            and getattr(session, "ready", True)
        )
    )
    QApplication.processEvents()


@pytest.fixture
def dark(window):
    """The window in dark; the other tests look at light."""
    window.run("dark")
    return window


def test_on_the_welcome_page_the_focus_is_seen(window):
    assert unseen(window) == []
    window.run("dark")
    QApplication.processEvents()  # the page is made anew
    assert unseen(window) == []


def test_where_people_label_and_learn_the_focus_is_seen(window, tmp_path, qtbot):
    path = settled_sample(tmp_path / "settled.annotator")
    for page in ("annotate", "feedback"):
        work(window, qtbot, path, "ليلى", page)
        assert (page, unseen(window)) == (page, [])


def test_where_nothing_was_released_yet_the_focus_is_seen(window, sample, qtbot):
    work(window, qtbot, sample, "ليلى", "feedback")
    assert unseen(window) == []


def test_where_people_review_and_lead_the_focus_is_seen(dark, sample, qtbot):
    for page in ("review", "overview"):
        work(dark, qtbot, sample, LEAD, page)
        assert (page, unseen(dark)) == (page, [])


def test_tab_goes_through_labels_span_and_list_as_the_eye_does(hands):
    word = hands.text.index("دمشق")
    hands.session.tag(Span(word, word + 4), "location")
    hands.window.run("next_span")
    hands.page.view.setFocus()
    came_to = []
    for _ in range(30):
        QTest.keyClick(hands.window.focusWidget(), Qt.Key.Key_Tab)
        came_to.append(hands.window.focusWidget())
    page, list_ = hands.page, hands.page.articles
    pills = next(iter(list_._pills.values())).parentWidget()
    panels = (page.labels, page.card, page.spans, page.guidelines, list_.search, pills, list_.view)
    first = [
        next(n for n, stop in enumerate(came_to) if panel is stop or panel.isAncestorOf(stop))
        for panel in panels
    ]
    assert first == sorted(first)
