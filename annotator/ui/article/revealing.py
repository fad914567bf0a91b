"""Scrolling a page no further than is needed until something is in sight."""

from __future__ import annotations

from annotator.core.span import Span
from annotator.ui.article.scene import Scene


def reveal(scene: Scene, span: Span) -> None:
    """Scroll as little as needed until ``span`` is in sight; its start, if it is too high."""
    first, _ = scene.caret(span.start)
    last, _ = scene.caret(span.end - 1)
    room = scene.setting.line_height
    bottom = min(last.bottom(), first.top() + scene.size.height() - 3 * room)
    if first.top() < room:
        scene.offset += round(first.top() - room)
    elif bottom > scene.size.height() - room:
        scene.offset += round(bottom - scene.size.height() + room)


def reveal_amid(scene: Scene, span: Span) -> None:
    """Scroll until ``span`` has some of the text around it in sight; not at all if it has that."""
    first, _ = scene.caret(span.start)
    last, _ = scene.caret(span.end - 1)
    room = 2 * scene.setting.line_height
    if first.top() < room or min(last.bottom(), first.bottom() + 2 * room) > (
        scene.size.height() - room
    ):
        scene.offset += round(first.top() - scene.size.height() / 3)


def reveal_position(scene: Scene, position: int) -> None:
    """Scroll as little as needed until the caret there is in sight."""
    rect, _ = scene.caret(position)
    if rect.bottom() + scene.offset < min(
        scene.size.height(), scene.text_top + scene.setting.line_height
    ):
        scene.offset = 0  # with the first line, the title
    elif rect.top() < 0:
        scene.offset += round(rect.top()) - scene.setting.line_height // 2
    elif rect.bottom() > scene.size.height():
        scene.offset += round(rect.bottom() - scene.size.height()) + scene.setting.line_height // 2
