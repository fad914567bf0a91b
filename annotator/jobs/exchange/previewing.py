"""What would come in: the first articles of an import, before anything is changed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from pathlib import Path
from typing import BinaryIO

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
from annotator.jobs.exchange.importing import ImportOptions
from annotator.jobs.exchange.inputs import PassedOver
from annotator.jobs.faults import Stopped
from annotator.jobs.work import Progress, Watch
from annotator.store.intake.drafts import DraftRefused
from annotator.store.intake.intake import DraftOutcome, Intake
from annotator.store.project import Project

MOST = 500
"""How many articles are looked at; a person reads no more,
and a project is not held up for longer.
"""
_MOST_TEXT = 20_000_000  # code points of all together; then no more are looked at either
_MOST_COMPARED = 8  # that have most in common with one
_OPENING = 160  # code points
_FIRST_LINE = 1024 * 1024  # bytes


class DraftFate(StrEnum):
    """What would become of an article."""

    NEW = "new"
    KNOWN = "known"
    NEAR = "near"  # new, but nearly the same as another
    REFUSED = "refused"


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
    reading = options.reading(project.label_set, watch.check)
    to_read = inputs.inputs_at(paths, options.format, watch.check)
    if not to_read.files:
        raise inputs.nothing_to_read(to_read)
    result = ImportPreview(files=len(to_read.files), skipped=to_read.skipped)
    result.columns = _columns(to_read, options.encoding)
    wordings: list[frozenset[int]] = []
    looked_at = 0
    with project.intake(dry_run=True) as intake:
        for file, item in _items(to_read, reading, watch):
            if len(result.rows) == MOST or looked_at > _MOST_TEXT:
                result.complete = False
                break
            result.account.begin(file)
            if isinstance(item, Notice):
                result.account.notice([item])
                continue
            result.rows.append(_row(item, file, reading, options, intake, result.account))
            text = item.text if isinstance(item, ArticleDraft) else ""
            wordings.append(shingles(text))
            looked_at += len(text)
    # Only now, for it takes long, and the intake keeps other windows from writing.
    likeness = _Likeness(project)
    for place, (row, wording) in enumerate(zip(result.rows, wordings, strict=True)):
        watch.look(to_read.size, to_read.size)
        if row.fate is DraftFate.NEW:
            result.rows[place] = likeness.looked_at(row, wording)
    watch.finish(to_read.size)
    return result


def _items(
    to_read: inputs.Inputs, reading: ReadOptions, watch: Watch
) -> Iterator[tuple[inputs.Input, Item]]:
    before = 0
    for file in to_read.files:
        for item, position in inputs.read(file, reading):
            watch.look(before + position, to_read.size, file.name)
            yield file, item
        before += file.size


def _row(
    item: ArticleDraft | FormatError,
    file: inputs.Input,
    reading: ReadOptions,
    options: ImportOptions,
    intake: Intake,
    account: Account,
) -> Preview:
    try:
        if isinstance(item, FormatError):
            raise item
        draft = prepared(
            item,
            file,
            reading,
            account,
            repairs=options.repairs,
            furniture=options.propose_furniture,
        )
    except FormatError as error:
        account.refuse()
        return Preview(
            DraftFate.REFUSED,
            error.place,
            format=file.form.name,
            reason=error.reason,
            hint=error.hint,
        )
    row = Preview(
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
    try:
        outcome, _ = intake.add(draft)
    except DraftRefused as error:
        return replace(row, fate=DraftFate.REFUSED, reason=error.reason)
    account.take(draft)
    return row if outcome is DraftOutcome.ADDED else replace(row, fate=DraftFate.KNOWN)


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
    """Finds what an article is nearly the same as: in the project, or earlier in the import."""

    def __init__(self, project: Project) -> None:
        self._project = project
        self._seen: list[tuple[frozenset[int], str]] = []
        self._by_shingle: dict[int, list[int]] = {}

    def looked_at(self, row: Preview, shingles: frozenset[int]) -> Preview:
        """``row``, with the title of what its text is nearly the same as, if there is anything.

        ``shingles`` are the shingles of the text.
        """
        near = self._find(shingles, row.title or row.opening)
        return replace(row, fate=DraftFate.NEAR, near_title=near) if near is not None else row

    def _find(self, shingles: frozenset[int], title: str) -> str | None:
        sketch = sketch_of(shingles)
        near = self._earlier(shingles, sketch)
        if near is None:
            number = self._project.indexing.nearest(shingles)
            near = self._project.articles.read(number).title if number is not None else None
        for shingle in sketch:
            self._by_shingle.setdefault(shingle, []).append(len(self._seen))
        self._seen.append((shingles, title))
        return near

    def _earlier(self, shingles: frozenset[int], sketch: tuple[int, ...]) -> str | None:
        shared = Counter(place for s in sketch for place in self._by_shingle.get(s, ()))
        for place, count in shared.most_common(_MOST_COMPARED):
            other, title = self._seen[place]
            if count >= shared_at_least(sketch) and similarity(shingles, other) >= THRESHOLD:
                return title
        return None


def _columns(to_read: inputs.Inputs, encoding: str | None) -> tuple[str, ...]:
    """The names in the headers of tables and in the first objects of other JSONL, each once."""
    names: dict[str, None] = {}
    for file in to_read.files[:20]:
        try:
            with file.path.open("rb") as stream:
                names.update(dict.fromkeys(_columns_of(file, stream, encoding)))
        except (OSError, WorldError):
            continue  # whatever is wrong with the file is told when it is read
    return tuple(names)


def _columns_of(file: inputs.Input, stream: BinaryIO, encoding: str | None) -> Iterable[str]:
    from annotator.formats import (  # here, to keep the start of the window light
        excel,
        json_text,
        recognising,
        table,
    )

    if file.form.name in ("csv", "tsv"):
        return table.columns_of(stream, file.name, encoding)
    if file.form.name == "excel":
        return excel.columns_of(stream, file.name)
    if file.form.name == "json-lines":
        first = json_text.value(stream.readline(_FIRST_LINE), Place(file.name, 1))
        return first if isinstance(first, dict) else ()
    if file.form.name == "json":
        glance = recognising.Glance(file.name, stream.read(_FIRST_LINE), lambda _: False)
        first = glance.first_value
        first = first[0] if isinstance(first, list) and first else first
        return first if isinstance(first, dict) else ()
    return ()
