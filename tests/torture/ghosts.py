"""Suggestions are ghosts: the same work by hand alone leaves the same in everything that reads it.

Two copies of a project are worked in: in one with suggestions on the screen, in the other by hand.
Only what says that a span was a suggestion, and what became of others, is in the first alone.
"""

from __future__ import annotations

import json
import random
import shutil
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from itertools import count
from pathlib import Path

from click.testing import CliRunner

from annotator.arabic.edges import fault
from annotator.cli.main import commands
from annotator.core import suggestion_verbs, verbs
from annotator.core.annotation import Annotation, Origin, SetState, SetStatus
from annotator.core.annotation_set import AnnotationSet
from annotator.core.gesture import Change, Gesture, GestureKind
from annotator.core.listing import ArticleFilter
from annotator.core.rules import refusal
from annotator.core.span import Span
from annotator.core.suggestion import Suggestion
from annotator.core.verbs import Changes
from annotator.formats import registry
from annotator.jobs.exchange.exporting import ExportOptions, export
from annotator.jobs.suggest.options import ProjectOptions, ShownWhere, set_of_project
from annotator.jobs.suggest.suggesting import Suggesting
from annotator.store.project import Project
from annotator.suggest.offering import Offering
from annotator.suggest.tokens import Tokens
from tests import templates
from tests.jobs.reviews import AMAL as SAID
from tests.jobs.reviews import TEXT, taken, with_people
from tests.store.apart import packed
from tests.torture.trial import Driver, Trial

_AMAL = 1
_LABELS = ("actor", "location", "date")
_ARTICLES = 4  # that are to be labelled; the last two by somebody else, too
_GESTURES = 100
_WITH_SUGGESTIONS_ALONE = frozenset(
    {
        *("suggestions", "pull", "finished_sets", "by_help", "schema"),
        *("origin", "suggestion", "assisted"),
    }
)
_WHEN = "at"  # a figure was worked out
_COMMANDS = (("stats", "--json"), ("agreement", "--json"), ("cases", "--json"))

NewId = Callable[[], str]
Make = Callable[[AnnotationSet, NewId], Changes]


@dataclass(frozen=True, slots=True)
class GhostCase:
    """So many gestures, as ``luck`` has them."""

    gestures: int
    luck: int


class Ghosts(Driver[GhostCase]):
    """Work with suggestions beside the same by hand."""

    name = "ghosts"
    tries = "that suggestions are in nothing that people count, list, export or pass on"

    def case(self, chance: random.Random) -> GhostCase:
        return GhostCase(_GESTURES, chance.getrandbits(32))

    def run(self, case: GhostCase, trial: Trial) -> None:
        with (
            Project.open(self._copy(trial.folder / "helped")) as helped,
            Project.open(self._copy(trial.folder / "plain")) as plain,
        ):
            work = _TwoFold(helped, plain, random.Random(case.luck))
            for _ in range(case.gestures):
                work.go_on()
                trial.expect(*work.are_alike())
            trial.counts.update(work.done)
            for what, ours, theirs in _readings(helped, plain, trial.folder):
                trial.expect(ours == theirs, f"{what} is another where suggestions were shown")

    def _copy(self, folder: Path) -> Path:
        """The project as both begin, in a folder of its own."""
        made = self.bench / "a.annotator"
        if not made.exists():
            with Project.open(templates.empty(made)) as project:
                _fill(project)
        folder.mkdir()
        return Path(shutil.copy(made, folder / made.name))


def _fill(project: Project) -> None:
    with_people(project)
    set_of_project(project, ProjectOptions(ShownWhere.EVERYWHERE, strings=20, articles=10))
    for number in range(3):
        taken(project, f"lesson {number}", f"{TEXT}. {number}", Amal=SAID, Badr=SAID[1:])
    for number in range(_ARTICLES):
        text = f"{TEXT}\nوعاد الوفد إلى بيروت ثم إلى حمص في {number + 1} نيسان 2018\n{TEXT}"
        others = {"Badr": SAID} if number % 2 else {}
        taken(project, f"open {number}", text, Amal=SetState.IN_PROGRESS, **others)


