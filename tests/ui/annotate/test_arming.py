"""A label in the hand is seen: by the pointer, and in the status line."""

from __future__ import annotations

from PySide6.QtCore import Qt


def test_while_a_label_is_armed_the_pointer_is_a_cross_and_the_status_line_names_it(hands):
    pointer = hands.view.viewport().cursor
    hands.key(Qt.Key.Key_2)
    assert pointer().shape() is Qt.CursorShape.CrossCursor
    assert "next selection: Location" in hands.window.status.position.text()
    hands.key(Qt.Key.Key_Escape)
    assert pointer().shape() is Qt.CursorShape.IBeamCursor
    assert "next selection" not in hands.window.status.position.text()
