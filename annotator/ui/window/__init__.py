"""The main window: menus, pages, dialogs and the jobs behind them.

A module is imported when it is first asked for (``window.chrome``): none of these is needed to show
the article that somebody goes on with, and they take longer than that.
"""

from __future__ import annotations

from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from annotator.ui.window import (
        chrome,
        displacement,
        dropping,
        folding,
        menus,
        pages,
        projects,
        window_sentences,
        workplace,
    )

__all__ = [
    "chrome",
    "displacement",
    "dropping",
    "folding",
    "menus",
    "pages",
    "projects",
    "window_sentences",
    "workplace",
]


def __getattr__(name: str) -> ModuleType:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return import_module(f"{__name__}.{name}")
