"""Writing out what was done: a file, or one for each part;
byte for byte the same when nothing changed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import IO, NamedTuple

from annotator.core.article import Article
from annotator.core.errors import WorldError
from annotator.formats import registry
from annotator.formats.errors import shortened
from annotator.formats.reading import GOLD
from annotator.jobs.replacing import replacing_all
from annotator.jobs.running import Progress, Watch
from annotator.jobs.splitting import Split, part_file, smallest_id
from annotator.store.project import Project

ALL = "all"
SETTLED = "settled"
DONE = "done"
ANY = "any"


@dataclass(frozen=True, slots=True)
class ExportOptions:
    """What to write: ``set`` is a person's name, ``gold`` or ``all``;
    ``split`` parts it by articles.

    ``state`` of people's sets is ``done``, or ``any``: every set on which somebody did something.
    Of gold, ``done`` is every article that two or more people finished, or one to whom alone it was
    given, with what is settled of it; ``settled`` only articles of which no case is left; ``any``
    also those that one person finished while somebody else still has them to do.
    """

    format: str = "jsonl"
    set: str = ALL
    state: str = DONE
    split: Split | None = None


@dataclass(slots=True)
class PartReport:
    """What went into one file."""

    articles: int = 0
    sets: int = 0
    annotations: int = 0


@dataclass(slots=True)
class ExportReport:
    """What an export wrote, by file in ``parts`` if it was split, and what it left out.

    ``unfinished`` sets are not done. Of gold: ``undecided`` cases, articles that are ``unsettled``
    when only settled ones were asked for, and ``waiting`` ones, which somebody else still has to
    do.
    """

    out: Path
    articles: int = 0
    sets: int = 0
    annotations: int = 0
    unfinished: int = 0
    undecided: int = 0
    unsettled: int = 0
    waiting: int = 0
    parts: dict[str, PartReport] = field(default_factory=dict)


class _Outgoing(NamedTuple):
    """A line on its way out."""

    article: Article
    data: bytes
    annotations: int


def export(
    project: Project,
    out: Path,
    options: ExportOptions | None = None,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> ExportReport:
    """Write the sets of ``project`` to ``out``, by article, then by person's name.

    With a split, to a file for each part, named like ``out``. The files appear under their names
    when all are whole and on the disk, or not at all. ``progress`` counts sets, of gold articles.
    ``WorldError`` if there is nothing of the kind to write, or it cannot be written.
    """
    options = options or ExportOptions()
    watch = Watch(progress, cancelled, f"The export was cancelled. {out.name} was not written.")
    person = _examined(project, options)
    if options.split is not None:
        from annotator.jobs.indexing import index_all

        index_all(project, None, cancelled)  # which finds out what are near duplicates
    report = ExportReport(out)
    if options.set == GOLD:
        lines = _gold(project, options, report, watch)
    else:
        lines = _sets(project, options, report, watch, person)
    _write(project, options.split, report, lines)
    return report


def _write(
    project: Project, split: Split | None, report: ExportReport, lines: Iterator[_Outgoing]
) -> None:
    """Write ``lines``, each to the file of its part, and count them."""
    out = report.out
    names = [*split.parts] if split else [""]
    part_of = _Parts(project, split) if split else None
    last = 0
    with replacing_all([part_file(out, name) if split else out for name in names]) as streams:
        files: dict[str, IO[bytes]] = dict(zip(names, streams, strict=True))
        parts = {name: PartReport() for name in names}
        for article, data, annotations in lines:
            name = part_of(article) if part_of else ""
            files[name].write(data)
            for counts in (report, parts[name]):
                counts.sets += 1
                counts.annotations += annotations
                counts.articles += article.number != last
            last = article.number
    if split:
        report.parts = parts


class _Parts:
    """Says which part an article goes to."""

    def __init__(self, project: Project, split: Split) -> None:
        self._project = project
        self._split = split

    @cached_property
    def _groups(self) -> dict[str, str]:
        """Asked for with the first line: then it is of the same state
        of the file as the articles are.
        """
        return self._project.indexing.near_groups()

    def __call__(self, article: Article) -> str:
        return self._split.part(smallest_id(article, self._groups))


def _sets(
    project: Project,
    options: ExportOptions,
    report: ExportReport,
    watch: Watch,
    person: int | None,
) -> Iterator[_Outgoing]:
    """People's own work."""
    from annotator.jobs import export_lines  # here, to keep the start of the window light

    finished = options.state == DONE
    total = project.outgoing_count(finished=finished, person=person)
    if finished:
        report.unfinished = project.outgoing_count(finished=False, person=person) - total
    for done, one in enumerate(project.outgoing(finished=finished, person=person), 1):
        yield _Outgoing(one.article, export_lines.encoded(one), len(one.rows))
        watch.look(done, total)
    watch.finish(total)


def _gold(
    project: Project, options: ExportOptions, report: ExportReport, watch: Watch
) -> Iterator[_Outgoing]:
    """What is settled, article by article."""
    from annotator.formats.jsonl_writing import (
        encode,  # here, to keep the start of the window light
    )
    from annotator.jobs import gold_lines
    from annotator.jobs.reviewing import all_finished, was_taken_up

    total = len(project.articles)
    with project.one_state():
        at_work = project.review.people_at_work().keys()
        decided = project.review.decided_articles()
        names = {person.number: person.name for person in project.people.all()}
        for one in all_finished(project):
            finished, _ = one
            number = finished.article
            watch.look(min(number - 1, total), total)
            unsettled = options.state == SETTLED and not gold_lines.is_settled(one)
            if unsettled or was_taken_up(one, decided):
                report.unsettled += 1
            elif options.state != ANY and len(finished.spans) == 1 and number in at_work:
                report.waiting += 1
            else:
                report.undecided += gold_lines.undecided(one)
                article, dimmed = project.articles.read(number), project.review.dimmed(number)
                line = gold_lines.gold_line(article, one, names, dimmed)
                yield _Outgoing(article, encode(line), len(line.spans))
    watch.finish(total)


def _examined(project: Project, options: ExportOptions) -> int | None:
    """The number of the person whose work is wanted, ``None`` for everybody's and for gold."""
    form = registry.named(options.format)
    writers = [form for form in registry.FORMATS if form.writes]
    if form not in writers:
        raise WorldError(
            f"Nothing is written as {shortened(options.format)}. There is"
            f" {registry.names(writers)}."
        )
    if options.set == GOLD:
        return None
    if options.state == SETTLED:
        raise WorldError("Only gold is settled: export it with --set gold.")
    if options.set == ALL:
        return None
    person = project.people.named(options.set)
    if person is None:
        names = ", ".join(person.name for person in project.people.all()) or "nobody"
        raise WorldError(f"There is no {shortened(options.set)} in this project. There is {names}.")
    return person.number
