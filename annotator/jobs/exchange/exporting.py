"""Writing out what was done: a file, or one for each part.

They are byte for byte the same when nothing changed.
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator
from contextlib import closing
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path

from annotator.core.article import Article
from annotator.core.errors import WorldError
from annotator.core.message import Form, say
from annotator.core.outgoing import GOLD, OutgoingSet
from annotator.formats import registry
from annotator.formats.conventions import OffsetUnit
from annotator.formats.errors import shortened
from annotator.formats.fitting.fitting import INNERMOST, OUTERMOST, FittingChoices
from annotator.formats.fitting.unfit_labels import refuse_unfit_labels
from annotator.formats.losses import LossReport
from annotator.formats.registry import Format
from annotator.formats.writing import TagScheme, WriteOptions
from annotator.jobs.atomic_files import refuse_stream
from annotator.jobs.exchange import label_maps
from annotator.jobs.exchange.splitting import Split, part_file, smallest_id
from annotator.jobs.exchange.writing_sets import PartReport, files_of
from annotator.jobs.faults import Stopped, no_person
from annotator.jobs.work import Progress, Watch
from annotator.store.project import Project

ALL = "all"
SETTLED = "settled"
DONE = "done"
ANY = "any"


class ExportFault(Form):
    """Why nothing can be exported as asked."""

    FORMAT = "Nothing is written as {name}. There is {formats}."
    UNIT = "What offsets count cannot be chosen in {name}, only in {formats}."
    OTHER_UNIT = "Offsets in {name} cannot count {unit}. They can count {units}."
    ONLY_GOLD_IS_SETTLED = "Only gold is settled: export gold."
    NO_SUCH_LABEL = "No spans can stay of {name}, which is no label. There is {choices}."
    NOTHING_TO_RENAME = "There is no label {name} to be called otherwise. There is {choices}."
    LOSES = (
        "Nothing was exported, because nothing may be lost: %n span(s) would not come through"
        " unchanged. They are listed by a trial."
    )
    OMITS = (
        "Nothing was exported, because nothing may be lost: %n set(s) or value(s) would be left"
        " out. They are listed by a trial."
    )


@dataclass(frozen=True, slots=True)
class ExportOptions:
    """What to write: ``set`` is a person's name, ``gold`` or ``all``; ``split`` makes parts of it.

    ``state`` of people's sets is ``done``, or ``any``: every set on which somebody did something.
    Of gold, ``done`` is every article that two or more people finished, or one to whom alone it was
    given, with what is settled of it; ``settled`` only articles of which no case is left; ``any``
    also those that one person finished while somebody else still has them to do.

    ``fitting`` says what to do with what the format cannot carry, and ``scheme`` how tags are
    written. ``loss`` is a file for the list of all that does not come through as it is;
    ``strict`` refuses to write if there is anything. A ``dry_run`` writes nothing but that list.
    ``unit`` is what offsets count, in formats where that can be chosen. ``as_they_were``: labels
    are called as in the files of this format that came in (``label_maps``), unless ``fitting`` says
    otherwise.
    """

    format: str = registry.WRITTEN[0].name
    set: str = ALL
    state: str = DONE
    split: Split | None = None
    fitting: FittingChoices = field(default_factory=FittingChoices)
    scheme: TagScheme = TagScheme.IOB2
    loss: Path | None = None
    strict: bool = False
    dry_run: bool = False
    unit: OffsetUnit | None = None
    as_they_were: bool = False


@dataclass(slots=True)
class ExportReport:
    """What an export wrote, by file in ``parts`` if it was split, and what it left out.

    ``unfinished`` sets are not done. Of gold: ``undecided`` cases, articles that are ``unsettled``
    when only settled ones were asked for, and ``waiting`` ones, which somebody else still has to
    do; ``otherwise`` counts the spans that stand as released, in ``otherwise_articles``, and are
    decided otherwise since. ``losses`` is what did not come through as it was, ``preview`` (of a
    dry run) how the file begins.
    """

    out: Path
    articles: int = 0
    sets: int = 0
    annotations: int = 0
    unfinished: int = 0
    undecided: int = 0
    unsettled: int = 0
    waiting: int = 0
    otherwise: int = 0
    otherwise_articles: int = 0
    parts: dict[str, PartReport] = field(default_factory=dict)
    losses: LossReport = field(default_factory=LossReport)
    preview: str = ""


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
    _refuse_unknown_choice(project, options.fitting)
    watch = Watch(progress, cancelled, say(Stopped.EXPORT, file=out.name))
    form, person = _format(options), _person(project, options)
    if options.as_they_were:
        named = label_maps.as_they_were(project, form, options.fitting.label_names)
        options = replace(options, fitting=replace(options.fitting, label_names=named))
    labels = [label.name for label in project.label_set]
    refuse_unfit_labels(labels, options.fitting.label_names, form.capabilities.labels, form.name)
    if options.split is not None:
        refuse_stream(out)
        from annotator.jobs.indexing import index_all

        index_all(project, None, cancelled)  # which finds out what are near duplicates
    report = ExportReport(out)
    if options.set == GOLD:
        sets = _gold(project, options, report, watch)
    else:
        sets = _own_work(project, options, report, watch, person)
    with closing(sets):  # which ends its reading of one state, also when a writer refuses a set
        _write(project, form, options, report, sets)
    return report


def _write(
    project: Project,
    form: Format,
    options: ExportOptions,
    report: ExportReport,
    sets: Iterator[OutgoingSet],
) -> None:
    """Write ``sets``, each to the file of its part, and count them."""
    out, split = report.out, options.split
    outs = [(name, part_file(out, name)) for name in split.parts] if split else [("", out)]
    part_of = _Parts(project, split) if split else None
    names = options.fitting.label_names
    labels = dict.fromkeys(names.get(label.name, label.name) for label in project.label_set)
    writing = WriteOptions(tuple(labels), options.scheme, options.unit)
    with files_of(
        outs, form, options.fitting, writing, options.loss, dry_run=options.dry_run
    ) as files:
        for outgoing in sets:
            files.write(outgoing, part_of(outgoing.article) if part_of else "")
        report.losses = files.losses
        if options.strict and not options.dry_run:
            _refuse_losses(files.losses)
    report.preview = files.preview
    counts = files.counts
    report.articles, report.sets = counts.articles, counts.sets
    report.annotations = counts.annotations
    if split:
        report.parts = {name: files.parts.get(name, PartReport()) for name in split.parts}


def _refuse_losses(losses: LossReport) -> None:
    """Refuse to lose a span, or anything else that the format has a place for."""
    omitted = losses.omitted.total()
    if losses.lost or omitted:
        fault = ExportFault.LOSES if losses.lost else ExportFault.OMITS
        raise WorldError(fault, hint="--dry-run --loss losses.csv", n=losses.lost or omitted)


class _Parts:
    """Says which part an article goes to."""

    def __init__(self, project: Project, split: Split) -> None:
        self._project = project
        self._split = split

    @cached_property
    def _groups(self) -> dict[str, str]:
        """The groups of duplicates, read with the first line.

        Then they are of the same state of the file as the articles are.
        """
        return self._project.indexing.near_groups()

    def __call__(self, article: Article) -> str:
        return self._split.part(smallest_id(article, self._groups))


def _own_work(
    project: Project,
    options: ExportOptions,
    report: ExportReport,
    watch: Watch,
    person: int | None,
) -> Generator[OutgoingSet, None, None]:
    """People's own work."""
    finished = options.state == DONE
    total = project.outgoing_count(finished=finished, person=person)
    if finished:
        report.unfinished = project.outgoing_count(finished=False, person=person) - total
    for done, outgoing in enumerate(project.outgoing(finished=finished, person=person), 1):
        yield outgoing
        watch.look(done, total)
    watch.finish(total)


