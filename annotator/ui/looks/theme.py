"""Colours of the window, light and dark, usual and of high contrast; and its style sheet."""

from __future__ import annotations

import re
from string import Template
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from annotator import assets
from annotator.core import contrast
from annotator.ui.looks import article_colours
from annotator.ui.looks.article_colours import PageColours
from annotator.ui.looks.scale import px

if TYPE_CHECKING:
    from annotator.core.labels import Label


class Theme(NamedTuple):
    """One set of colours, ``#rrggbb``; the names say what they are for.

    Each colour of letters keeps the ratio ``text`` on each ground, and ``edge`` 3:1: a test
    computes them all.
    """

    name: str
    is_dark: bool
    text: float  # the least ratio of letters: 4.5, or 7 where contrast is high
    window: str  # behind the page
    panel: str  # side columns, bars
    page: str  # the article's page, fields
    line: str  # hairlines between what stands apart anyway
    edge: str  # of fields, boxes to tick and handles, which nothing else shows
    ink: str
    muted: str  # secondary text
    faint: str  # what may be overlooked; still text
    hover: str
    accent: str
    accent_soft: str  # a chosen row, a pressed button
    on_accent: str
    selection: str  # selected text
    good: str
    warning: str
    danger: str
    chip: str  # the chip over the text, and what is written on it
    on_chip: str

    def colour(self, name: str) -> QColor:
        """The colour with this name, such as ``page`` or ``accent_soft``."""
        return QColor(getattr(self, name))

    def label_colour(self, label: Label) -> str:
        """The colour of a label's lines and marks."""
        return label.dark if self.is_dark else label.light

    @property
    def is_high(self) -> bool:
        """Whether this is for people who need high contrast."""
        return self.text > contrast.TEXT


LIGHT = Theme(
    name="light",
    is_dark=False,
    text=contrast.TEXT,
    window="#f4f3ef",
    panel="#fbfaf8",
    page="#ffffff",
    line="#e3e1db",
    edge="#7d8086",
    ink="#1c1c20",
    muted="#5c6067",
    faint="#62666d",
    hover="#f0eee9",
    accent="#2d5b8a",
    accent_soft="#e6edf4",
    on_accent="#ffffff",
    selection="#c9dcf2",
    good="#0a7450",
    warning="#96590a",
    danger="#b3261e",
    chip="#232427",
    on_chip="#f3f2ef",
)

DARK = Theme(
    name="dark",
    is_dark=True,
    text=contrast.TEXT,
    window="#161719",
    panel="#1c1d20",
    page="#212226",
    line="#34363b",
    edge="#7d8086",
    ink="#e7e5e1",
    muted="#a5a8ae",
    faint="#9a9ea6",
    hover="#26282c",
    accent="#82b4e6",
    accent_soft="#273546",
    on_accent="#12202e",
    selection="#2f4a68",
    good="#4cc79a",
    warning="#e0a84e",
    danger="#f2877d",
    chip="#ecebe7",
    on_chip="#1d1e21",
)

# Black on white or white on black, and lines where the usual themes have shades.
LIGHT_CONTRAST = Theme(
    name="light-contrast",
    is_dark=False,
    text=contrast.HIGH_TEXT,
    window="#ffffff",
    panel="#ffffff",
    page="#ffffff",
    line="#5c5c5c",
    edge="#000000",
    ink="#000000",
    muted="#2b2b2b",
    faint="#3d3d3d",
    hover="#eeeeee",
    accent="#003a78",
    accent_soft="#e2eefc",
    on_accent="#ffffff",
    selection="#a9d0ff",
    good="#004d2b",
    warning="#5c3200",
    danger="#84000f",
    chip="#000000",
    on_chip="#ffffff",
)

DARK_CONTRAST = Theme(
    name="dark-contrast",
    is_dark=True,
    text=contrast.HIGH_TEXT,
    window="#000000",
    panel="#000000",
    page="#000000",
    line="#a3a3a3",
    edge="#ffffff",
    ink="#ffffff",
    muted="#e3e3e3",
    faint="#cfcfcf",
    hover="#2a2a2a",
    accent="#9bd3ff",
    accent_soft="#0b2c48",
    on_accent="#000000",
    selection="#0f4a7d",
    good="#6ff2bd",
    warning="#f5bd45",
    danger="#ffb3ab",
    chip="#ffffff",
    on_chip="#000000",
)

