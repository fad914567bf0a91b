"""The bundled faces load without help from the machine, and are complete."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QFontDatabase, QFontInfo, QRawFont

from annotator import assets
from annotator.ui.looks.fonts import READING_FAMILIES, load_bundled_fonts, reading_font

# every letter, mark, digit and sign that scraped Arabic news was found to hold
NEEDED = (
    "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىي"
    "ًٌٍَُِّْٰٱـ"
    "پچژڤگکی"
    "0123456789٠١٢٣٤٥٦٧٨٩"
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
    "،؛؟.:!…“”‘’«»\"'()[]{}/\\-–—%٪$#@&*+=_<>\u00a0\u200c\u200d"
)


@pytest.mark.parametrize("family", READING_FAMILIES)
@pytest.mark.parametrize("bold", [False, True])
def test_a_bundled_face_is_complete(bundled_font: str, family: str, bold: bool) -> None:
    font = reading_font(family, 21, bold=bold)
    assert QFontInfo(font).family() == family
    assert QFontInfo(font).bold() == bold
    raw = QRawFont.fromFont(font)
    assert [letter for letter in NEEDED if not raw.supportsCharacter(ord(letter))] == []


def test_loading_twice_does_nothing_more(bundled_font: str) -> None:
    load_bundled_fonts()
    assert len([f for f in QFontDatabase.families() if f == bundled_font]) == 1


@pytest.mark.parametrize("family", READING_FAMILIES)
def test_the_licence_lies_beside_the_face(family: str) -> None:
    licence = (assets.resources() / "fonts" / f"{family}-OFL.txt").read_text("utf-8")
    assert "SIL Open Font License, Version 1.1" in licence
