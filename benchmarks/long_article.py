"""One very long article: the article view alone,
beside a ``QTextEdit`` on the same text and spans.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from statistics import median

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMainWindow

from annotator.core.annotation import Annotation
from annotator.core.article import Article
from annotator.core.gesture import Change
from annotator.core.span import Span
from annotator.jobs.projects import DEFAULT_LABELS, read_label_set, shipped_label_sets
from annotator.ui.article.view import ArticleView
from benchmarks import corpus, window
from benchmarks.scale import Scale
from benchmarks.table import Row

_DEPTH = 3
_STEP = 180  # pixels of a scrolled frame

# What the lazy view of the measured prototype took, in milliseconds: ours may be no slower.
_PROTOTYPE = {"open": 35.0, "add a span": 1.1, "scroll": 2.8, "resize": 12.0}


def measure(scale: Scale) -> Iterator[Row]:
    """Open, add a span, scroll a frame, resize."""
    window.ready()
    article, annotations = _article(scale)
    ours, plain = _Ours(), window.PlainEditor()
    sides = (
        _Works(ours.painted, ours.window, ours.show, ours.add, ours.scroll),
        _Works(
            plain.painted,
            plain.window,
            lambda article, spans: plain.show(article.text, _places(spans)),
            lambda new, spans: plain.select(_places([*spans, new])),
            lambda pixels: _scroll(plain.edit, pixels),
        ),
    )
    times = [side.times(article, annotations, scale.repeats) for side in sides]
    size = f"{scale.long_bytes // 1000:,} KB, {scale.long_spans:,} spans"
    for name, prototype in _PROTOTYPE.items():
        yield Row(
            f"{size}: {name}",
            times[0][name] * 1000,
            "ms",
            times[1][name] * 1000,
            "QTextEdit with selections",
            limit=prototype,
            of_floor=False,
        )
    ours.window.close()
    plain.window.close()


class _Ours:
    """The article view in a window of its own."""

    def __init__(self) -> None:
        self.window = QMainWindow()
        self.view = ArticleView(self.window)
        labels = read_label_set(shipped_label_sets()[DEFAULT_LABELS])
        self.view.set_labels(labels, "en")
        self.window.setCentralWidget(self.view)
        self.window.resize(*window.SIZE)
        self.window.show()
        QTest.qWaitForWindowExposed(self.window)
        self.painted = window.Painted(self.view.viewport())

    def show(self, article: Article, annotations: list[Annotation]) -> None:
        self.view.show_article(article)
        self.view.set_annotations(annotations)

    def add(self, new: Annotation, _: list[Annotation]) -> None:
        self.view.apply_changes([Change(None, new)])

    def scroll(self, pixels: int) -> None:
        self.view.scroll_by(pixels)


class _Works:
    """The four works on one side."""

    def __init__(
        self,
        painted: window.Painted,
        shown: QMainWindow,
        show: Callable[[Article, list[Annotation]], None],
        add: Callable[[Annotation, list[Annotation]], None],
        scroll: Callable[[int], None],
    ) -> None:
        self._painted, self._window = painted, shown
        self._show, self._add, self._scroll = show, add, scroll

    def times(
        self, article: Article, annotations: list[Annotation], repeats: int
    ) -> dict[str, float]:
        """Median seconds of each work; every repetition begins with opening the article."""
        seconds = self._painted.seconds
        taken: dict[str, list[float]] = {name: [] for name in _PROTOTYPE}
        for _ in range(repeats):
            taken["open"].append(seconds(lambda: self._show(article, annotations)))
            new = _another(article, annotations)
            taken["add a span"].append(seconds(lambda new=new: self._add(new, annotations)))
            for step in (_STEP, _STEP, -_STEP) * 6:
                taken["scroll"].append(seconds(lambda step=step: self._scroll(step)))
            width, height = window.SIZE
            for size in ((width - 200, height), (width, height)):
                taken["resize"].append(seconds(lambda size=size: self._window.resize(*size)))
        return {name: median(values) for name, values in taken.items()}


def _places(annotations: list[Annotation]) -> list[tuple[int, int]]:
    return [(one.span.start, one.span.end) for one in annotations]


def _scroll(edit: object, pixels: int) -> None:
    bar = edit.verticalScrollBar()  # type: ignore[attr-defined]
    bar.setValue(bar.value() + pixels)


def _article(scale: Scale) -> tuple[Article, list[Annotation]]:
    line = corpus.line(0, corpus.Shape(scale.long_bytes, scale.long_spans, _DEPTH, 30))
    article = Article(1, line.id, line.text, line.text_sha256, title=line.title, source=line.source)
    return article, [
        Annotation(span.id, 1, 1, span.label, Span(span.start, span.end), span.text)
        for span in line.spans
    ]


def _another(article: Article, annotations: list[Annotation]) -> Annotation:
    """A new annotation near the head of the article, in sight."""
    first = annotations[0].span
    span = Span(first.end + 1, first.end + 12)
    return Annotation("new", 1, 1, "location", span, span.of(article.text))