def _gold(
    project: Project, options: ExportOptions, report: ExportReport, watch: Watch
) -> Generator[OutgoingSet, None, None]:
    """What is settled, article by article."""
    from annotator.jobs.exchange import gold_sets  # here, to keep the start of the window light
    from annotator.jobs.review.cases import was_taken_up
    from annotator.jobs.review.released import all_for_gold, spans_otherwise

    total = len(project.articles)
    with project.one_state():
        at_work = project.finished.people_at_work().keys()
        decided = project.review.decided_articles()
        assisted = project.counts.assisted_articles()
        names = project.people.names()
        for now, reviewed in all_for_gold(project):
            finished, _ = reviewed
            number = finished.article
            watch.look(min(number - 1, total), total)
            unsettled = options.state == SETTLED and not gold_sets.is_settled(reviewed)
            if unsettled or was_taken_up(reviewed, decided):
                report.unsettled += 1
            elif options.state != ANY and len(finished.spans) == 1 and number in at_work:
                report.waiting += 1
            else:
                report.undecided += gold_sets.undecided(reviewed)
                if now is not None and now is not reviewed:
                    otherwise = spans_otherwise(now, reviewed)
                    report.otherwise += otherwise
                    report.otherwise_articles += otherwise > 0
                article, dimmed = project.articles.read(number), project.finished.dimmed(number)
                yield gold_sets.gold_set(
                    article, reviewed, names, dimmed, assisted=number in assisted
                )
    watch.finish(total)


def _refuse_unknown_choice(project: Project, fitting: FittingChoices) -> None:
    labels = tuple(label.name for label in project.label_set)
    unknown = next((name for name in fitting.label_names if name not in labels), None)
    if unknown is not None:
        raise WorldError(ExportFault.NOTHING_TO_RENAME, name=shortened(unknown), choices=labels)
    choices = (OUTERMOST, INNERMOST, *labels)
    if fitting.nested not in choices:
        raise WorldError(ExportFault.NO_SUCH_LABEL, name=shortened(fitting.nested), choices=choices)


def _format(options: ExportOptions) -> Format:
    """The format that is asked for; ``WorldError`` if nothing is written so."""
    form = registry.named(options.format)
    if form is None or not form.writes:
        written = registry.names(registry.WRITTEN)
        raise WorldError(ExportFault.FORMAT, name=shortened(options.format), formats=written)
    if options.unit is not None:
        _refuse_other_unit(form, options.unit)
    return form


def _refuse_other_unit(form: Format, unit: OffsetUnit) -> None:
    if not form.units:
        choosing = registry.names(other for other in registry.WRITTEN if other.units)
        raise WorldError(ExportFault.UNIT, name=form.name, formats=choosing)
    if unit not in form.units:
        from annotator.formats.spans.unit_names import unit_name

        units = tuple(map(unit_name, form.units))
        raise WorldError(ExportFault.OTHER_UNIT, name=form.name, unit=unit_name(unit), units=units)


def _person(project: Project, options: ExportOptions) -> int | None:
    """The number of the person whose work is wanted, ``None`` for everybody's and for gold."""
    if options.set == GOLD:
        return None
    if options.state == SETTLED:
        raise WorldError(ExportFault.ONLY_GOLD_IS_SETTLED, hint="--set gold")
    if options.set == ALL:
        return None
    person = project.people.named(options.set)
    if person is None:
        raise no_person(options.set, [person.name for person in project.people.all()])
    return person.number
