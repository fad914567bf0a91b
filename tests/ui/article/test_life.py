"""The view lives long and dies in time."""

from __future__ import annotations

import gc
import weakref

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from annotator.core.article import Article
from annotator.ui.article.view import ArticleView


def test_200_000_calls_that_return_nothing_survive(qtbot: QtBot) -> None:
    """PySide6 6.12.0 drops a reference to None at each of them, and aborts Python 3.11."""
    view = ArticleView()
    qtbot.addWidget(view)
    viewport = view.viewport()
    for _ in range(200_000):
        viewport.update()
    assert viewport is view.viewport()


def test_a_view_dies_without_the_garbage_collector(qtbot: QtBot) -> None:
    """Nothing that the view made holds it: not its mouse, its card, nor its accessible side."""
    gone: list[bool] = []
    gc.collect()
    gc.disable()
    try:
        view = ArticleView()
        view.show_article(Article(1, "a", "نص قصير", ""))
        view.resize(300, 200)
        with qtbot.waitExposed(view):
            view.show()
        assert QAccessible.queryAccessibleInterface(view)
        view.destroyed.connect(lambda: gone.append(True))
        weak = weakref.ref(view)
        view.close()
        view.deleteLater()
        del view
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        assert gone == [True]
        assert weak() is None
    finally:
        gc.enable()
