"""The faces shipped with the program: with no Arabic font on the machine Qt would draw boxes."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtGui import QFont, QFontDatabase

from annotator import assets

# Both are complete faces (letters, digits, quotes, Latin). The first is the default: its flat
# letters keep a boundary inside a word readable; Amiri stacks letters and blurs it.
READING_FAMILIES = ("Vazirmatn", "Amiri")

_FILES = {
    "Vazirmatn": ("Vazirmatn-Regular.ttf", "Vazirmatn-Bold.ttf"),
    "Amiri": ("Amiri-Regular.ttf", "Amiri-Bold.ttf"),
}
_loaded: set[str] = set()


def load_bundled_fonts(families: Iterable[str] = READING_FAMILIES) -> None:
    """Make ``families`` known to Qt; needs a QGuiApplication. A family is loaded once.

    ``FileNotFoundError`` if a file is missing from the installation, ``ValueError`` if Qt cannot
    read it.
    """
    for family in families:
        if family in _loaded:
            continue
        for name in _FILES[family]:
            data = (assets.resources() / "fonts" / name).read_bytes()
            if QFontDatabase.addApplicationFontFromData(data) < 0:
                raise ValueError(f"Qt cannot read the font {name}")
        _loaded.add(family)


def reading_font(family: str, size: int, *, bold: bool = False) -> QFont:
    """``family`` at ``size`` pixels, as the article is drawn with it.

    No hinting: the advance of a letter must not depend on its neighbours' rounding.
    """
    load_bundled_fonts([family])  # a face that nobody chose costs nothing
    font = QFont(family)
    font.setPixelSize(size)
    font.setBold(bold)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font
