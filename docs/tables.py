"""Writes the tables of the README and of the pages anew from the code: ``make readme``."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from annotator.cli.table import COMMANDS  # noqa: E402
from annotator.formats.registry import FORMATS, WRITTEN  # noqa: E402
from annotator.ui.actions.keys_table import keys_table_markdown  # noqa: E402


def main() -> None:
    """Put the tables into the pages that have them."""
    for page in TABLES:
        path = ROOT / page
        path.write_text(filled(page, path.read_text(encoding="utf-8")), encoding="utf-8")


def filled(page: str, text: str) -> str:
    """``text``, which is that of ``page``, with every table as the code has it now.

    ``ValueError`` if the place for one is missing.
    """
    for name, table in TABLES[page].items():
        begin, end = f"<!-- {name}: made by `make readme` -->", f"<!-- end of {name} -->"
        place = re.compile(f"{re.escape(begin)}.*?{re.escape(end)}", re.DOTALL)
        made = f"{begin}\n{table().strip()}\n{end}"
        text, places = place.subn(lambda _, made=made: made, text)
        if places != 1:
            raise ValueError(f"{page} has {places} places for the {name}.")
    return text


def _commands() -> str:
    lines = ["| Command | What it does |", "|---|---|"]
    lines.append("| `annotator [PROJECT]` | Open the window on a project, or its welcome page. |")
    lines += [f"| `annotator {name}` | {command.summary} |" for name, command in COMMANDS.items()]
    return "\n".join(lines)


def _formats() -> str:
    lines = ["| Format | Files | |", "|---|---|---|"]
    for form in FORMATS:
        suffixes = " ".join(f"`{suffix}`" for suffix in form.suffixes)
        ways = " and ".join(["in"] * form.reads + ["out"] * form.writes)
        lines.append(f"| {form.title} | {suffixes} | {ways} |")
    return "\n".join(lines)


def _formats_in_full() -> str:
    lines = ["| name | what it is | direction | carries | loses |", "|---|---|---|---|---|"]
    for form in FORMATS:
        title = f"{form.title} ({', '.join(form.suffixes)})"
        cells = (f"`{form.name}`", title, form.directions, form.carries, form.loses)
        lines.append(f"| {' | '.join(cells)} |")
    return "\n".join(lines)


def _capabilities() -> str:
    """What each format that is written can carry; ✓ where it can, the rest by name."""
    header = (
        "| name | unit | inside a word | nested | same letters | same label nested | a label has |"
    )
    lines = [f"{header} has no place for |", "|---|---|---|---|---|---|---|---|"]
    for form in WRITTEN:
        carried = form.capabilities
        can = (
            not carried.in_tokens,
            carried.nested,
            carried.same_span,
            carried.same_label_nested,
        )
        ticks = ("✓" if each else "–" for each in can)
        lost = ", ".join(each.value for each in carried.lost_fields) or "–"
        cells = (f"`{form.name}`", carried.unit, *ticks, carried.labels.told, lost)
        lines.append(f"| {' | '.join(cells)} |")
    return "\n".join(lines)


TABLES: dict[str, dict[str, Callable[[], str]]] = {
    "README.md": {
        "keys": keys_table_markdown,
        "formats": _formats,
        "commands": _commands,
    },
    "docs/formats.md": {"formats": _formats_in_full, "capabilities": _capabilities},
}

if __name__ == "__main__":
    main()
