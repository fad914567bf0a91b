"""Opening a project does each thing once, counted: no clock is read."""

from __future__ import annotations

from collections import Counter
from unittest.mock import patch

import pytest
import shiboken6
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from annotator.store.file.errors import damaged_file
from annotator.ui.annotate.page import AnnotatePage
from annotator.ui.page import WindowPage
from annotator.ui.window import menus
from tests.ui.window_support import make_project


class Dressing(QObject):
    """How often the style sheet was applied to each widget, while it is there."""

    def __init__(self) -> None:
        super().__init__()
        self.times: Counter[int] = Counter()  # by address: who holds what is being made spoils it
        QApplication.instance().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.StyleChange:
            self.times[address(watched)] += 1
        return False


def address(widget: QObject) -> int:
    return shiboken6.getCppPointer(widget)[0]


@pytest.fixture
def project(tmp_path):
    return make_project(tmp_path / "coast.annotator")


def test_the_style_sheet_is_applied_to_the_parts_of_a_page_where_they_stay(window, project):
    dressing = Dressing()
    assert window.open_project(project)
    QApplication.instance().removeEventFilter(dressing)
    parts = window.page.findChildren(QWidget)
    assert len(parts) > 100
    assert sum(dressing.times[address(part)] for part in parts) < 1.3 * len(parts)


def test_an_action_is_named_once_and_menus_are_filled_once(window, project):
    with patch.object(menus, "_name", wraps=menus._name) as named:
        assert window.open_project(project)
        actions = {call.args[1].name for call in named.call_args_list}
        assert len(actions) > 50
        assert named.call_count == len(actions)
        assert len(window.findChildren(QMenu)) < 3 * len(menus.Section)

        named.reset_mock()
        window.run("dark")
        assert named.call_count == 0
        window.run("language")
        assert named.call_count == len(window.actions_.by_name)


def test_what_was_begun_of_a_page_that_cannot_be_shown_is_gone(window, project, monkeypatch):
    def broken(page: AnnotatePage) -> None:
        raise damaged_file(project)

    monkeypatch.setattr(AnnotatePage, "_list_source", broken)
    window.open_project(project)
    direct = Qt.FindChildOption.FindDirectChildrenOnly
    assert window.pages.stack.findChildren(WindowPage, options=direct) == []
