"""Widgets in lines: where they stand, and that nothing old is remembered of them."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QPushButton, QWidget

from annotator.ui.widgets.flow_layout import FlowLayout

_SIDE = 20


@pytest.fixture
def box(qtbot):
    """A widget with six square buttons in lines, close together."""
    widget = QWidget()
    qtbot.addWidget(widget)
    flow = FlowLayout(widget, spacing=0)
    for _ in range(6):
        button = QPushButton(widget)
        button.setFixedSize(_SIDE, _SIDE)
        flow.addWidget(button)
    return widget


def lines(box: QWidget, width: int) -> int:
    return box.layout().heightForWidth(width) // _SIDE


def test_as_many_lines_as_the_width_asks_for(box) -> None:
    assert [lines(box, width * _SIDE) for width in (6, 3, 2, 1)] == [1, 2, 3, 6]


def test_what_is_hidden_takes_no_room_and_comes_back(box) -> None:
    assert lines(box, 2 * _SIDE) == 3
    hidden = box.layout().itemAt(0).widget()
    hidden.hide()
    assert lines(box, 2 * _SIDE) == 3 and lines(box, 5 * _SIDE) == 1
    hidden.show()
    assert lines(box, 5 * _SIDE) == 2


def test_a_widget_that_grew_or_went_is_measured_anew(box) -> None:
    assert lines(box, 6 * _SIDE) == 1
    box.layout().itemAt(5).widget().setFixedSize(2 * _SIDE, _SIDE)
    assert lines(box, 6 * _SIDE) == 2
    box.layout().takeAt(5).widget().setParent(None)
    assert lines(box, 6 * _SIDE) == 1
    box.layout().itemAt(0).widget().setParent(None)
    assert lines(box, 4 * _SIDE) == 1
