"""A table's first column takes what the others leave, and is never too narrow to be read."""

from __future__ import annotations

import pytest

from annotator.ui.widgets.row_table import RowTable

LEAST, OTHERS = 150, {1: 80, 2: 90}


@pytest.fixture
def table(qtbot):
    made = RowTable({0: LEAST, **OTHERS}, row_height=30, least_rows=2)
    qtbot.addWidget(made)
    made.resize(600, 200)
    made.show()
    return made


def in_sight(table: RowTable) -> int:
    return table.viewport().width()


def test_the_columns_fill_the_table(table):
    assert sum(map(table.columnWidth, range(3))) == in_sight(table)
    table.setColumnWidth(1, 200)
    assert sum(map(table.columnWidth, range(3))) == in_sight(table)


def test_where_there_is_little_room_the_table_scrolls(table):
    table.resize(200, 200)
    assert table.columnWidth(0) == LEAST
    assert table.horizontalScrollBar().maximum() > 0
