"""From the command to the painted article, beside an empty window;
both in processes of their own.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path

from annotator.ui.settings import Settings
from benchmarks import corpus
from benchmarks.scale import Scale
from benchmarks.table import Row
from benchmarks.timing import in_turns, run

# Both end without tidying up as soon as the paint event has been handled.
_EMPTY = """
import os
from PySide6.QtWidgets import QApplication, QWidget

class Empty(QWidget):
    def paintEvent(self, event):
        super().paintEvent(event)
        os._exit(0)

application = QApplication([])
window = Empty()
window.resize(1320, 840)
window.show()
application.exec()
"""

_OURS = """
import os, sys
from annotator.__main__ import main

class Ending:
    \"\"\"Ends the process when the article view has painted an article.\"\"\"

    def find_spec(self, name, path=None, target=None):
        if name == "annotator.ui.window.main_window":
            sys.meta_path.remove(self)
            from annotator.ui.article.view import ArticleView
            paint = ArticleView.paintEvent

            def painting(view, event):
                paint(view, event)
                if view.scene.article is not None:
                    os._exit(0)

            ArticleView.paintEvent = painting

sys.meta_path.insert(0, Ending())
sys.exit(main())
"""


def measure(scale: Scale) -> Iterator[Row]:
    """``annotator PROJECT`` until its article is on the screen."""
    path = corpus.project(scale.small).resolve()
    with tempfile.TemporaryDirectory() as home:
        settings = Settings.in_file(Path(home) / "annotator" / "window.ini")
        settings.set_person(path, corpus.PERSON)
        settings.save()
        scripts = []
        for name, code in (("ours.py", _OURS), ("empty.py", _EMPTY)):
            scripts.append(Path(home) / name)
            scripts[-1].write_text(code, encoding="utf-8")
        works = [
            lambda: run(scripts[0], path, XDG_CONFIG_HOME=home),
            lambda: run(scripts[1], XDG_CONFIG_HOME=home),
        ]
        in_turns(1, *works)  # compiles what has not been compiled
        ours, floor = in_turns(2 * scale.repeats + 1, *works)
    yield Row(
        f"command to painted article, project of {scale.small:,}",
        ours * 1000,
        "ms",
        floor * 1000,
        "an empty PySide6 window",
        limit=2.5,
    )
