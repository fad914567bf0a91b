"""From the command to the painted article, beside a plain reader of the same project;
both in processes of their own.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path

from annotator import assets
from annotator.ui.settings import Settings
from benchmarks import corpus
from benchmarks.scale import Scale
from benchmarks.table import Row
from benchmarks.timing import in_turns, run

# Both end without tidying up as soon as the paint event has been handled.
_PLAIN = """
import os, sqlite3, sys
from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QColor, QFont, QFontDatabase, QTextCharFormat, QTextCursor, QTextOption
)
from PySide6.QtWidgets import QApplication, QListWidget, QMainWindow, QSplitter, QTextEdit

class Text(QTextEdit):
    def paintEvent(self, event):
        super().paintEvent(event)
        os._exit(0)

project, *faces = sys.argv[1:]
application = QApplication([])
application.setStyle("Fusion")
for face in faces:
    QFontDatabase.addApplicationFont(face)
file = sqlite3.connect(f"file:{project}?mode=ro", uri=True)
titles = [title for (title,) in file.execute("SELECT title FROM article LIMIT 200")]
article, text = file.execute("SELECT number, text FROM article LIMIT 1").fetchone()
spans = file.execute('SELECT start, "end" FROM annotation WHERE article = ?', (article,))
columns = QSplitter()
QListWidget(columns).addItems(titles)
page = Text(columns)
page.setReadOnly(True)
option = QTextOption(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute)
option.setTextDirection(Qt.LayoutDirection.RightToLeft)
page.document().setDefaultTextOption(option)
font = QFont("Vazirmatn")
font.setPixelSize(21)
page.setFont(font)
page.setPlainText(text)
marks = []
for start, end in spans:
    mark = QTextEdit.ExtraSelection()
    mark.cursor = QTextCursor(page.document())
    mark.cursor.setPosition(start)
    mark.cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    mark.format = QTextCharFormat()
    mark.format.setBackground(QColor("#cfe3ff"))
    marks.append(mark)
page.setExtraSelections(marks)
window = QMainWindow()
window.setCentralWidget(columns)
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
        faces = sorted((assets.resources() / "fonts").glob("Vazirmatn-*.ttf"))
        scripts: list[Path] = []
        for name, code in (("ours.py", _OURS), ("plain.py", _PLAIN)):
            scripts.append(Path(home) / name)
            scripts[-1].write_text(code, encoding="utf-8")
        works = [
            lambda: run(scripts[0], path, XDG_CONFIG_HOME=home),
            lambda: run(scripts[1], path, *faces, XDG_CONFIG_HOME=home),
        ]
        in_turns(1, *works)  # compiles what has not been compiled
        ours, floor = in_turns(2 * scale.repeats - 1, *works)
    yield Row(
        f"command to painted article, project of {scale.small:,}",
        ours * 1000,
        "ms",
        floor * 1000,
        "a plain PySide6 reader: a list, QTextEdit with selections, sqlite3",
        limit=1.45,
    )
