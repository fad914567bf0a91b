"""The measured prototype of suggestions, which is no part of the project."""

from __future__ import annotations

import sys
from importlib import import_module
from pathlib import Path
from types import ModuleType
from unittest.mock import patch

_FOLDER = Path(__file__).parents[2] / "shared" / "reference"


def suggest() -> ModuleType | None:
    """Its module; ``None`` where it is not beside the project."""
    if not (_FOLDER / "suggest.py").is_file():
        return None
    with patch.object(sys, "path", [str(_FOLDER), *sys.path]):
        return import_module("suggest")
