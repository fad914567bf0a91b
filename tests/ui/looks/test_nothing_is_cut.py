"""Large text is whole: where there is no room something scrolls, or says that it goes on."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QWidget

from annotator.core.span import Span
from annotator.jobs.sample import LEAD
from annotator.ui import app
from annotator.ui.looks import scale
from annotator.ui.review.variant_card import VariantCard
from annotator.ui.window.main_window import MainWindow
from annotator.ui.words import translation
from tests import templates
from tests.ui.window_support import PERSON, make_project

_SLACK = 2  # pixels of a border
_LARGE = 26  # pixels: twice the usual text


def cut(window: QWidget) -> list[str]:
    """What is shown in ``window`` with less room than it needs."""
    seen = [widget for widget in window.findChildren(QWidget) if widget.isVisible()]
    return [f"{type(w).__name__} {w.size().toTuple()} {words(w)}" for w in seen if is_cut(w)]


def words(widget: QWidget) -> str:
    return widget.text() if isinstance(widget, QLabel | QPushButton) else widget.objectName()


def is_cut(widget: QWidget) -> bool:
    if not isinstance(widget, QLabel | QPushButton | QLineEdit) or isinstance(widget, VariantCard):
        return False  # a card of a variant is measured by the labels in it
    parent = widget.parentWidget()
    if parent is not None and widget.geometry().bottom() > parent.rect().bottom() + _SLACK:
        return "scroll" not in parent.objectName() and not scrolls(widget)
    needed = widget.sizeHint()
    if isinstance(widget, QLabel) and widget.wordWrap():
        needed.setHeight(widget.heightForWidth(widget.width()))
        needed.setWidth(widget.minimumSizeHint().width())
    elif isinstance(widget, QLineEdit):
        needed.setWidth(0)
    elif not words(widget):
        return False
    return (
        needed.width() > widget.width() + _SLACK or needed.height() > widget.height() + _SLACK
    ) and not (isinstance(widget, QLabel) and widget.text().endswith("…"))


def scrolls(widget: QWidget) -> bool:
    """A string of whole lines hides those that are scrolled away by a mask."""
    return not widget.mask().isEmpty()


@pytest.fixture
def large(qapp, qtbot, settings, tmp_path, request):
    """``large(path, person)``: a window in twice the usual text, in a language and a size."""
    language, size = request.param
    font = QFont()
    font.setPixelSize(_LARGE)
    scale.follow(font)
    settings.language = language
    app.dress(qapp, settings)

    def sit(path=None, person=""):
        if path is not None:
            settings.set_person(path.resolve(), person)
        window = MainWindow(settings, path)
        qtbot.addWidget(window)
        window.resize(*size)
        window.show()
        QApplication.processEvents()
        return window

    yield sit
    font.setPixelSize(scale.USUAL)
    scale.follow(font)
    settings.language = "en"
    app.dress(qapp, settings)
    translation.install("en")


LOOKS = pytest.mark.parametrize(
    "large",
    [("en", (1920, 1080)), ("en", (1024, 700)), ("ar", (1024, 700))],
    indirect=True,
)


@LOOKS
def test_the_welcome_page_is_whole(large):
    assert cut(large()) == []


@LOOKS
def test_labels_and_the_selected_span_are_whole(large, tmp_path):
    window = large(make_project(tmp_path / "large.annotator"), PERSON)
    page = window.page
    if page.columns.right.isHidden():
        window.run("spans_panel")
    QApplication.processEvents()
    assert cut(page.columns.right) == [], "the hint"
    word = window.session.article.text.index("دمشق")
    window.session.tag(Span(word, word + 4), "location")
    window.run("next_span")
    window.run("guidelines")
    QApplication.processEvents()
    assert page.card.surface.isVisible()
    assert cut(page.columns.right) == []


@LOOKS
def test_what_is_asked_above_the_queue_is_whole(large, tmp_path, qtbot):
    path = tmp_path / "sample.annotator"
    templates.sample(path)
    window = large(path, LEAD)
    window.run("show_review")
    qtbot.waitUntil(lambda: window.pages.page.session.ready)
    QApplication.processEvents()
    assert cut(window.pages.page.queue.choices) == []
