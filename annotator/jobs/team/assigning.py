"""Giving out work: who is to label which articles."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass
from random import Random

from annotator.core import assignment
from annotator.core.assignment import Holdings, Shuffle
from annotator.core.blindness import annotators
from annotator.core.errors import WorldError
from annotator.core.message import Form, Message
from annotator.jobs.faults import Stopped, no_person
from annotator.jobs.team.repeating import Drawing
from annotator.jobs.work import Progress, Watch
from annotator.store.project import Project
from annotator.store.tables.assignments import Assignment, Decided


class AssigningFault(Form):
    """Why work cannot be given out as asked."""

    NOBODY = (
        "There is nobody to give work to. Add annotators first, or name people who are not away."
    )
    TOO_FEW = "An article goes to one person at least."
    TOO_MANY = (
        "Too many people for an article: {per_article}. Work can be given to so many: {people}."
    )
    REPEATS = "A share is a number from 0 to 100, and not {share}."
    CALIBRATION = (
        "There cannot be so many articles in a calibration set: {wanted}. The project has"
        " {articles}."
    )


@dataclass(frozen=True, slots=True)
class AssignOptions:
    """How to give out the work.

    ``per_article`` people get each article. ``people`` are names; none means every annotator.
    ``calibration`` articles go to everybody; ``None`` means those that were chosen before, if any
    were. The ``away`` (names) keep what they began and are given nothing else. The same ``seed``
    gives the same. ``repeats`` in a hundred of the articles that each finished come back to them;
    ``None`` means as many as were chosen before. Of none at all, those go that nobody has begun.
    """

    per_article: int
    people: tuple[str, ...] = ()
    calibration: int | None = None
    away: tuple[str, ...] = ()
    seed: int = 0
    repeats: int | None = None


@dataclass(frozen=True, slots=True)
class Share:
    """What one person has: articles before and after, and how many of those everybody gets."""

    person: str
    before: int
    after: int
    calibration: int


@dataclass(frozen=True, slots=True)
class AssignReport:
    """What giving out the work did, or would do.

    ``given`` and ``taken`` count sets that are new or no longer there; nothing that was begun is
    taken. ``repeated`` and ``withdrawn`` count the repeats likewise, which are in no share;
    ``no_repeats`` says why nothing comes back though that was asked for.
    """

    shares: tuple[Share, ...]
    given: int
    taken: int
    dry_run: bool
    repeated: int = 0
    withdrawn: int = 0
    no_repeats: Message | None = None


def plan(
    project: Project,
    options: AssignOptions,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> AssignReport:
    """What :func:`assign` would do. ``WorldError`` if the work cannot be given out like that."""
    work = _Work(project, options, Watch(progress, cancelled, Stopped.ASSIGNING))
    return work.report(project.assigning.plan(work.decide, work.run.away), dry_run=True)


def assign(
    project: Project,
    options: AssignOptions,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> AssignReport:
    """Give out the work: all of it, or nothing.

    ``WorldError`` says why it cannot be; nothing was changed then.

    Done again with the same options it changes nothing.
    """
    work = _Work(project, options, Watch(progress, cancelled, Stopped.ASSIGNING))
    outcome = project.assigning.give(work.decide, work.run.away, asdict(options))
    return work.report(outcome, dry_run=False)


class _Work:
    """A run of giving out work in a project, in which others go on until it is decided."""

    def __init__(self, project: Project, options: AssignOptions, watch: Watch) -> None:
        self._project, self._options, self._watch = project, options, watch
        self.run = _Run.of(project, options)

    def decide(self, holdings: Holdings, before: list[int]) -> Decided:
        """Who shall have what of those who are there now; it can be stopped."""
        total = len(holdings.articles)
        self._watch.look(0, total)
        self.run = _Run.of(self._project, self._options)
        decided = self.run.decide(holdings, before)
        self._watch.check()
        self._watch.finish(total)
        return decided

    def report(self, outcome: Assignment, *, dry_run: bool) -> AssignReport:
        """What came of it, person by person."""
        return self.run.report(outcome, dry_run=dry_run)


@dataclass(frozen=True, slots=True)
class _Run:
    """One run: what was asked for, and the numbers of those whom it is about."""

    options: AssignOptions
    names: dict[int, str]
    people: list[int]
    away: frozenset[int]
    repeats: Drawing

    @staticmethod
    def of(project: Project, options: AssignOptions) -> _Run:
        """``WorldError`` if it cannot be."""
        people = project.people.all()
        numbers = {person.name: person.number for person in people}
        _refuse_unknown([*options.people, *options.away], numbers)
        away = frozenset(numbers[name] for name in options.away)
        asked = options.people or [person.name for person in annotators(people)]
        chosen = sorted({numbers[name] for name in asked} - away)
        _refuse_counts(options, len(chosen), len(project.articles))
        drawing = Drawing.of(project, options.repeats)
        return _Run(options, {p.number: p.name for p in people}, chosen, away, drawing)

    def decide(self, holdings: Holdings, before: list[int]) -> Decided:
        """Who shall have what."""
        wanted = self.options.calibration
        for_all = assignment.calibration_set(
            holdings.articles, before, len(before) if wanted is None else wanted, self._shuffled
        )
        per_article = self.options.per_article
        waiting = assignment.share_out(
            holdings, self.people, per_article, set(for_all), self._shuffled
        )
        return Decided(waiting, for_all, *self.repeats.of_people(self.people, self._shuffled_for))

    def report(self, outcome: Assignment, *, dry_run: bool) -> AssignReport:
        """What came of it, person by person."""
        about = {*self.people, *outcome.before, *outcome.after}
        shares = tuple(
            Share(
                self.names[number],
                outcome.before[number],
                outcome.after[number],
                outcome.calibration[number],
            )
            for number in sorted(about)
        )
        return AssignReport(
            shares,
            len(outcome.given),
            len(outcome.taken),
            dry_run,
            len(outcome.repeated),
            len(outcome.withdrawn),
            self._why_no_repeats(outcome),
        )

    def _why_no_repeats(self, outcome: Assignment) -> Message | None:
        asked = self.options.repeats is not None and not outcome.repeated
        return self.repeats.why_none(self.people) if asked else None

    def _shuffled(self, numbers: Sequence[int]) -> list[int]:
        return Random(self.options.seed).sample(numbers, len(numbers))

    def _shuffled_for(self, person: int) -> Shuffle:
        """A draw of each person's own: else those who finished the same would get the same."""
        luck = Random(f"{self.options.seed} {self.names[person]}")
        return lambda numbers: luck.sample(numbers, len(numbers))


def _refuse_unknown(names: Sequence[str], known: Mapping[str, int]) -> None:
    for name in names:
        if name not in known:
            raise no_person(name, [*known])


def _refuse_counts(options: AssignOptions, people: int, articles: int) -> None:
    if not people:
        raise WorldError(AssigningFault.NOBODY)
    if options.per_article < 1:
        raise WorldError(AssigningFault.TOO_FEW)
    if options.per_article > people:
        raise WorldError(AssigningFault.TOO_MANY, per_article=options.per_article, people=people)
    if options.calibration is not None and not 0 <= options.calibration <= articles:
        raise WorldError(AssigningFault.CALIBRATION, wanted=options.calibration, articles=articles)
    if options.repeats is not None and not 0 <= options.repeats <= 100:
        raise WorldError(AssigningFault.REPEATS, share=options.repeats)
