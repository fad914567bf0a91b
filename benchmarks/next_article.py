"""Going to the next article, until it is painted."""

from __future__ import annotations

import sqlite3
import tempfile
from collections.abc import Iterator
from pathlib import Path
from statistics import median

from annotator.core.listing import ArticleFilter
from benchmarks import corpus, plain, window
from benchmarks.scale import Scale
from benchmarks.table import Row


def measure(scale: Scale) -> Iterator[Row]:
    """The whole window, lists and panels included, beside a lone ``QTextEdit``;
    both read the file.
    """
    window.ready()
    with tempfile.TemporaryDirectory(dir=corpus.WORK) as temporary:
        for spans in scale.dense:
            repeats = 4 * scale.repeats + 1
            path = corpus.dense_project(Path(temporary), spans, repeats + 1)
            ours, floor = _times(path, repeats)
            yield Row(
                f"next article painted, {spans:,} spans",
                ours * 1000,
                "ms",
                floor * 1000,
                "sqlite3, and a QTextEdit with selections",
                limit=1.0,
                strict=True,
            )


def _times(path: Path, repeats: int) -> tuple[float, float]:
    """Median seconds of the window and of the plain editor, on the same articles in turns."""
    shown, editor = window.open_window(path), window.PlainEditor()
    file = sqlite3.connect(path)
    session, page = shown.session, shown.page
    assert session is not None and page is not None
    painted = window.Painted(page.view.viewport())
    session.open(session.project.articles.next(session.person.number, ArticleFilter.ALL))
    ours, floor = [], []
    for _ in range(repeats):
        ours.append(painted.seconds(lambda: shown.run("next_article")))
        assert session.article is not None
        number = session.article.number
        floor.append(
            editor.painted.seconds(lambda n=number: editor.show(*plain.read_article(file, n)))
        )
    window.close(shown)
    editor.window.close()
    file.close()
    return median(ours[1:]), median(floor[1:])
