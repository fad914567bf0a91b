"""What an import has met, file by file: the same for a preview, a dry run and the real thing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import PurePath

from annotator.core.draft import ArticleDraft, SetDraft
from annotator.core.span import Span
from annotator.formats.notices import Finding, Findings, Notice
from annotator.formats.reading import ReadOptions
from annotator.jobs.exchange.guessing import with_guesses
from annotator.jobs.exchange.inputs import Input
from annotator.jobs.exchange.people_names import NamesMet

_SAMPLE = 4_000  # code points of the first article that are shown


@dataclass(slots=True)
class FileAccount:
    """What a file was taken for, and how many articles it had, and faults."""

    path: PurePath
    format: str
    articles: int = 0
    refused: int = 0


@dataclass(frozen=True, slots=True)
class Sample:
    """The beginning of the first article as it comes in, with the labels of one person's work."""

    title: str
    source: str
    published: str
    text: str
    labelled: tuple[tuple[Span, str], ...] = ()


@dataclass(slots=True)
class Account:
    """What the files brought.

    ``people`` counts sets by person, ``labels`` annotations by label, ``dates`` articles by whether
    their date was ``read`` in a field, ``guessed`` from the text, or is ``missing``. ``names`` are
    those that people are called by.
    """

    files: dict[str, FileAccount] = field(default_factory=dict)
    people: Counter[str] = field(default_factory=Counter)
    labels: Counter[str] = field(default_factory=Counter)
    dates: Counter[str] = field(default_factory=Counter)
    sample: Sample | None = None
    names: NamesMet = field(default_factory=NamesMet)
    _findings: Findings = field(default_factory=Findings)
    _file: FileAccount = field(default_factory=lambda: FileAccount(PurePath(), ""))

    @property
    def findings(self) -> list[Finding]:
        """What a person should know, warnings first."""
        return self._findings.all()

    def begin(self, file: Input) -> None:
        """Note that ``file`` is read next: what is taken and refused from now on is of it."""
        name = file.name
        if name not in self.files:
            self.files[name] = FileAccount(file.path, file.form.name)
        self._file = self.files[name]

    def notice(self, notices: Iterable[Notice]) -> None:
        """Note what a reader said."""
        for notice in notices:
            self._findings.add(notice)

    def refuse(self) -> None:
        """Note that something in the file cannot be taken."""
        self._file.refused += 1

    def take(self, draft: ArticleDraft, *, joins: bool) -> None:
        """Note that ``draft`` comes in; if it ``joins``, as work on an article that came before."""
        if not joins:
            self._file.articles += 1
            is_guessed = "published" in draft.guessed
            self.dates["guessed" if is_guessed else "read" if draft.published else "missing"] += 1
        for part in draft.sets:
            self.people[part.person] += 1
            self.labels.update(_labels(part))
        if self.sample is None:
            self.sample = _sample(draft)


def prepared(
    draft: ArticleDraft,
    file: Input,
    reading: ReadOptions,
    account: Account,
    *,
    repairs: Sequence[str],
    furniture: bool,
) -> ArticleDraft:
    """``draft`` as it comes in: mended as ``repairs`` say, with what the file lacks guessed.

    What is broken in its text goes to ``account``, unless the file has the text's hash: then it was
    frozen before. :class:`FormatError` if it cannot be mended.
    """
    from annotator.formats.spans import span_edges  # here, because only imports need it

    if repairs or draft.sha256 is None:
        # Here, because only imports need it.
        from annotator.formats.repair.repairs import mended, notices

        draft, told = mended(draft, repairs)
        account.notice(told)
        account.notice(notices(draft))
    draft, told = account.names.cleaned(draft)
    account.notice(told)
    draft, told = span_edges.fitted(draft, cuts_graphemes=reading.cuts_graphemes)
    account.notice(told)
    if file.form.guesses:
        if not draft.meta:
            draft = replace(draft, meta={"file": file.path.name})
        draft = with_guesses(draft, furniture=furniture, check=reading.check)
    reading.check()
    return draft


def _labels(part: SetDraft) -> Iterable[str]:
    if part.columns is not None:
        return part.columns.labels
    return [annotation.label for annotation in part.annotations]


def _sample(draft: ArticleDraft) -> Sample:
    work = max(draft.sets, key=lambda part: len(part.annotations), default=None)
    labelled = [
        (Span(annotation.start, annotation.end), annotation.label)
        for annotation in (work.annotations if work else ())
        if annotation.end <= _SAMPLE
    ]
    return Sample(
        draft.title,
        draft.source,
        draft.published,
        draft.text[:_SAMPLE],
        tuple(sorted(labelled)),
    )
