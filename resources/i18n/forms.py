"""Prints every form of a message as source for Qt's lupdate, which puts it into the catalogues."""

from __future__ import annotations

import json
import pkgutil
from collections.abc import Iterator
from importlib import import_module

import annotator
from annotator.core.message import Form

CONTEXT = "messages"


def forms() -> list[str]:
    """The English of every form defined outside of the window, in a fixed order."""
    for module in pkgutil.walk_packages(annotator.__path__, "annotator."):
        if not module.name.startswith(("annotator.ui", "annotator.__main__")):
            import_module(module.name)
    return sorted({member.value for kind in _subclasses(Form) for member in kind})


def _subclasses(kind: type[Form]) -> Iterator[type[Form]]:
    for inner in kind.__subclasses__():
        yield inner
        yield from _subclasses(inner)


if __name__ == "__main__":
    print("from PySide6.QtCore import QCoreApplication")
    for form in forms():
        text = json.dumps(form, ensure_ascii=False)
        number = ', "", 0' if "%n" in form else ""
        print(f'QCoreApplication.translate("{CONTEXT}", {text}{number})')
