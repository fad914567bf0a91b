"""The review page with a long queue: opening it, going to the next case, and settling one."""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest

from annotator.core.case import CaseKind
from annotator.core.people import Role
from annotator.formats.jsonl.line import JsonlLine, SpanLine
from annotator.formats.jsonl.writing import encoded
from annotator.jobs.exchange.importing import ImportOptions, import_paths
from annotator.jobs.projects import new_project
from annotator.review.filter import Show
from annotator.store.project import Project
from annotator.ui.review.page import ReviewPage
from annotator.ui.window.main_window import MainWindow
from benchmarks import corpus, window
from benchmarks.scale import Scale
from benchmarks.table import Row
from benchmarks.timing import percentile

FRAME = 16.0  # milliseconds
REVIEWER = "Rana"
_CASES = 8  # of an article, out of its 20 spans
_FEWEST = 6  # articles
_P95 = 0.95
_PATIENCE = 300.0  # seconds


def measure(scale: Scale) -> Iterator[Row]:
    """Everything beside one frame, which is what an eye does not notice."""
    window.ready()
    path = corpus.WORK / f"review-{scale.small}.annotator"
    corpus.forget(path)
    build(path, max(_FEWEST, scale.small // 4))
    shown = window.open_window(path, REVIEWER)
    page = shown.pages.page
    assert isinstance(page, ReviewPage)
    wait_for_cases(page)
    cases = f"{len(page.session.book):,} cases"
    for work, times in (
        (f"queue of {cases} opened", opening(page, scale.repeats)),
        (f"queue of {cases} narrowed and sorted", filtering(page, scale.repeats)),
        (f"next of {cases} painted", going(shown, "J", scale.gestures)),
        ("the same, in another article", going(shown, "Ctrl+PgDown", scale.gestures)),
        ("the same, by settling one", settling(shown, scale.gestures)),
    ):
        yield Row(
            f"{work}, p95",
            percentile(times, _P95) * 1000,
            "ms",
            FRAME,
            "one frame of a screen",
            limit=1.0,
            strict=True,
        )
    window.close(shown)


def build(path: Path, articles: int) -> None:
    """A project in which two people finished ``articles``, and differ on some spans of each."""
    source = path.with_suffix(".jsonl")
    with source.open("wb") as file:
        for number in range(articles):
            one = corpus.line(number, corpus.Shape())
            file.write(encoded(replace_in(one, corpus.PERSON, one.spans)))
            file.write(encoded(replace_in(one, corpus.SECOND, other_spans(one, number))))
    with new_project(path) as made:
        for name in (corpus.PERSON, corpus.SECOND):
            made.people.add(name, Role.ANNOTATOR)
        import_paths(made, [source], ImportOptions())
    with Project.open(path) as project:
        project.people.add(REVIEWER, Role.REVIEWER)
    source.unlink()


def replace_in(line: JsonlLine, person: str, spans: list[SpanLine]) -> JsonlLine:
    """The article as ``person`` finished it."""
    from msgspec.structs import replace as replaced

    return replaced(line, set=person, state="done", spans=spans)


def other_spans(line: JsonlLine, number: int) -> list[SpanLine]:
    """What the second person says: some other labels, shorter spans, and nothing here and there."""
    from msgspec.structs import replace as replaced

    chance = random.Random(f"{corpus.SEED} other {number}")
    differ = set(chance.sample(range(len(line.spans)), min(_CASES, len(line.spans))))
    found = []
    for place, span in enumerate(line.spans):
        new = replaced(span, id=f"{chance.getrandbits(128):032x}")
        if place in differ:
            if place % 3 == 0:
                new = replaced(new, label="actor" if span.label != "actor" else "location")
            elif place % 3 == 1 and span.end - span.start > 3:
                start = span.start + 1
                new = replaced(new, start=start, text=line.text[start : span.end])
            else:
                continue
        found.append(new)
    return found


def wait_for_cases(page: ReviewPage) -> None:
    """Until the cases were looked through, which is done beside the window."""
    begun = time.perf_counter()
    while not page.session.ready:
        QCoreApplication.processEvents()
        if time.perf_counter() - begun > _PATIENCE:
            raise RuntimeError("the cases do not come")
    window.settle()


def opening(page: ReviewPage, repeats: int) -> list[float]:
    """Seconds until a book of cases is shown in the queue, with each choice of filters."""
    times = []
    for asked in ({}, {"show": Show.LEFT}, {"kind": CaseKind.LABEL, "label": "actor"}):
        for _ in range(repeats):
            page.queue.filter = replace(page.queue.filter, **asked)
            times += shown(page, lambda: page.queue.show_book(page.session.book))
        page.queue.widen()
    return times


def filtering(page: ReviewPage, repeats: int) -> list[float]:
    """Seconds until the queue shows other cases, or the same in another order."""
    works: list[Callable[[], object]] = [
        lambda: page.queue.narrow(show=Show.LEFT),
        lambda: page.queue.narrow(kind=CaseKind.MISSING),
        lambda: page.queue.narrow(label="date"),
        page.queue.toggle_order,
        page.queue.widen,
        page.queue.toggle_order,
    ]
    return shown(page, *works * repeats)


def shown(page: ReviewPage, *works: Callable[[], object]) -> list[float]:
    """Seconds until the whole queue is painted again after each of ``works``.

    The queue paints only what has changed, which may be nothing in a small project.
    """
    viewport = page.queue.view.viewport()
    painted = window.Painted(viewport)

    def painted_after(work: Callable[[], object]) -> float:
        return painted.seconds(lambda: (work(), viewport.update()))

    times = [painted_after(work) for work in works]
    painted.stop()
    return times


def going(shown: MainWindow, key: str, count: int) -> list[float]:
    """Seconds from the key until the text and the card of the next case are painted."""
    page = shown.pages.page
    assert isinstance(page, ReviewPage)
    painted = window.Painted(page.card.inside)  # it comes last; the text is there before
    page.going.look_at(page.queue.model.entries[0])
    times = []
    for _ in range(min(count, page.session.book.articles - 2) + 1):
        page.view.setFocus()
        before = page.in_hand.entry
        times.append(painted.seconds(lambda: press(shown, key)))
        assert page.in_hand.entry is not before, "the key led nowhere"
    painted.stop()
    return times[1:]  # the first one meets everything cold


def settling(shown: MainWindow, count: int) -> list[float]:
    """Seconds from the key until the decision is committed and the next case is painted."""
    page = shown.pages.page
    assert isinstance(page, ReviewPage)
    painted = window.Painted(page.card.inside)
    page.going.next_left()
    times = []
    for _ in range(min(count, page.session.book.left - 2) + 1):
        page.view.setFocus()
        left = page.session.book.left
        times.append(painted.seconds(lambda: press(shown, "1")))
        assert page.session.book.left == left - 1, "the key settled nothing"
    painted.stop()
    return times[1:]


_KEYS = {
    "J": (Qt.Key.Key_J, Qt.KeyboardModifier.NoModifier),
    "1": (Qt.Key.Key_1, Qt.KeyboardModifier.NoModifier),
    "Ctrl+PgDown": (Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier),
}


def press(shown: MainWindow, key: str) -> None:
    """Press a key where the hands are."""
    QTest.keyClick(shown.focusWidget() or shown, *_KEYS[key])
