"""The faces shipped with the program: with no Arabic font on the machine Qt would draw boxes."""

from __future__ import annotations

from PySide6.QtGui import QFont, QFontDatabase

from annotator import assets

# Both are complete faces (letters, digits, quotes, Latin). The first is the default: its flat letters
# keep a boundary inside a word readable; Amiri stacks letters and blurs it.
READING_FAMILIES = ("Vazirmatn", "Amiri")

_FILES = ("Vazirmatn-Regular.ttf", "Vazirmatn-Bold.ttf", "Amiri-Regular.ttf", "Amiri-Bold.ttf")
_loaded: set[str] = set()


def load_bundled_fonts() -> None:
    """Make :data:`READING_FAMILIES` known to Qt; needs a QGuiApplication; later calls do nothing.

    ``FileNotFoundError`` if a file is missing from the installation, ``ValueError`` if Qt cannot read it.
    """
    for name in _FILES:
        if name in _loaded:
            continue
        data = (assets.resources() / "fonts" / name).read_bytes()
        if QFontDatabase.addApplicationFontFromData(data) < 0:
            raise ValueError(f"Qt cannot read the font {name}")
        _loaded.add(name)


def reading_font(family: str, size: int, *, bold: bool = False) -> QFont:
    """``family`` at ``size`` pixels, as the article is drawn with it.

    No hinting: the advance of a letter must not depend on its neighbours' rounding.
    """
    font = QFont(family)
    font.setPixelSize(size)
    font.setBold(bold)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font
