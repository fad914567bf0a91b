"""Taking articles into a project: all of them, or none."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from annotator.core.checking import Check, nothing
from annotator.core.draft import ArticleDraft
from annotator.core.errors import WorldError
from annotator.core.label_changes import LabelFault
from annotator.core.labels import LabelSet
from annotator.core.message import Form, Message, say
from annotator.core.place import Place, PlacedFault, PlaceForm
from annotator.formats.conventions import DateOrder, OffsetUnit
from annotator.formats.errors import FormatError
from annotator.formats.labels.label_proposals import with_added
from annotator.formats.notices import Notice
from annotator.formats.reading import ReadOptions, TextOf, no_text
from annotator.formats.rows import fields
from annotator.jobs.exchange import inputs, label_maps
from annotator.jobs.exchange.account import Account, prepared
from annotator.jobs.exchange.inputs import PassedOver
from annotator.jobs.exchange.label_maps import LabelMaps
from annotator.jobs.exchange.people_names import NamesMet
from annotator.jobs.faults import Stopped
from annotator.jobs.work import Progress, Watch
from annotator.store.intake.drafts import DraftRefused
from annotator.store.intake.intake import DraftOutcome, Intake
from annotator.store.project import Project

_MOST_REFUSED = 10_000  # that are listed; a wrong file would fill the memory with them
_ENOUGH_TO_STOP = 100  # mistakes, of which one is enough to refuse everything


class ImportFault(Form):
    """Why nothing is imported."""

    NO_NAME = "The name of the person is empty. Give a name."
    REFUSED = "{first} Nothing was imported; correct this, or import the rest."
    MORE_REFUSED = (
        "{first} %n more place(s) cannot be taken. Nothing was imported; correct this, or import"
        " the rest."
    )


@dataclass(frozen=True, slots=True)
class ImportOptions:
    """How to read the files (see ``ReadOptions``), and what to do about what cannot be taken.

    ``repairs`` names what is to be mended in the texts (``formats.repairs.NAMES``). ``keep_going``
    takes what is right and lists the rest; otherwise one mistake refuses all.
    ``new_labels`` are added to the project if anything comes in; what ``label_map`` says is kept in
    it for the next files of the same formats. ``dry_run`` tries everything and keeps nothing.
    """

    format: str | None = None
    encoding: str | None = None
    person: str | None = None
    columns: Mapping[str, str] = field(default_factory=dict)
    label_map: Mapping[str, str] = field(default_factory=dict)
    new_labels: Sequence[str] = ()
    unit: OffsetUnit | None = None
    date_order: DateOrder | None = None
    repairs: Sequence[str] = ()
    keep_going: bool = False
    dry_run: bool = False
    propose_furniture: bool = True

    def reading(
        self, labels: LabelSet, check: Check = nothing, text_of: TextOf = no_text
    ) -> ReadOptions:
        """What the readers have to know, in a project with ``labels``; ``check`` may stop them.

        ``WorldError`` if an option means nothing.
        """
        person = " ".join(self.person.split()) if self.person is not None else None
        if person == "":
            raise WorldError(ImportFault.NO_NAME, hint="--person NAME")
        if self.encoding is not None:
            from annotator.formats.encoding import (
                encodings,  # here, to keep the start of the window light
            )

            encodings.codec_name(self.encoding)  # once, and not as a fault of each file
        if self.repairs:
            from annotator.formats.repair import repairs

            repairs.refuse_unknown(self.repairs)
        fields.refuse_unknown_roles(self.columns)
        self._refuse_retired(labels)
        return ReadOptions(
            encoding=self.encoding,
            person=person,
            columns=self.columns,
            # What has a label that was merged would have it beside the one that took its place.
            labels=tuple(label.name for label in labels if label.merged is None),
            label_map=self.label_map,
            check=check,
            unit=self.unit,
            date_order=self.date_order,
            as_told=self.format is not None,
            cuts_graphemes=labels.cuts_graphemes,
            text_of=text_of,
        )

    def _refuse_retired(self, labels: LabelSet) -> None:
        """``WorldError`` if a label of the files is to come in as one that nobody is offered."""
        retired = {label.name for label in labels if label.retired and label.merged is None}
        for given, name in self.label_map.items():
            if name in retired and given != name:  # what is called so in the files is old work
                raise WorldError(LabelFault.RETIRED, label=name)


@dataclass(frozen=True, slots=True)
class RefusedItem:
    """What could not be taken: where it is, and why; ``hint`` is what to type to have it taken."""

    place: Place
    reason: Message
    hint: str = ""

    @classmethod
    def of(cls, fault: PlacedFault) -> RefusedItem:
        """What ``fault`` says."""
        return cls(fault.place, fault.reason, fault.hint)

    def message(self) -> Message:
        """The place and the reason."""
        return say(PlaceForm.FAULT, place=self.place, reason=self.reason)


class ImportRefused(WorldError):
    """There are mistakes in the input, so nothing was imported. ``refused`` lists them."""

    def __init__(self, refused: Sequence[RefusedItem]) -> None:
        first, more = refused[0], len(refused) - 1
        super().__init__(
            ImportFault.MORE_REFUSED if more else ImportFault.REFUSED,
            hint=f"{first.hint}, or --keep-going" if first.hint else "--keep-going",
            first=first.message(),
            **({"n": more} if more else {}),
        )
        self.refused = tuple(refused)


@dataclass(slots=True)
class ImportReport:
    """What an import did, or would do.

    ``added`` articles are new, ``known`` ones were there already; ``sets`` and ``annotations`` came
    in with either. ``sets_kept`` are sets that were not taken because their person has work of
    their own on the article. ``encodings`` counts articles by the encoding they were in.
    ``skipped`` are files in folders that were not read; ``account`` is what the others brought.
    """

    added: int = 0
    known: int = 0
    sets: int = 0
    sets_kept: int = 0
    annotations: int = 0
    refused: list[RefusedItem] = field(default_factory=list)
    refused_count: int = 0
    encodings: Counter[str] = field(default_factory=Counter)
    skipped: list[PassedOver] = field(default_factory=list)
    account: Account = field(default_factory=Account)
    dry_run: bool = False

    def refuse(self, refused: RefusedItem) -> None:
        """Note something that could not be taken."""
        self.refused_count += 1
        if len(self.refused) < _MOST_REFUSED:
            self.refused.append(refused)


def texts_of(project: Project) -> TextOf:
    """The texts of the articles that are in ``project`` now, by their ids."""

    def text_of(id: str) -> str | None:
        number = project.articles.number_of(id)
        return None if number is None else project.articles.read(number).text

    return text_of


def import_paths(
    project: Project,
    paths: Sequence[Path],
    options: ImportOptions,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> ImportReport:
    """Take the articles in the files and folders ``paths`` into ``project``: all of them, or none.

    They are written in many short transactions, and seen by everybody at once at the end.
    ``progress`` counts bytes. :class:`ImportRefused` if something is wrong and ``keep_going`` is
    not set (a dry run lists it instead); any error, and ``Cancelled``, leaves the project as it
    was.
    """
    watch = Watch(progress, cancelled, Stopped.IMPORT)
    labels, maps = labels_for(project, options.new_labels), label_maps.that_hold(project)
    reading = options.reading(labels, watch.check, texts_of(project))
    to_read = inputs.inputs_at(paths, options.format, watch.check)
    account = Account(names=NamesMet(person.name for person in project.people.all()))
    report = ImportReport(skipped=to_read.skipped, account=account, dry_run=options.dry_run)
    if not to_read.files:
        raise inputs.nothing_to_read(to_read)
    with project.intake(dry_run=options.dry_run, labels=labels) as intake:
        _take(to_read, reading, maps, options, intake, report, watch)
        if report.refused and not (options.keep_going or options.dry_run):
            raise ImportRefused(report.refused)
    report.added = intake.counts[DraftOutcome.ADDED]
    report.known = intake.counts[DraftOutcome.KNOWN] + intake.counts[DraftOutcome.SETS_ADDED]
    report.sets, report.annotations = intake.sets, intake.annotations
    report.sets_kept = intake.sets_kept
    if not options.dry_run:
        formats = dict.fromkeys(file.form.name for file in to_read.files)
        label_maps.remember(project, formats, options.label_map)
    watch.finish(to_read.size)
    return report


def labels_for(project: Project, new: Sequence[str]) -> LabelSet:
    """The labels of ``project`` with the ``new`` ones. ``WorldError`` if it cannot have them."""
    before = project.label_set
    if all(name in before for name in new):
        return before
    wanted = replace(before, labels=tuple(with_added(before, new)))
    return project.live_labels.change(wanted, None, seen=before, dry_run=True)


def _take(
    to_read: inputs.Inputs,
    reading: ReadOptions,
    maps: LabelMaps,
    options: ImportOptions,
    intake: Intake,
    report: ImportReport,
    watch: Watch,
) -> None:
    """Feed every article to ``intake``.

    After a mistake that refuses the whole import, only look for more mistakes, to tell them all at
    once; at most a hundred.
    """
    total, bytes_before = to_read.size, 0
    for file in to_read.files:
        report.account.begin(file)
        for item, position in inputs.read(file, reading, maps):
            watch.look(bytes_before + position, total, file.name)
            is_refused = bool(report.refused) and not (options.keep_going or options.dry_run)
            if isinstance(item, Notice):
                report.account.notice([item])
            elif isinstance(item, FormatError):
                _refuse(item, report)
            elif not is_refused:
                _add(item, file, reading, options, intake, report)
            if is_refused and report.refused_count >= _ENOUGH_TO_STOP:
                return
        bytes_before += file.size


def _refuse(error: FormatError, report: ImportReport) -> None:
    report.account.refuse()
    report.refuse(RefusedItem.of(error))


def _add(
    draft: ArticleDraft,
    file: inputs.Input,
    reading: ReadOptions,
    options: ImportOptions,
    intake: Intake,
    report: ImportReport,
) -> None:
    account = report.account
    try:
        draft = prepared(
            draft,
            file,
            reading,
            account,
            repairs=options.repairs,
            furniture=options.propose_furniture,
        )
        outcome, _ = intake.add(draft)
    except FormatError as error:
        _refuse(error, report)
        return
    except DraftRefused as error:
        report.refuse(RefusedItem.of(error))
        return
    report.encodings[draft.encoding] += 1
    account.take(draft, joins=outcome is DraftOutcome.JOINED)
