"""Writes the README's tables anew from the code: ``make readme``."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from annotator.cli.table import COMMANDS  # noqa: E402
from annotator.formats.registry import FORMATS  # noqa: E402
from annotator.ui.actions.keys_table import keys_table_markdown  # noqa: E402

README = ROOT / "README.md"


def main() -> None:
    """Put the tables into the README."""
    README.write_text(filled(README.read_text(encoding="utf-8")), encoding="utf-8")


def filled(text: str) -> str:
    """``text`` with every table as the code has it now;
    ``ValueError`` if a place for one is missing.
    """
    for name, table in TABLES.items():
        begin, end = f"<!-- {name}: made by `make readme` -->", f"<!-- end of {name} -->"
        place = re.compile(f"{re.escape(begin)}.*?{re.escape(end)}", re.DOTALL)
        made = f"{begin}\n{table().strip()}\n{end}"
        text, places = place.subn(lambda _, made=made: made, text)
        if places != 1:
            raise ValueError(f"The README has {places} places for the {name}.")
    return text


def _commands() -> str:
    lines = ["| Command | What it does |", "|---|---|"]
    lines.append("| `annotator [PROJECT]` | Open the window on a project, or its welcome page. |")
    lines += [f"| `annotator {name}` | {one.summary} |" for name, one in COMMANDS.items()]
    return "\n".join(lines)


def _formats() -> str:
    return "\n".join(_format_lines())


def _format_lines() -> Iterator[str]:
    yield "| Format | Files | |"
    yield "|---|---|---|"
    for form in FORMATS:
        suffixes = " ".join(f"`{suffix}`" for suffix in form.suffixes)
        yield f"| {form.title} | {suffixes} | {'in and out' if form.writes else 'in'} |"


TABLES: dict[str, Callable[[], str]] = {
    "keys": keys_table_markdown,
    "formats": _formats,
    "commands": _commands,
}

if __name__ == "__main__":
    main()
