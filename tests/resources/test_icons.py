"""The icons: one family, drawn in the ink of the text around them."""

from __future__ import annotations

from pathlib import Path
from struct import unpack
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QByteArray, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from annotator import assets

FOLDER = assets.resources() / "icons"
NEEDED = {
    "close", "delete", "export", "file-new", "finish", "flag", "folder-open", "guidelines", "help",
    "import", "info", "label", "merge", "moon", "next", "not-article", "note", "people", "previous",
    "redo", "search", "settings", "skip", "split", "sun", "text-larger", "text-smaller", "undo",
    "warning",
}  # fmt: skip
PICTURES = {"empty-project", "empty-search"}


def test_every_icon_that_is_needed_is_there() -> None:
    assert {path.stem for path in FOLDER.glob("*.svg")} >= NEEDED | PICTURES | {"app"}


@pytest.mark.parametrize("name", sorted(NEEDED))
def test_icons_share_one_grid_one_stroke_and_the_ink_of_the_text(name: str) -> None:
    root = ElementTree.parse(FOLDER / f"{name}.svg").getroot()
    assert (root.get("viewBox"), root.get("width"), root.get("height")) == ("0 0 24 24", "24", "24")
    assert root.get("stroke") == "currentColor"
    assert root.get("stroke-width") == "1.75"
    assert root.get("fill") == "none"
    assert len(root) > 0


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.svg")), ids=lambda path: path.stem)
def test_every_drawing_paints_something_inside_its_edges(path: Path, qapp: object) -> None:
    renderer = QSvgRenderer(QByteArray(path.read_bytes()))
    assert renderer.isValid()
    image = QImage(renderer.defaultSize(), QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    renderer.render(painter)
    painter.end()
    inked = [
        (x, y)
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y).alpha() > 128
    ]
    assert inked
    assert all(0 < x < image.width() - 1 and 0 < y < image.height() - 1 for x, y in inked)


def test_the_picture_of_the_app_is_a_256_pixel_png() -> None:
    data = (FOLDER / "app-256.png").read_bytes()
    assert data[:8] == b"\x89PNG\r\n\x1a\n"
    assert unpack(">II", data[16:24]) == (256, 256)
