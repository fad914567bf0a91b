"""Who may see what of whom. This is the only place that decides it; all others ask.

People label without seeing each other's work, and a reviewer checks some of what rules settled
without knowing it. So there are two questions: what a role may see and do (:func:`may`), and what
a reviewer may know of a case as it stands (the functions that end in ``_shown``).
``tests/core/test_blindness.py`` has both answers as tables.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from enum import StrEnum

from annotator.core.case import LabelledSpan
from annotator.core.decision import Decision
from annotator.core.people import Person, Role
from annotator.core.reviewed import ReviewedCase, Source, Standing


class Right(StrEnum):
    """What a role may see or do."""

    OWN_WORK = "own_work"  # read the articles, and label them
    ARTICLES = "articles"  # be given articles: their work is what agreement is measured on
    FEEDBACK = "feedback"  # see how their own spans were corrected, once an article is released
    CASES = "cases"  # see what each says where people differ; settle cases, release articles
    EVERYBODY = "everybody"  # everybody's names, counts, agreement, and work in exports
    TEAM = "team"  # add people, give out articles, make packages
    MERGING = "merging"  # take in what was done in packages and in other copies
    PROJECT = "project"  # change what all work by: labels, guidelines, which articles belong to it


_OF_REVIEWERS = frozenset({Right.OWN_WORK, Right.CASES, Right.EVERYBODY})
_OF_LEADS = frozenset({Right.TEAM, Right.MERGING, Right.PROJECT})
_RIGHTS: Mapping[Role, frozenset[Right]] = {
    Role.ANNOTATOR: frozenset({Right.OWN_WORK, Right.ARTICLES, Right.FEEDBACK}),
    Role.REVIEWER: _OF_REVIEWERS,
    Role.LEAD: _OF_REVIEWERS | _OF_LEADS,
}
_IN_CHARGE: Mapping[Role, frozenset[Right]] = {
    Role.ANNOTATOR: frozenset({Right.MERGING, Right.PROJECT}),
    Role.REVIEWER: _OF_LEADS,
    Role.LEAD: frozenset(),
}


def may(role: Role, right: Right, *, in_charge: bool = False) -> bool:
    """Whether people of this role have this right.

    Whoever is ``in_charge`` (:func:`is_in_charge`) runs the project though they do not lead it.
    """
    return right in _RIGHTS[role] or (in_charge and right in _IN_CHARGE[role])


def is_in_charge(role: Role, everybody: Collection[Person]) -> bool:
    """Whether somebody of this role, who is one of ``everybody``, runs the project without a lead.

    Whoever is alone does: they work on two machines, and there is nobody whose work they would see.
    So do reviewers, as long as nobody leads.
    """
    return len(everybody) == 1 or (role is Role.REVIEWER and not leads(everybody))


def leads(people: Iterable[Person]) -> list[Person]:
    """Those of ``people`` who lead the project, in the same order.

    Where there are some, whoever changes it by a command says who they are.
    """
    return [person for person in people if person.role is Role.LEAD]


def in_charge(people: Collection[Person]) -> list[Person]:
    """Those of ``people`` who say what others do: who leads, or else who reviews; none if alone."""
    return [] if len(people) == 1 else leads(people) or reviewers(people)


def leaves_no_lead(person: Person, role: Role, everybody: Collection[Person]) -> bool:
    """Whether nobody of several would lead any more if ``person`` were given this ``role``.

    Whoever likes could make themselves the next. Who is alone is whatever they want to be.
    """
    return len(everybody) > 1 and leads(everybody) == [person] and role is not Role.LEAD


def may_add_people(person: Person | None, everybody: Collection[Person]) -> bool:
    """Whether ``person`` may add somebody to ``everybody``, or a newcomer (``None``) themselves.

    Where somebody leads the project, only who is there to give out work adds people.
    """
    return not leads(everybody) or (person is not None and may(person.role, Right.TEAM))


def annotators(people: Iterable[Person]) -> list[Person]:
    """Those of ``people`` who are given articles, in the same order."""
    return [person for person in people if may(person.role, Right.ARTICLES)]


def reviewers(people: Iterable[Person]) -> list[Person]:
    """Those of ``people`` who settle cases, in the same order."""
    return [person for person in people if may(person.role, Right.CASES)]


# -- what a person may do with an article, and know of it ------------------------------------------


def is_gold_shown(*, finished: bool, released: bool) -> bool:
    """Whether an annotator may see the gold of an article, beside their own spans.

    ``finished`` says that they finished it, ``released`` that a reviewer released it.
    """
    return finished and released


def is_example_shown(labels_it: bool, released: bool) -> bool:  # noqa: FBT001 - SQLite calls it too
    """Whether somebody may see an example that the guidelines take from an article.

    ``labels_it`` says that they label the article themselves: the example would tell them how, so
    they see it only once the article is ``released``.
    """
    return released or not labels_it


def may_settle(*, annotated: bool, allowed: bool) -> bool:
    """Whether a reviewer may settle the cases of an article.

    Not one that they ``annotated`` themselves, unless they are ``allowed`` to by exception: they
    would judge their own work, and know whose it is.
    """
    return allowed or not annotated


# -- what a reviewer may know of a case -----------------------------------------------------------

STANDINGS_SHOWN = tuple(standing for standing in Standing if standing is not Standing.CHECK)
"""How cases stand, as far as it may be known: what waits for the blind check counts as open."""


def standing_shown(case: ReviewedCase) -> Standing:
    """How a case stands, as far as a reviewer may know."""
    return Standing.OPEN if case.standing is Standing.CHECK else case.standing


def are_names_shown(of_article: Iterable[ReviewedCase], *, asked: bool = False) -> bool:
    """Whether an article with these cases tells who said what by name.

    Letters stand for people until none of its cases is left: the same letter means the same person
    in all of them, so a name beside one would tell who they are in the others. ``asked`` says that
    this reviewer once asked for the names of the article; they know them since, so the project
    remembers it.
    """
    return asked or not any(case.left for case in of_article)


def may_be_picked(people: Collection[int], finished: Collection[int], *, named: bool) -> bool:
    """Whether a filter for the cases of ``people`` (empty: everybody) may show one of an article.

    Where names are not shown (``named``), a case may not be picked by some of those who
    ``finished`` the article: that it is there would tell which letters they are. If ``people``
    holds all of them, it tells nothing.
    """
    return not people or named or set(people).issuperset(finished)


def is_outcome_shown(case: ReviewedCase) -> bool:
    """Whether a reviewer may know what became of a case: not what they are to check blindly.

    Nor if they put off a case of the blind check: then its outcome is still the rule's, and they
    have yet to settle it without knowing.
    """
    deferred = case.standing is Standing.DEFERRED
    return not (case.standing is Standing.CHECK or (deferred and case.outcome is not None))


def outcome_shown(case: ReviewedCase) -> tuple[LabelledSpan, ...] | None:
    """What is gold of a case; ``None`` if that is undecided, or not to be known."""
    return case.outcome if is_outcome_shown(case) else None


def source_shown(case: ReviewedCase) -> Source | None:
    """Why the outcome is what it is; ``None`` if there is none, or none that may be known."""
    return case.source if is_outcome_shown(case) else None


def decision_shown(case: ReviewedCase) -> Decision | None:
    """The decision that holds for a case; ``None`` for none, or one to be checked blindly."""
    return None if case.standing is Standing.CHECK else case.decision


def is_decision_shown(decision: Decision) -> bool:
    """Whether a reviewer may know of a decision whatever became of its case.

    Not of a rule's that waits for the blind check.
    """
    return not decision.waits_for_check


def earlier_shown(case: ReviewedCase) -> tuple[Decision, ...]:
    """The earlier decisions on a case that a reviewer may know, the last one last.

    Until the case is settled, a rule's decision that is checked blindly is left out.
    """
    if case.standing is Standing.SETTLED:
        return case.earlier
    return tuple(filter(is_decision_shown, case.earlier))


def beside_shown(case: ReviewedCase) -> tuple[Decision, ...]:
    """What holds at the place of a case until that is decided, as far as a reviewer may know."""
    return tuple(filter(is_decision_shown, case.beside))


def cases_shown(cases: Sequence[ReviewedCase]) -> list[ReviewedCase]:
    """The cases whose outcome a reviewer may know."""
    return [case for case in cases if is_outcome_shown(case)]
