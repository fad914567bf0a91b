"""A window and all that is in it die when they are closed, without the garbage collector."""

from __future__ import annotations

import gc
import weakref
from functools import partial

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QWidget

from annotator.ui import app
from annotator.ui.window.main_window import MainWindow
from annotator.ui.worker import stop_all
from tests.journeys.desk import Desk
from tests.ui.window_support import PERSON, make_project


def note_end(gone, name, _gone=None):
    gone.append(name)


def settle():
    for _ in range(3):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QCoreApplication.processEvents()


def test_everything_dies_without_the_garbage_collector(qapp, qtbot, settings, tmp_path):
    path = make_project(tmp_path / "coast.annotator")
    settings.set_person(path.resolve(), PERSON)
    app.dress(qapp, settings)
    gone: list[str] = []
    gc.collect()
    gc.disable()
    try:
        desk = Desk(MainWindow(settings))
        with qtbot.waitExposed(desk.window):
            desk.window.show()
        desk.window.activateWindow()
        desk.window.open_project(path)
        desk.tag("دمشق", "2")
        desk.press("Ctrl+Shift+L", "Ctrl+Shift+D")
        desk.press("F7")
        desk.dialog.reject()
        desk.press("F8")
        desk.dialog.reject()
        desk.press("Ctrl+W")
        assert desk.window.page is None
        desk.window.open_project(path)
        stop_all()

        parts = [desk.page, desk.view, desk.session, desk.page.articles, desk.page.spans]
        weak = {type(part).__name__: weakref.ref(part) for part in parts}
        for part in (desk.window, *parts):
            part.destroyed.connect(partial(note_end, gone, type(part).__name__))
        assert len(desk.window.findChildren(QWidget)) > 50
        del parts, part
        desk.window.close_project()
        stop_all()  # what runs beside it holds what it works on until it ends
        settle()
        assert set(gone) == set(weak)
        assert {name for name, ref in weak.items() if ref() is not None} == set()

        desk.window.open_project(path)
        stop_all()
        children = desk.window.findChildren(QWidget)
        for child in children:
            child.destroyed.connect(partial(note_end, gone, "child"))
        number = len(children)
        del children, child
        desk.window.close()
        desk.window.deleteLater()
        del desk
        settle()
        assert "MainWindow" in gone
        assert gone.count("child") == number
    finally:
        gc.enable()


def test_pages_that_were_replaced_do_not_pile_up(sit_down, tmp_path):
    desk = sit_down(make_project(tmp_path / "coast.annotator"), PERSON)

    def widgets():
        desk.window.pages.finish()
        settle()
        return len(desk.window.findChildren(QWidget))

    desk.press("Ctrl+Shift+L", "Ctrl+Shift+L")
    before = widgets()
    for _ in range(4):
        desk.press("Ctrl+Shift+L", "Ctrl+Shift+L", "Ctrl+Shift+D", "Ctrl+Shift+D")
        desk.press("F7")
        desk.dialog.reject()
    assert widgets() == before
