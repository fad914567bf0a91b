"""The commands in one table, so that none has to be imported to be listed."""

from __future__ import annotations

from typing import NamedTuple


class Command(NamedTuple):
    """Where a command is (``module:attribute``), and what it does in a line."""

    where: str
    summary: str


COMMANDS: dict[str, Command] = {
    "demo": Command("window:demo", "Make the sample project and open it."),
    "new": Command("project:new", "Make a new, empty project."),
    "import": Command("exchange:import_", "Import articles into a project."),
    "export": Command("exchange:export", "Write what was labelled to a file."),
    "people": Command("people:people", "List the people of a project, or add one."),
    "labels": Command("labels:labels", "List the labels of a project, or change them."),
    "guidelines": Command(
        "guidelines:guidelines", "Export the guidelines of a project, or change them."
    ),
    "articles": Command(
        "articles:articles", "List the articles of a project, set some aside, or take them back."
    ),
    "assign": Command("working_apart:assign", "Assign the articles to people."),
    "pack": Command("working_apart:pack", "Make a package with one person's articles."),
    "merge": Command("merge:merge", "Merge returned packages or copies into their project."),
    "finish": Command("people:finish", "Mark a person's work as done."),
    "suggest": Command("suggest:suggest", "Print what would be suggested to a person."),
    "agreement": Command("agreement:agreement", "Measure how much people agree."),
    "cases": Command("review:cases", "List where people differ and nobody has decided."),
    "spans": Command("spans:spans", "Find spans in everybody's work, or change gold in bulk."),
    "settle": Command("settle:settle", "Let rules settle the routine cases."),
    "release": Command("review:release", "Let annotators see the gold of settled articles."),
    "feedback": Command("feedback:feedback", "Bring feedback to who works in a package."),
    "find": Command("find:find", "Search titles and texts."),
    "stats": Command("stats:stats", "Show how far the work is, and what waits for whom."),
    "archive": Command(
        "archive:archive", "Write a project to one ZIP that can be read without this program."
    ),
    "check": Command("project:check", "Check that a project is whole."),
    "restore": Command("restore:restore", "List the backups of a project, or go back to one."),
    "formats": Command("exchange:formats", "List the formats: what each carries and loses."),
}
