"""Previews an import: what would become of its first articles. Nothing is changed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from pathlib import Path

from annotator.arabic.near import THRESHOLD, shared_at_least, shingles, similarity, sketch_of
from annotator.core.draft import ArticleDraft
from annotator.core.errors import WorldError
from annotator.core.message import Message
from annotator.core.place import Place
from annotator.formats.errors import FormatError
from annotator.formats.notices import Notice
from annotator.formats.reading import Item, ReadOptions
from annotator.jobs.exchange import inputs
from annotator.jobs.exchange.account import Account, prepared
from annotator.jobs.exchange.importing import ImportOptions, labels_for, texts_of
from annotator.jobs.exchange.inputs import PassedOver
from annotator.jobs.exchange.label_maps import LabelMaps, that_hold
from annotator.jobs.faults import Stopped
from annotator.jobs.work import Progress, Watch
from annotator.store.intake.drafts import DraftRefused
from annotator.store.intake.intake import DraftOutcome, Intake
from annotator.store.project import Project

MOST = 500
"""How many articles are looked at: a person reads no more, and a project is not held up longer."""
_MOST_TEXT = 20_000_000  # code points of all together; then no more are looked at either
_MOST_COMPARED = 8  # earlier articles of the import that are compared with one in full
_OPENING = 160  # code points


class DraftFate(StrEnum):
    """What would become of an article."""

    NEW = "new"
    KNOWN = "known"
    JOINED = "joined"  # somebody else's work on an article before it
    NEAR = "near"  # new, but nearly the same as another
    REFUSED = "refused"


_FATES = {DraftOutcome.ADDED: DraftFate.NEW, DraftOutcome.JOINED: DraftFate.JOINED}


@dataclass(frozen=True, slots=True)
class Preview:
    """One article as it would come in, or why it would not.

    ``place`` is its file and line; ``opening`` the first words of its text; ``encoding`` what it
    was read with. ``reason`` says what is wrong with it, ``hint`` what to type then;
    ``near_title`` is the title of what it is nearly the same as.
    """

    fate: DraftFate
    place: Place
    title: str = ""
    source: str = ""
    published: str = ""
    guessed: frozenset[str] = frozenset()
    format: str = ""
    encoding: str = ""
    spans: int = 0
    people: tuple[str, ...] = ()
    opening: str = ""
    reason: Message | None = None
    hint: str = ""
    near_title: str = ""


@dataclass(slots=True)
class ImportPreview:
    """The first articles of an import. ``complete`` says that there are no more.

    ``columns`` are the names of columns or fields that a choice can be made from; ``account`` is
    what these articles brought.
    """

    rows: list[Preview] = field(default_factory=list)
    files: int = 0
    skipped: list[PassedOver] = field(default_factory=list)
    account: Account = field(default_factory=Account)
    columns: tuple[str, ...] = ()
    complete: bool = True

    @property
    def counts(self) -> Counter[DraftFate]:
        """How many articles would meet which fate."""
        return Counter(row.fate for row in self.rows)


def preview(
    project: Project,
    paths: Sequence[Path],
    options: ImportOptions,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> ImportPreview:
    """What an import of ``paths`` would take into ``project``; nothing is changed.

    At most :data:`MOST` articles are looked at. Errors are as of ``importing.import_paths``;
    mistakes in single articles are among the rows.
    """
    watch = Watch(progress, cancelled, Stopped.PREVIEW)
    labels = labels_for(project, options.new_labels)
    reading = options.reading(labels, watch.check, texts_of(project))
    to_read = inputs.inputs_at(paths, options.format, watch.check)
    if not to_read.files:
        raise inputs.nothing_to_read(to_read)
    result = ImportPreview(files=len(to_read.files), skipped=to_read.skipped)
    result.columns = _columns(to_read, options.encoding)
    with project.intake(dry_run=True, labels=labels) as intake:
        trial = _Trial(intake, reading, options, result)
        for file, item in _items(to_read, reading, that_hold(project), watch):
            if trial.is_enough:
                result.complete = False
                break
            trial.take(item, file)
    # Only now, for it takes long, and the intake keeps other windows from writing.
    likeness = _Likeness(project)
    for place, (row, wording) in enumerate(zip(result.rows, trial.wordings, strict=True)):
        watch.look(to_read.size, to_read.size)
        if row.fate is DraftFate.NEW:
            result.rows[place] = likeness.looked_at(row, wording)
    watch.finish(to_read.size)
    return result


def _items(
    to_read: inputs.Inputs, reading: ReadOptions, maps: LabelMaps, watch: Watch
) -> Iterator[tuple[inputs.Input, Item]]:
    """What the readers yield, file by file, as progress is reported in bytes."""
    bytes_before = 0
    for file in to_read.files:
        for item, position in inputs.read(file, reading, maps):
            watch.look(bytes_before + position, to_read.size, file.name)
            yield file, item
        bytes_before += file.size


class _Trial:
    """Tries article after article with a dry ``intake``, and notes what would become of each.

    The rows go to ``result``; ``wordings`` are the shingles of their texts, in the same order.
    """

    def __init__(
        self, intake: Intake, reading: ReadOptions, options: ImportOptions, result: ImportPreview
    ) -> None:
        self._intake = intake
        self._reading = reading
        self._options = options
        self._result = result
        self._code_points = 0
        self.wordings: list[frozenset[int]] = []

    @property
    def is_enough(self) -> bool:
        """Whether no more articles are to be looked at."""
        return len(self._result.rows) == MOST or self._code_points > _MOST_TEXT

    def take(self, item: Item, file: inputs.Input) -> None:
        """Try what a reader yielded from ``file``: an article, a fault, or a notice."""
        self._result.account.begin(file)
        if isinstance(item, Notice):
            self._result.account.notice([item])
            return
        self._result.rows.append(self._row(item, file))
        text = item.text if isinstance(item, ArticleDraft) else ""
        self.wordings.append(shingles(text))
        self._code_points += len(text)

    def _row(self, item: ArticleDraft | FormatError, file: inputs.Input) -> Preview:
        account = self._result.account
        try:
            draft = self._prepared(item, file)
        except FormatError as error:
            account.refuse()
            return _refused(error, file)
        row = _as_new(draft, file)
        try:
            outcome, _ = self._intake.add(draft)
        except DraftRefused as error:
            return replace(row, fate=DraftFate.REFUSED, reason=error.reason)
        account.take(draft, joins=outcome is DraftOutcome.JOINED)
        return replace(row, fate=_FATES.get(outcome, DraftFate.KNOWN))

    def _prepared(self, item: ArticleDraft | FormatError, file: inputs.Input) -> ArticleDraft:
        if isinstance(item, FormatError):
            raise item
        return prepared(
            item,
            file,
            self._reading,
            self._result.account,
            repairs=self._options.repairs,
            furniture=self._options.propose_furniture,
        )


def _refused(fault: FormatError, file: inputs.Input) -> Preview:
    """The row of what cannot be read as an article."""
    return Preview(
        DraftFate.REFUSED,
        fault.place,
        format=file.form.name,
        reason=fault.reason,
        hint=fault.hint,
    )


def _as_new(draft: ArticleDraft, file: inputs.Input) -> Preview:
    """The row of an article, as long as nothing speaks against its coming in."""
    return Preview(
        DraftFate.NEW,
        draft.place,
        draft.title,
        draft.source,
        draft.published,
        draft.guessed,
        file.form.name,
        draft.encoding,
        sum(len(part.annotations) for part in draft.sets),
        tuple(part.person for part in draft.sets),
        _opening(draft),
    )


def _opening(draft: ArticleDraft) -> str:
    """The first words of the article itself: without its title, and without site furniture."""
    text, start = draft.text, 0
    for proposal in sorted(draft.proposals):
        if not text[start : proposal.start].strip():
            start = proposal.end
    body = text[start:].lstrip()
    if draft.title and body.startswith(draft.title):
        body = body[len(draft.title) :]
    return " ".join(body[: 2 * _OPENING].split())[:_OPENING]


class _Likeness:
    """Finds what an article is nearly the same as: earlier in the import, or in the project.

    Each article is kept by the shingles of its sketch, so that only those with some in common are
    compared.
    """

    def __init__(self, project: Project) -> None:
        self._project = project
        self._earlier: list[tuple[frozenset[int], str]] = []  # shingles and title
        self._by_shingle: dict[int, list[int]] = {}  # places in ``_earlier``

    def looked_at(self, row: Preview, shingles: frozenset[int]) -> Preview:
        """``row``, or a copy with the title of what its text is nearly the same as.

        ``shingles`` are those of the text. The article is found by the ones after it.
        """
        near_title = self._find_and_keep(shingles, row.title or row.opening)
        if near_title is None:
            return row
        return replace(row, fate=DraftFate.NEAR, near_title=near_title)

    def _find_and_keep(self, shingles: frozenset[int], title: str) -> str | None:
        sketch = sketch_of(shingles)
        near_title = self._find_earlier(shingles, sketch)
        if near_title is None:
            number = self._project.indexing.nearest(shingles)
            near_title = self._project.articles.read(number).title if number is not None else None
        for shingle in sketch:
            self._by_shingle.setdefault(shingle, []).append(len(self._earlier))
        self._earlier.append((shingles, title))
        return near_title

    def _find_earlier(self, shingles: frozenset[int], sketch: tuple[int, ...]) -> str | None:
        shared = Counter(place for s in sketch for place in self._by_shingle.get(s, ()))
        for place, count in shared.most_common(_MOST_COMPARED):
            earlier, title = self._earlier[place]
            if count >= shared_at_least(sketch) and similarity(shingles, earlier) >= THRESHOLD:
                return title
        return None


def _columns(to_read: inputs.Inputs, encoding: str | None) -> tuple[str, ...]:
    """The names in the headers of tables and in the first objects of JSON, each once."""
    names: dict[str, None] = {}
    for file in to_read.files[:20]:
        try:
            with file.source.open() as stream:
                columns = file.form.columns_of(stream, file.name, encoding)
                names.update(dict.fromkeys(columns))
        except (OSError, WorldError):
            continue  # whatever is wrong with the file is told when it is read
    return tuple(names)
