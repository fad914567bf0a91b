"""One gesture: from the key press until the span is committed and painted."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from annotator.arabic.words import words
from annotator.core.listing import ArticleFilter
from annotator.core.span import Span
from annotator.ui.annotate.session import Session
from annotator.ui.window.main_window import MainWindow
from benchmarks import corpus, window
from benchmarks.scale import Scale
from benchmarks.table import Row
from benchmarks.timing import percentile

FRAME = 16.0  # milliseconds
_P95 = 0.95


def measure(scale: Scale) -> Iterator[Row]:
    """Tagging one word after the other by its label's key, in articles with few and many spans."""
    window.ready()
    with tempfile.TemporaryDirectory(dir=corpus.WORK) as temporary:
        for spans in scale.dense:
            shown = window.open_window(corpus.dense_project(Path(temporary), spans, 1))
            assert shown.session is not None
            what = f"key press to committed and painted, p95, {spans:,} spans"
            yield _row(what, gestures(shown, scale.gestures))
            rested = gestures(shown, scale.gestures, partial(_rest, shown.session))
            yield _row(f"{what}, each after a rest", rested)
            window.close(shown)


def _rest(session: Session) -> None:
    """What goes on by itself while the hands rest: a fold, and a look for others."""
    session.work.fold()
    session.look()


def _row(what: str, times: list[float]) -> Row:
    p95 = percentile(times, _P95) * 1000
    return Row(what, p95, "ms", limit=FRAME, of_floor=False, strict=True)


def gestures(
    shown: MainWindow, count: int, before: Callable[[], object] = lambda: None
) -> list[float]:
    """Seconds of ``count`` gestures on words all over the open article,
    each taken back afterwards; ``before`` each something may be done that is not counted.
    """
    session, page = shown.session, shown.page
    assert session is not None and page is not None
    if session.article is None:
        session.open(session.project.articles.next(session.person.number, ArticleFilter.ALL))
    assert session.article is not None
    view, painted = page.view, window.Painted(page.view.viewport())
    committed: list[object] = []
    session.changed.connect(committed.append)
    times = []
    for word in free_words(session, count + 1):
        view.setFocus()
        view.scroll_to(word)
        view.set_selection(word.start, word.end)
        before()
        already = len(committed)
        times.append(painted.seconds(lambda: QTest.keyClick(view, Qt.Key.Key_1)))
        assert len(committed) == already + 1, "the key made no span"
        shown.run("undo")
    painted.stop()
    return times[1:]  # the first one meets everything cold


def free_words(session: Session, count: int) -> list[Span]:
    """Words all over the open article on which there is no span."""
    assert session.article is not None
    text = session.article.text
    taken = bytearray(len(text))
    for annotation in session.current.ordered:
        taken[annotation.span.start : annotation.span.end] = bytes([1]) * len(annotation.span)
    free = [word for word in words(text) if not any(taken[word.start : word.end])]
    return free[:: max(1, len(free) // count)][:count]