class _TwoFold:
    """The work of one person in two copies of a project, ``helped`` and ``plain``.

    Annotations have the same ids in both. ``done`` says how often what was done.
    """

    def __init__(self, helped: Project, plain: Project, chance: random.Random) -> None:
        self.helped, self.plain, self._chance = helped, plain, chance
        self.done: dict[str, int] = {}
        self._suggesting = Suggesting(helped, _AMAL)
        self._numbers = count(1)
        self._is_in_both: list[bool] = []  # of each gesture that undo would take back
        self._undone: list[bool] = []
        self._article = 0
        self._ways = (self._accept, self._accept_all, self._dismiss, self._mark, self._mark,
                      self._change, self._remove, self._finish, self._undo, self._redo)  # fmt: skip

    def go_on(self) -> None:
        """Do one thing somewhere."""
        self._article = self._chance.randrange(4, 4 + _ARTICLES)
        if self._now.status.state is SetState.DONE:
            self._do(GestureKind.REOPEN, lambda now, _: verbs.reopen(now))
            return
        way = self._chance.choice(self._ways)
        way()
        name = way.__name__.strip("_")
        self.done[name] = self.done.get(name, 0) + 1

    def are_alike(self) -> tuple[bool, str]:
        """Whether the article that was worked on last is the same in both; and what if not."""
        ours, theirs = (
            _bare(project.articles.annotation_set(self._article, _AMAL))
            for project in (self.helped, self.plain)
        )
        return ours == theirs, f"a suggestion became a span, or a span none: {ours} {theirs}"

    @property
    def _now(self) -> AnnotationSet:
        return self.helped.articles.annotation_set(self._article, _AMAL)

    @property
    def _offering(self) -> Offering:
        article = self.helped.articles.read(self._article)
        offering = self._suggesting.look_up(article, self._now).offering(self._now)
        assert offering is not None
        return offering

    # -- what suggestions are answered by -------------------------------------------------------

    def _accept(self) -> None:
        shown = self._offering.offer.likely
        if not shown:
            return
        suggestion = self._chance.choice(shown)
        label = self._chance.choice((None, *_LABELS))
        span = self._chance.choice((None, None, self._words()))
        marked = [(span or suggestion.span, label or suggestion.label)]
        accept = partial(suggestion_verbs.accept, label=label, span=span)
        self._answer([suggestion], accept, marked)

    def _accept_all(self) -> None:
        shown = self._offering.offer.likely[: self._chance.randrange(6)]
        accept = partial(suggestion_verbs.accept, bulk=True)
        self._answer(shown, accept, [(each.span, each.label) for each in shown])

    def _answer(
        self,
        shown: Iterable[Suggestion],
        accept: Callable[..., Changes],
        marked: Iterable[tuple[Span, str]],
    ) -> None:
        """Accept here, and mark the same by hand there, under the same ids."""
        changes = accept(self._now, shown, self._new_id)
        made = [change.after.id for change in changes if isinstance(change.after, Annotation)]
        other = self.plain.articles.annotation_set(self._article, _AMAL)
        places = zip(made, marked, strict=True)
        by_hand = [
            Change(None, Annotation(id, self._article, _AMAL, label, span))
            for id, (span, label) in places
        ]
        self._apply(GestureKind.ACCEPT, changes, verbs.begun(other, by_hand))

    def _dismiss(self) -> None:
        shown = self._offering.offer.likely
        if shown:
            suggestion = [self._chance.choice(shown)]
            changes = suggestion_verbs.dismiss(self._now, suggestion, self._new_id)
            other = self.plain.articles.annotation_set(self._article, _AMAL)
            self._apply(GestureKind.DISMISS, changes, verbs.begun(other, []))

    # -- what is done by hand -------------------------------------------------------------------

    def _mark(self) -> None:
        span, label = self._words(), self._chance.choice(_LABELS)
        self._do(GestureKind.TAG, lambda now, new_id: verbs.tag(now, label, [span], new_id))

    def _change(self) -> None:
        span, label = self._words(), self._chance.choice(_LABELS)
        if self._chance.random() < 0.5:
            self._on_any(GestureKind.RESIZE, lambda now, id: verbs.resize(now, id, span))
        else:
            self._on_any(GestureKind.RELABEL, lambda now, id: verbs.relabel(now, id, label))

    def _remove(self) -> None:
        self._on_any(GestureKind.DELETE, lambda now, id: verbs.remove(now, [id]))

    def _finish(self) -> None:
        """As the window does: what is left of what was offered is noted in the same gesture."""
        if self._chance.random() < 0.7:
            return
        now, offering = self._now, self._offering
        known = self._suggesting.look_up(self.helped.articles.read(self._article), now)
        left = known.left(now, offering.offer)
        outcomes = [each for each in left if not isinstance(each.record, SetStatus)]
        changes = (*verbs.finish(now, self._new_id), *outcomes)
        other = self.plain.articles.annotation_set(self._article, _AMAL)
        by_hand = verbs.finish(other, self._new_id)
        self._apply(GestureKind.FINISH, suggestion_verbs.assisted(now, changes), by_hand)
        self._suggesting.catch_up()

    def _undo(self) -> None:
        if self.helped.undo(_AMAL) is not None:
            is_in_both = self._is_in_both.pop()
            self._undone.append(is_in_both)
            if is_in_both:
                self.plain.undo(_AMAL)

    def _redo(self) -> None:
        if self.helped.redo(_AMAL) is not None:
            is_in_both = self._undone.pop()
            self._is_in_both.append(is_in_both)
            if is_in_both:
                self.plain.redo(_AMAL)

    def _on_any(self, kind: GestureKind, make: Callable[[AnnotationSet, str], Changes]) -> None:
        now = self._now
        if now.annotations:
            id = self._chance.choice(now.ordered).id
            self._do(kind, lambda current, _: make(current, id))

    def _do(self, kind: GestureKind, make: Make) -> None:
        """By hand in both; where suggestions are shown, what that settles is noted."""
        begin = next(self._numbers)
        now = self._now
        changes = make(now, _ids(begin))
        if kind is not GestureKind.REOPEN:
            shown = self._offering.offer.likely
            changes = suggestion_verbs.by_hand(now, changes, shown, self._new_id)
        other = self.plain.articles.annotation_set(self._article, _AMAL)
        self._apply(kind, changes, make(other, _ids(begin)))

    # -- both -----------------------------------------------------------------------------------

    def _apply(self, kind: GestureKind, changes: Changes, by_hand: Changes) -> None:
        if not changes:
            return
        article = self.helped.articles.read(self._article)
        gesture = Gesture(self._new_id(), _AMAL, self._article, kind, changes)
        is_cut = any(
            fault(article.text, change.after.span)
            for change in changes
            if isinstance(change.after, Annotation)
        )
        labels = self.helped.label_set
        if is_cut or refusal(gesture, article, self._now, labels):
            return
        self.helped.apply(gesture)
        if by_hand:
            self.plain.apply(replace(gesture, changes=tuple(by_hand)))
        self._is_in_both.append(bool(by_hand))
        self._undone.clear()

    def _words(self) -> Span:
        """One to three words of a line."""
        tokens = Tokens.of(self.helped.articles.read(self._article).text)
        first = self._chance.randrange(len(tokens.spans))
        last = min(first + self._chance.randrange(3), len(tokens.spans) - 1)
        last = last if tokens.lines[last] == tokens.lines[first] else first
        return Span(tokens.spans[first].start, tokens.spans[last].end)

    def _new_id(self) -> str:
        return _ids(next(self._numbers))()


