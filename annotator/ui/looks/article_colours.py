"""The colours of the page; the theme passes one of these in."""

from __future__ import annotations

from typing import NamedTuple

from annotator.core import contrast


class PageColours(NamedTuple):
    """Colours as ``#rrggbb`` or ``#aarrggbb``. ``dark`` chooses which colour of a label is used.

    ``ink`` is the colour of every letter: a span never colours the letters, because half a word in
    another colour would cut letters in two. ``wash`` is laid over text that is not the article's;
    its ink keeps that ratio, because it must be read to be judged.
    """

    dark: bool
    text: float  # the least ratio of letters
    desk: str  # around the page
    page: str
    page_edge: str
    ink: str
    faint_ink: str  # source line, hints
    wash: str
    region: str  # the bar beside text that is not the article's
    selection: str
    caret: str
    focus: str
    match: str
    match_current: str
    match_edge: str
    chip: str
    chip_ink: str
    chip_faint: str
    tint: float  # opacity of a label's colour behind the ink, 0 to 1


LIGHT = PageColours(
    dark=False,
    text=contrast.TEXT,
    desk="#f5f4f1",
    page="#ffffff",
    page_edge="#e3e1dc",
    ink="#1b1c1e",
    faint_ink="#686b70",
    wash="#50ffffff",
    region="#8b8984",
    selection="#b9d3f0",
    caret="#1f5fa8",
    focus="#2f6fb7",
    match="#fdeeb0",
    match_current="#fbd24a",
    match_edge="#a87900",
    chip="#202124",
    chip_ink="#ffffff",
    chip_faint="#a9adb4",
    tint=0.15,
)

DARK = PageColours(
    dark=True,
    text=contrast.TEXT,
    desk="#17181b",
    page="#1f2124",
    page_edge="#303338",
    ink="#e9e8e3",
    faint_ink="#9a9da3",
    wash="#621f2124",
    region="#74777d",
    selection="#2f4f74",
    caret="#8fc1ff",
    focus="#78aee8",
    match="#514718",
    match_current="#6b580f",
    match_edge="#f1cf55",
    chip="#ecebe6",
    chip_ink="#1b1c1e",
    chip_faint="#606368",
    tint=0.18,
)

LIGHT_CONTRAST = LIGHT._replace(
    text=contrast.HIGH_TEXT,
    wash="#30ffffff",
    region="#000000",
    caret="#003a78",
    match="#ffe680",
    match_current="#ffc400",
    match_edge="#000000",
    chip_faint="#d5d5d5",
)

DARK_CONTRAST = DARK._replace(
    text=contrast.HIGH_TEXT,
    wash="#40000000",
    region="#ffffff",
    caret="#9bd3ff",
    match="#4d4200",
    match_current="#5e4c00",
    match_edge="#ffe066",
    chip_faint="#333333",
)
