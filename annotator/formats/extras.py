"""Packages that only some formats need: imported when used, named when missing."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from annotator.core.errors import WorldError
from annotator.core.message import Form
from annotator.core.place import Place
from annotator.formats.errors import FormatError


class ExtraFault(Form):
    """Why a format cannot be used."""

    NOT_INSTALLED = "Something has to be installed first, once, with: {command}."
    NEEDED_TO_READ = "to read it something has to be installed first, once, with: {command}."


def extra_module(name: str, extra: str) -> Any:
    """The module ``name`` of the extra ``extra``; ``WorldError`` says what to type to get it."""
    try:
        return import_module(name)
    except ImportError as error:
        raise WorldError(ExtraFault.NOT_INSTALLED, command=_command(extra)) from error


def extra_for(file: str, name: str, extra: str) -> Any:
    """As :func:`extra_module`, to read ``file``: the fault has its place."""
    try:
        return import_module(name)
    except ImportError as error:
        command = _command(extra)
        raise FormatError(Place(file), ExtraFault.NEEDED_TO_READ, command=command) from error


def _command(extra: str) -> str:
    return f"pip install 'annotator[{extra}]'"
