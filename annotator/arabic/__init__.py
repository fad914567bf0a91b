"""What Arabic text needs: words, clitics, snapping, search folding, dates, site furniture. Pure.

A module is imported when it is first asked for (``arabic.words``): none of them is needed to open a
project and paint an article, and their patterns take a while to compile.
"""

from __future__ import annotations

from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from annotator.arabic import (
        beginnings,
        clitics,
        dates,
        edges,
        fold,
        furniture,
        graphemes,
        near,
        occurrences,
        quotes,
        snapping,
        word_list,
        words,
    )

__all__ = [
    "beginnings",
    "clitics",
    "dates",
    "edges",
    "fold",
    "furniture",
    "graphemes",
    "near",
    "occurrences",
    "quotes",
    "snapping",
    "word_list",
    "words",
]


def __getattr__(name: str) -> ModuleType:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return import_module(f"{__name__}.{name}")