THEMES = {theme.name: theme for theme in (LIGHT, DARK, LIGHT_CONTRAST, DARK_CONTRAST)}

_PAGES = {
    LIGHT.name: article_colours.LIGHT,
    DARK.name: article_colours.DARK,
    LIGHT_CONTRAST.name: article_colours.LIGHT_CONTRAST,
    DARK_CONTRAST.name: article_colours.DARK_CONTRAST,
}
_SIZES = re.compile(
    r"((?:(?:font|icon)-size|(?:m..-)?(?:width|height))(?=: \d\d)"
    r"|border-radius(?=: [89]|: \d\d)): (\d+)px"
)
"""What grows with the text, and what is round; lines of a few pixels do not.

A radius of more than half the height of what it rounds is none to Qt.
"""


def theme_with(*, is_dark: bool, is_high: bool) -> Theme:
    """The theme that is dark or light, of high contrast or the usual one."""
    return next(
        theme for theme in THEMES.values() if (theme.is_dark, theme.is_high) == (is_dark, is_high)
    )


_worn = LIGHT


def worn() -> Theme:
    """What the application was dressed in last."""
    return _worn


def apply(app: QApplication, theme: Theme) -> None:
    """Dress the whole application."""
    global _worn
    _worn = theme
    app.setPalette(palette(theme))
    app.setStyleSheet(style_sheet(theme))


def palette(theme: Theme) -> QPalette:
    """The palette for what the style sheet does not reach."""
    roles = {
        QPalette.ColorRole.Window: theme.panel,
        QPalette.ColorRole.WindowText: theme.ink,
        QPalette.ColorRole.Base: theme.page,
        QPalette.ColorRole.AlternateBase: theme.hover,
        QPalette.ColorRole.Text: theme.ink,
        QPalette.ColorRole.Button: theme.panel,
        QPalette.ColorRole.ButtonText: theme.ink,
        QPalette.ColorRole.ToolTipBase: theme.chip,
        QPalette.ColorRole.ToolTipText: theme.on_chip,
        QPalette.ColorRole.PlaceholderText: theme.faint,
        QPalette.ColorRole.Highlight: theme.accent,
        QPalette.ColorRole.HighlightedText: theme.on_accent,
        QPalette.ColorRole.Link: theme.accent,
        QPalette.ColorRole.LinkVisited: theme.accent,
        QPalette.ColorRole.Mid: theme.line,
        QPalette.ColorRole.Accent: theme.accent,
    }
    made = QPalette()
    for role, colour in roles.items():
        made.setColor(role, QColor(colour))
    for role in (
        QPalette.ColorRole.WindowText,
        QPalette.ColorRole.Text,
        QPalette.ColorRole.ButtonText,
    ):
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(theme.faint))
    return made


def style_sheet(theme: Theme) -> str:
    """The style sheet: ``resources/style.qss`` with the theme's colours and the sizes of text."""
    source = (assets.resources() / "style.qss").read_text(encoding="utf-8")
    icons = (assets.resources() / "icons").as_posix()
    sized = _SIZES.sub(lambda size: f"{size[1]}: {px(int(size[2]))}px", source)
    tick = "tick-dark" if theme.is_dark else "tick-light"
    return Template(sized).substitute(theme._asdict(), icons=icons, tick=tick)


def page_colours(theme: Theme) -> PageColours:
    """The colours of the article's page that go with ``theme``."""
    return _PAGES[theme.name]._replace(
        text=theme.text,
        desk=theme.window,
        page=theme.page,
        page_edge=theme.line,
        ink=theme.ink,
        faint_ink=theme.muted,
        wash=_PAGES[theme.name].wash[:3] + theme.page[1:],
        focus=theme.accent,
        selection=theme.selection,
        chip=theme.chip,
        chip_ink=theme.on_chip,
    )
