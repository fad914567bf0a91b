"""The commands, in one table: names and where they are,
so that nothing is imported to list them.
"""

from __future__ import annotations

from typing import NamedTuple


class Command(NamedTuple):
    """Where a command is (``module:attribute``), and what it does in a line."""

    where: str
    summary: str


COMMANDS: dict[str, Command] = {
    "demo": Command("window:demo", "Make the sample project and open it."),
    "new": Command("project:new", "Make a new, empty project."),
    "import": Command("exchange:import_", "Take articles into a project."),
    "export": Command("exchange:export", "Write what was labelled to a file."),
    "people": Command("people:people", "List the people of a project, or add one."),
    "assign": Command("working_apart:assign", "Give out the articles to people."),
    "pack": Command("working_apart:pack", "Make a file with one person's articles alone."),
    "merge": Command("working_apart:merge", "Take in what people did in such files."),
    "finish": Command("people:finish", "Mark a person's work as done."),
    "agreement": Command("agreement:agreement", "Measure how much people agree."),
    "cases": Command("review:cases", "List where people differ and nobody decided."),
    "settle": Command("settle:settle", "Settle by a rule what it says of cases."),
    "release": Command("review:release", "Show the gold to those who annotated it."),
    "find": Command("find:find", "Search titles and texts."),
    "stats": Command("stats:stats", "Say how far the work is, and what waits for whom."),
    "check": Command("project:check", "Verify that a project is whole."),
    "restore": Command("restore:restore", "List the backups of a project, or go back to one."),
    "formats": Command("exchange:formats", "List the formats: what each carries and loses."),
}
