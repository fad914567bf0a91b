"""The interface is as large as the system's text."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QLabel, QListView, QPushButton

from annotator.ui import app
from annotator.ui.looks import scale
from annotator.ui.looks.theme import LIGHT, style_sheet
from annotator.ui.window.main_window import MainWindow
from tests.ui.window_support import make_project


def system(pixels: int) -> QFont:
    font = QFont()
    font.setPixelSize(pixels)
    return font


@pytest.fixture
def large():
    """A system whose text is half as large again."""
    scale.follow(system(20))
    yield
    scale.follow(system(scale.USUAL))


def test_sizes_follow_the_text_of_the_system(large) -> None:
    assert [scale.px(n) for n in (13, 11, 30)] == [20, 17, 46]
    sheet = style_sheet(LIGHT)
    assert "font-size: 20px" in sheet and "font-size: 13px" not in sheet
    assert "max-height: 1px" in sheet  # a hairline stays one
    assert "indicator { width: 23px; height: 23px;" in sheet  # boxes to tick are seen, too


def test_text_is_never_smaller_than_usual_nor_more_than_twice_as_large() -> None:
    for pixels, times in ((9, 1), (12, 1), (13, 1), (26, 2), (60, 2)):
        scale.follow(system(pixels))
        assert scale.px(10) == 10 * times
    scale.follow(system(scale.USUAL))


def test_labels_rows_and_buttons_grow_with_it(qtbot, qapp, settings, tmp_path) -> None:
    def measured() -> list[int]:
        app.dress(qapp, settings)
        window = MainWindow(settings, make_project(tmp_path / f"{scale.px(100)}.annotator"))
        qtbot.addWidget(window)
        window.show()
        page = window.page
        heights = [
            window.findChild(QListView).sizeHintForRow(0),
            page.spans.verticalHeader().defaultSectionSize(),
            max(label.fontMetrics().height() for label in window.findChildren(QLabel)),
            max(button.sizeHint().height() for button in window.findChildren(QPushButton)),
        ]
        window.close_project()
        return heights

    settings.set_person((tmp_path / "100.annotator").resolve(), "ليلى")
    settings.set_person((tmp_path / "154.annotator").resolve(), "ليلى")
    usual = measured()
    scale.follow(system(20))
    try:
        larger = measured()
    finally:
        scale.follow(system(scale.USUAL))
        app.dress(qapp, settings)
    assert all(after > 1.3 * before for before, after in zip(usual, larger, strict=True))
