"""The program's own line icons, drawn in a colour of the theme."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from annotator import assets

_TURNED = {"next": "previous", "previous": "next", "undo": "redo", "redo": "undo"}
_SCALE = 3  # drawn larger than shown, so that they stay sharp on dense screens


@lru_cache(maxsize=256)
def icon(name: str, colour: str) -> QIcon:
    """The icon ``resources/icons/<name>.svg`` in ``colour`` (``#rrggbb``)."""
    return QIcon(pixmap(name, colour, 20))


def for_side(name: str, side: Qt.LayoutDirection) -> str:
    """The icon that means ``name`` in a window read from ``side``.

    Onwards is to the left in Arabic.
    """
    return _TURNED.get(name, name) if side is Qt.LayoutDirection.RightToLeft else name


@lru_cache(maxsize=256)
def pixmap(name: str, colour: str, size: int) -> QPixmap:
    """The icon as a picture, ``size`` logical pixels wide and high."""
    source = (assets.resources() / "icons" / f"{name}.svg").read_text(encoding="utf-8")
    renderer = QSvgRenderer(QByteArray(source.replace("currentColor", colour).encode()))
    renderer.setAspectRatioMode(Qt.AspectRatioMode.KeepAspectRatio)
    picture = QPixmap(QSize(size, size) * _SCALE)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    renderer.render(painter, QRectF(0, 0, size * _SCALE, size * _SCALE))
    painter.end()
    picture.setDevicePixelRatio(_SCALE)
    return picture
