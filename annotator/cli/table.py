"""The commands, in one table: names and where they are, so that nothing is imported to list them."""

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
    "finish": Command("people:finish", "Mark a person's work as done."),
    "find": Command("find:find", "Search titles and texts."),
    "stats": Command("project:stats", "Count articles, states and labels."),
    "check": Command("project:check", "Verify that a project is whole."),
    "formats": Command("exchange:formats", "List the formats: what each carries and loses."),
}
