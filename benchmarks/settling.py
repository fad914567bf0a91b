"""Keys until nothing is left to do, each beside its floor: a commit, and bare ink painted."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from annotator.core.listing import ArticleFilter
from annotator.ui.review.page import ReviewPage
from annotator.ui.window.main_window import MainWindow
from benchmarks import corpus, reviewing, window
from benchmarks.floors import BareText, Commit
from benchmarks.gesture import free_words
from benchmarks.scale import Scale
from benchmarks.table import Row

_FLOOR = "a commit, and a bare paragraph painted"
_TEXT = "the bare text in sight painted"
_CASES = 40  # articles of the project that is reviewed
_IN_SIGHT = 700  # letters
_PAINTED, _SETTLED = 4.0, 7.0  # times the floor
_REVIEWED = 8.0
_MANY = {"painted": 1.15, "article": 1.8}  # 2,000 spans beside 20

_Times = list[tuple[float, float, float]]  # painted, settled, floor


def measure(scale: Scale) -> Iterator[Row]:
    """A tag, the next article, the next case and a settled one, to the last event."""
    window.ready()
    with tempfile.TemporaryDirectory(dir=corpus.WORK) as temporary:
        folder = Path(temporary)
        commit, bare = Commit(folder), BareText()
        tagged, opened = {}, {}
        for spans in scale.dense:
            shown = window.open_window(corpus.dense_project(folder, spans, scale.repeats + 2))
            opened[spans] = _opened(shown, scale.repeats + 1)
            tagged[spans] = _tagged(shown, scale.gestures, commit, bare)
            window.close(shown)
        yield from _rows_of_tags(tagged)
        few, many = scale.dense[0], scale.dense[-1]
        yield _beside(f"next article settled, {many:,} spans", opened[many], opened[few], "article")
        yield from _reviewed(folder, scale, commit, bare)
        bare.close_host()
        commit.close()


def _rows_of_tags(tagged: dict[int, _Times]) -> Iterator[Row]:
    middle = {
        spans: [median(part) for part in zip(*times, strict=True)]
        for spans, times in tagged.items()
    }
    for spans, (painted, settled, floor) in middle.items():
        yield _row(f"key to painted, {spans:,} spans", painted, floor, _FLOOR, _PAINTED)
        yield _row(f"key to settled, {spans:,} spans", settled, floor, _FLOOR, _SETTLED)
    few, many = min(middle), max(middle)
    yield _beside(
        f"key to painted beside few, {many:,} spans", middle[many][0], middle[few][0], "painted"
    )


def _row(work: str, seconds: float, floor: float, name: str, limit: float) -> Row:
    return Row(f"{work}, median", seconds * 1000, "ms", floor * 1000, name, limit=limit)


def _beside(work: str, many: float, few: float, kind: str) -> Row:
    return _row(work, many, few, "the same with few spans", _MANY[kind])


def _tagged(shown: MainWindow, count: int, commit: Commit, bare: BareText) -> _Times:
    """Tagging one word after the other; what is tagged stays, and its floor follows each."""
    session, page = shown.session, shown.page
    assert session is not None and page is not None and session.article is not None
    view, text = page.view, session.article.text
    painted = window.Painted(view.viewport())
    times: _Times = []
    for word in free_words(session, count + 2):
        view.setFocus()
        view.scroll_to(word)
        view.set_selection(word.start, word.end)
        window.settle()
        ours = painted.both(lambda: QTest.keyClick(view, Qt.Key.Key_1))
        start = text.rfind("\n", 0, word.start) + 1
        bare.lay_out(text[start:].partition("\n")[0], view.scene.frame.column_width)
        floor = bare.painted.seconds(lambda: (commit.write(), bare.renew()))
        times.append((*ours, floor))
    painted.stop()
    return times[2:]


def _opened(shown: MainWindow, count: int) -> float:
    """Median seconds until the next article is there to the last event."""
    session, page = shown.session, shown.page
    assert session is not None and page is not None
    painted = window.Painted(page.view.viewport())
    session.open(session.project.articles.next(session.person.number, ArticleFilter.ALL))
    times = [painted.both(lambda: shown.run("next_article"))[1] for _ in range(count)]
    painted.stop()
    return median(times[1:])


def _reviewed(folder: Path, scale: Scale, commit: Commit, bare: BareText) -> Iterator[Row]:
    path = folder / "review.annotator"
    reviewing.build(path, min(_CASES, scale.small))
    shown = window.open_window(path, reviewing.REVIEWER)
    page = shown.pages.page
    assert isinstance(page, ReviewPage)
    reviewing.wait_for_cases(page)
    for work, key, name in (("next case", "J", _TEXT), ("case settled", "1", _FLOOR)):
        write = commit.write if key == "1" else _nothing
        ours, floor = _cases(shown, page, key, scale.gestures, bare, write)
        yield _row(f"{work}, to the last event", ours, floor, name, _REVIEWED)
    window.close(shown)


def _cases(
    shown: MainWindow,
    page: ReviewPage,
    key: str,
    count: int,
    bare: BareText,
    write: Callable[[], object],
) -> tuple[float, float]:
    """Median seconds of ``key`` on one case after the other, and of its floor after each."""
    painted = window.Painted(page.card.inside)
    page.going.next_left()
    ours, floors = [], []
    for _ in range(min(count, page.session.book.left - 2) + 1):
        page.view.setFocus()
        window.settle()
        ours.append(painted.both(lambda: reviewing.press(shown, key))[1])
        bare.lay_out(page.view.scene.text[:_IN_SIGHT], page.view.scene.frame.column_width)
        floors.append(bare.painted.seconds(lambda: (write(), bare.renew())))
    painted.stop()
    return median(ours[1:]), median(floors[1:])


def _nothing() -> None:
    """Going to a case commits nothing."""