def _ids(begin: int) -> NewId:
    numbers = count()
    return lambda: f"{begin:016x}{next(numbers):016x}"


def _bare(work: AnnotationSet) -> object:
    """A set without what says of a span that it was suggested."""
    spans = [
        replace(each, origin=Origin.MANUAL, sources=None, p=None, bulk=False)
        for each in work.ordered
    ]
    return spans, work.status._replace(assisted=False), work.regions


# -- everything that reads a project --------------------------------------------------------------


def _readings(
    helped: Project, plain: Project, folder: Path
) -> Iterator[tuple[str, object, object]]:
    """What each of them comes to in both."""
    for shown in ArticleFilter:
        yield (
            f"the list {shown.value}",
            *(project.articles.page(_AMAL, shown) for project in (helped, plain)),
        )
    for form in registry.WRITTEN:
        if not form.extra:  # the others write the same spans
            written = [_exported(project, form.name, folder) for project in (helped, plain)]
            yield f"the export {form.name}", *written
    packages = [packed(project, "Amal") for project in (helped, plain)]
    for what, ours, theirs in (
        ("the project", helped.path, plain.path),
        ("the package", *packages),
    ):
        for command in _COMMANDS:
            told = [_told(path, command) for path in (ours, theirs)]
            yield f"{' '.join(command)} of {what}", *told


def _exported(project: Project, form: str, folder: Path) -> object:
    """What is written of all sets, without what JSONL says of origins."""
    out = folder / "out"
    out.unlink(missing_ok=True)
    export(project, out, ExportOptions(form, state="any"))
    written = out.read_bytes()
    return (
        [_plain(json.loads(line)) for line in written.splitlines()] if form == "jsonl" else written
    )


def _told(path: Path, command: tuple[str, ...]) -> object:
    name, *arguments = command
    told = CliRunner().invoke(commands, [name, str(path), *arguments])
    return _plain(json.loads(told.stdout)) if "--json" in command else told.stdout


def _plain(value: object) -> object:
    """A value of JSON without what only work with suggestions says, and without the time."""
    if isinstance(value, list):
        return [_plain(each) for each in value]
    if not isinstance(value, dict):
        return value
    without = _WITH_SUGGESTIONS_ALONE | {_WHEN}
    return {key: _plain(each) for key, each in value.items() if key not in without}
