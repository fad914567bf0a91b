"""Packages that only some formats need: imported when used, named when missing."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from annotator.core.errors import WorldError
from annotator.core.message import Form


class ExtraFault(Form):
    """Why a format cannot be used."""

    NOT_INSTALLED = "Something has to be installed first, once, with: {command}."


def extra_module(name: str, extra: str) -> Any:
    """The module ``name`` of the extra ``extra``; ``WorldError`` says what to type to get it."""
    try:
        return import_module(name)
    except ImportError as error:
        command = f"pip install 'annotator[{extra}]'"
        raise WorldError(ExtraFault.NOT_INSTALLED, command=command) from error
