"""What grows with the project: the same work with ten times the articles."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import cycle
from statistics import median

from annotator.core.listing import ArticleFilter
from annotator.ui.window.main_window import MainWindow
from benchmarks import corpus, window
from benchmarks.gesture import gestures
from benchmarks.scale import Scale
from benchmarks.table import Row
from benchmarks.timing import percentile

_LIMIT = 1.2
_P95 = 0.95


def measure(scale: Scale) -> Iterator[Row]:
    """Both windows are open at once and take turns."""
    window.ready()
    sides = [_Side(count, scale) for count in (scale.small, scale.large)]
    for side in cycle(sides):
        if not side.take_turn():
            break
    for name in sides[0].times:
        small, large = (side.figure(name) for side in sides)
        yield Row(
            f"{name}, {scale.large:,} articles",
            large * 1000,
            "ms",
            small * 1000,
            f"the same with {scale.small:,}",
            limit=_LIMIT,
        )
    for side in sides:
        side.close()


class _Side:
    """The window on one project, and what was measured in it."""

    def __init__(self, count: int, scale: Scale) -> None:
        self._shown: MainWindow = window.open_window(corpus.project(count))
        self._scale = scale
        self._turns = 4 * scale.repeats
        self.times: dict[str, list[float]] = {}

    def take_turn(self) -> bool:
        """Measure everything once; ``False`` if that was done often enough."""
        if not self._turns:
            return False
        self._turns -= 1
        page = self._shown.page
        assert page is not None
        in_view = window.Painted(page.view.viewport())
        in_list = window.Painted(page.articles.view.viewport())
        self._add("list", in_list, page._list_source)
        for shown in (ArticleFilter.DONE, ArticleFilter.ALL):
            self._add("filter", in_list, lambda shown=shown: page.articles.set_filter(shown))
        self._add("next article painted", in_view, lambda: self._shown.run("next_article"))
        self._shown.activateWindow()
        window.settle()
        self._open_begun()
        self.times.setdefault("key press to committed and painted, p95", []).extend(
            gestures(self._shown, self._scale.gestures // self._scale.repeats)
        )
        for painted in (in_view, in_list):
            painted.stop()
        return True

    def figure(self, name: str) -> float:
        """The median, or the percentile that the name asks for, in seconds."""
        values = self.times[name]
        return percentile(values, _P95) if name.endswith("p95") else median(values)

    def close(self) -> None:
        window.close(self._shown)

    def _add(self, name: str, painted: window.Painted, work: Callable[[], object]) -> None:
        self.times.setdefault(name, []).append(painted.seconds(work))

    def _open_begun(self) -> None:
        """Finished articles cannot be labelled: go to the next that is begun."""
        session = self._shown.session
        assert session is not None
        here = session.article.number if session.article else 0
        session.open(
            session.project.articles.next(
                session.person.number, ArticleFilter.IN_PROGRESS, after=here
            )
        )
        window.settle()
