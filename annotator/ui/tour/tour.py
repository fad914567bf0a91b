"""The guided tour without a screen: the real window does the whole story, and keeps pictures."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

from PySide6.QtCore import (
    QMessageLogContext,
    Qt,
    QtMsgType,
    qInstallMessageHandler,
)
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from annotator.core.annotation import Verdict
from annotator.core.errors import WorldError
from annotator.jobs.sample import made_folder, make_sample
from annotator.ui import app
from annotator.ui.actions.key_names import with_keys
from annotator.ui.settings import Settings, real
from annotator.ui.tour.review_story import ReviewTour
from annotator.ui.tour.step import Step, drag, settle, wait_until
from annotator.ui.tour.suggestion_story import SuggestionTour
from annotator.ui.window.main_window import MainWindow
from annotator.ui.window.project_jobs import annotations_in, examine, export_finished
from annotator.ui.worker import stop_all

_PERSON = "ليلى"
_ARTICLE = "82355e6819d7c920"  # of the sample; the story is about it
_CTRL = Qt.KeyboardModifier.ControlModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier


def headless_tour(folder: Path) -> int:
    """Play the story into ``folder`` (made if needed); returns the exit status.

    Leaves there the project file, the JSONL and a picture of each step, and prints where.
    """
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    try:
        made_folder(folder)
        path = _fresh(folder / "sample.annotator")
        (folder / "window.ini").unlink(missing_ok=True)  # an earlier tour ended on another page
    except WorldError as error:
        print(error, file=sys.stderr)
        return 1
    usual = qInstallMessageHandler(_say)
    window = _shown_window(folder, path)
    tour = Tour(window, path, folder)
    stories = (tour, SuggestionTour(window, path, _PERSON), ReviewTour(window, path, folder))
    print(f"The guided tour, as {_PERSON}:")
    steps = enumerate(chain.from_iterable(story.steps() for story in stories), 1)
    failed = [told for number, step in steps for told in _play(window, folder, number, step)]
    window.close()
    window.deleteLater()
    stop_all()  # what still learns, or backs up, must not outlive the application
    settle()
    qInstallMessageHandler(usual)
    failed += tour.report()
    for sentence in failed:
        print(sentence, file=sys.stderr)
    return 1 if failed else 0


def _shown_window(folder: Path, path: Path) -> MainWindow:
    """The window of the tour, in English and light, whose person is known in the project."""
    settings = Settings.in_file(folder / "window.ini")
    settings.language, settings.theme = "en", "light"
    settings.set_person(real(path), _PERSON)
    app.dress(app.application(), settings)
    window = MainWindow(settings)
    window.resize(1440, 900)
    window.show()
    window.activateWindow()
    settle()
    return window


def _play(window: MainWindow, folder: Path, number: int, step: Step) -> list[str]:
    """Do ``step``, keep its picture and print what it tells; that, if it did not come true."""
    step.do()
    settle()
    _picture(window).save(str(folder / f"{number:02}-{step.name}.png"))
    told = with_keys(step.told)
    came_true = step.holds()
    print(f"  {number:2}. {told}" + ("" if came_true else "  (did not work)"))
    return [] if came_true else [told]


def _picture(window: MainWindow) -> QPixmap:
    """The window as it is, with the dialog that lies over it."""
    picture = window.grab()
    dialog = QApplication.activeModalWidget()
    if dialog is not None:
        painter = QPainter(picture)
        painter.fillRect(window.rect(), QColor(0, 0, 0, 60))
        painter.drawPixmap(dialog.geometry().topLeft() - window.geometry().topLeft(), dialog.grab())
        painter.end()
    return picture


def _say(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
    """Print what Qt says, but for what it says of every dialog where there is no screen."""
    if "propagateSizeHints" not in message:
        print(message, file=sys.stderr)


def _fresh(path: Path) -> Path:
    """Make a new sample project at ``path``, in place of that of an earlier tour."""
    for leftover in (path, *(path.with_name(path.name + end) for end in ("-wal", "-shm"))):
        leftover.unlink(missing_ok=True)
    make_sample(path)
    return path


class Tour:
    """The story. Every step uses the mouse and the keys, as a person would."""

    def __init__(self, window: MainWindow, path: Path, folder: Path) -> None:
        self.window = window
        self.path = path
        self.out = folder / "sample.jsonl"

    def steps(self) -> Iterator[Step]:
        """The steps, in order."""
        yield from self._opening()
        yield from self._marking()
        yield from self._many_at_once()
        yield from self._looks()
        yield from self._handing_over()

    # fmt: off
    def _opening(self) -> Iterator[Step]:
        key = self._key
        yield Step("welcome", "The welcome page offers a sample, a new project, or one to open.",
                   lambda: None, lambda: self.window.page is None)
        yield Step("open", "The sample project opens with its articles.",
                   lambda: self.window.open_project(self.path),
                   lambda: self.window.page is not None)
        yield Step("article", "An article of scraped news; what looks like furniture is dimmed.",
                   self._choose_article, lambda: self._proposals() > 0)
        yield Step("confirm", "{key_confirm_proposals} confirms that dimmed lines are not article.",
                   lambda: key(Qt.Key.Key_V), lambda: self._proposals() == 0)

    def _marking(self) -> Iterator[Step]:
        select, key, labelled = self._drag, self._key, self._labelled
        yield Step("select", "The mouse selects a name.",
                   lambda: select("وزير الداخلية"), lambda: self._selection() == "وزير الداخلية")
        yield Step("tag", "1 makes it an actor.",
                   lambda: key(Qt.Key.Key_1), lambda: labelled("actor", "وزير الداخلية"))
        yield Step("prefix", "A name glued to a prefix is tagged; the prefix stays outside …",
                   lambda: (select("والدفاع المدني"), key(Qt.Key.Key_1)),
                   lambda: labelled("actor", "الدفاع المدني"))
        yield Step("clitic", "… and {key_next_clitic} takes it in.",
                   lambda: key(Qt.Key.Key_C),
                   lambda: labelled("actor", "والدفاع المدني"))
        yield Step("date", "3 marks a date.",
                   lambda: (select("29 من مارس 2018م"), key(Qt.Key.Key_3)),
                   lambda: labelled("date", "29 من مارس 2018م"))
        yield Step("claim", "4 marks a claim …",
                   lambda: (select("المستودع أُغلق بالشمع الأحمر في 2 و3 مايو"),
                            key(Qt.Key.Key_4)),
                   lambda: labelled("claim", "المستودع أُغلق بالشمع الأحمر في 2 و3 مايو"))
        yield Step("nested", "… and a date inside it is nested.",
                   lambda: (select("2 و3 مايو"), key(Qt.Key.Key_3)),
                   lambda: labelled("date", "2 و3 مايو"))

    def _many_at_once(self) -> Iterator[Step]:
        select, key = self._drag, self._key
        yield Step("elsewhere", "{key_tag_elsewhere} offers the same name elsewhere in the text.",
                   lambda: (select("فوزي الحايك"), key(Qt.Key.Key_1), select("سوق القماش"),
                            key(Qt.Key.Key_2), key(Qt.Key.Key_G)),
                   lambda: self._dialog() is not None)
        yield Step("tagged", "{key_accept} tags all that are ticked, as one step.",
                   self._accept_dialog, lambda: self._count("سوق القماش") > 1)
        yield Step("undo", "{key_undo} takes all of them back at once.",
                   lambda: key(Qt.Key.Key_Z, _CTRL), lambda: self._count("سوق القماش") == 1)
        yield Step("redo", "{key_redo} makes them again.",
                   lambda: key(Qt.Key.Key_Z, _CTRL | _SHIFT), lambda: self._count("سوق القماش") > 1)

    def _looks(self) -> Iterator[Step]:
        key = self._key
        yield Step("dark", "{key_dark} is dark.",
                   lambda: key(Qt.Key.Key_D, _CTRL | _SHIFT),
                   lambda: self.window.theme.is_dark)
        yield Step("arabic", "{key_language} is Arabic, and mirrored.",
                   lambda: key(Qt.Key.Key_L, _CTRL | _SHIFT),
                   lambda: self.window.layoutDirection() is Qt.LayoutDirection.RightToLeft)

    def _handing_over(self) -> Iterator[Step]:
        yield Step("finish", "{key_finish} finishes the article and opens the next one to do.",
                   self._finish, self._finished)
        yield Step("export", "{key_export_articles} exports what is finished as JSONL.",
                   self._export, self.out.is_file)
    # fmt: on

    def report(self) -> list[str]:
        """Say where everything is; returns what is wrong with the project."""
        print(f"Project:  {self.path}")
        print(f"JSONL:    {self.out}")
        print(f"Pictures: {self.path.parent}")
        return examine(self.path)

    # -- hands ----------------------------------------------------------------------------------

    def _choose_article(self) -> None:
        session = self.window.session
        assert session is not None
        number = session.project.articles.number_of(_ARTICLE)
        assert number is not None
        session.open(number)

    def _drag(self, surface: str) -> None:
        page = self.window.page
        assert page is not None
        drag(page.view, surface)

    def _key(
        self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        page = self.window.page
        assert page is not None
        self.window.activateWindow()  # a dialog that closed may have left no window active
        settle()
        QTest.keyClick(page.view, key, modifiers)
        settle()

    def _finish(self) -> None:
        """Once what was finished before is learnt: it is suggested in the next article."""
        session = self.window.session
        assert session is not None
        wait_until(lambda: not session.suggesting.is_learning)
        self._key(Qt.Key.Key_F9)

    def _accept_dialog(self) -> None:
        dialog = self._dialog()
        assert dialog is not None
        QTest.keyClick(dialog, Qt.Key.Key_Return)
        settle()

    def _export(self) -> None:
        report = export_finished(self.path, self.out, _PERSON)
        print(f"      finished sets: {report.sets}, with spans: {report.annotations}")

    # -- eyes -----------------------------------------------------------------------------------

    def _dialog(self) -> QWidget | None:
        return QApplication.activeModalWidget()

    def _selection(self) -> str:
        page, session = self.window.page, self.window.session
        assert page is not None and session is not None and session.article is not None
        span = page.view.selection()
        return span.of(session.article.text) if span else ""

    def _proposals(self) -> int:
        assert self.window.session is not None
        regions = self.window.session.current.not_article
        return sum(region.verdict is Verdict.PROPOSED for region in regions)

    def _surfaces(self) -> list[tuple[str, str]]:
        """What another connection reads from the file: label and surface."""
        return annotations_in(self.path, _ARTICLE, _PERSON)

    def _labelled(self, label: str, surface: str) -> bool:
        return (label, surface) in self._surfaces()

    def _count(self, surface: str) -> int:
        return sum(marked == surface for _, marked in self._surfaces())

    def _finished(self) -> bool:
        session = self.window.session
        return (
            session is not None and session.article is not None and (session.article.id != _ARTICLE)
        )
