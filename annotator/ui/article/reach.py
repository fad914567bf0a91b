"""How far what is drawn of a paragraph reaches."""

from __future__ import annotations

from PySide6.QtCore import QRect

from annotator.core.span import Span
from annotator.ui.article.scene import Scene

RING_ROOM = 10  # pixels that ring and handles may reach beyond their paragraph


def paragraph_rects(scene: Scene, span: Span) -> list[QRect]:
    """All that is drawn of those paragraphs in sight that ``span`` touches."""
    sight, tops = scene.sight(), scene.page.tops
    room = max(RING_ROOM, scene.setting.overhang)
    return [
        QRect(
            0,
            int(scene.origin(index).y()) - room,
            scene.size.width(),
            tops[index + 1] - tops[index] + 2 * room,
        )
        for index in scene.page.indexes(span.start, span.end)
        if index in sight
    ]
