"""Settling by policy: what a rule says of open cases becomes a decision, in one gesture."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Sequence, Set
from dataclasses import dataclass, field

from annotator.arabic.beginnings import RememberedCounts
from annotator.core.blindness import may_settle
from annotator.core.case import Case
from annotator.core.decision import Decision, Means
from annotator.core.gesture import REVIEWING, Change, Gesture, GestureKind
from annotator.core.people import Person
from annotator.jobs import optimistic
from annotator.jobs.indexing import index_all
from annotator.jobs.review import blind_checks
from annotator.jobs.review.blind_checks import CheckCounts
from annotator.jobs.review.cases import refuse_unknown_labels, reviewed, reviewer_named
from annotator.jobs.review.settling_rules import Policies, Ruled, WhyLeft, verdict
from annotator.jobs.work import Progress
from annotator.review.entry import is_unanimous
from annotator.review.standing import whole
from annotator.store.file.ids import gesture_id, new_id
from annotator.store.file.moments import now
from annotator.store.project import Project

_SETTING = "policies"


@dataclass(frozen=True, slots=True)
class SettleOptions:
    """What to settle by which rule, and in whose name.

    ``reviewer`` is a name. ``seed`` is that of the blind check. With ``override``, articles that
    the reviewer annotated are settled too, and the decisions say so.
    """

    policies: Policies
    reviewer: str
    seed: int = 0
    override: bool = False


@dataclass(slots=True)
class SettleCounts:
    """How many cases were settled by which policy, and how many were left, why.

    ``settled[AGREED]`` are all cases that are gold because everybody says the same; the other
    numbers are of cases that were open.
    """

    settled: Counter[Means] = field(default_factory=Counter)
    left: Counter[WhyLeft] = field(default_factory=Counter)


@dataclass(slots=True)
class SettleReport:
    """What settling did, or would do. Each case counts once in ``all``, and for each of its labels.

    ``decisions`` are those that were made, by article; ``checks`` is what came of the blind check
    before them.
    """

    all: SettleCounts = field(default_factory=SettleCounts)
    labels: dict[str, SettleCounts] = field(default_factory=dict)
    decisions: list[Decision] = field(default_factory=list)
    checks: CheckCounts = field(default_factory=CheckCounts)

    @property
    def articles(self) -> int:
        """How many articles have new decisions."""
        return len({decision.article for decision in self.decisions})

    @property
    def drawn(self) -> Counter[Means]:
        """How many cases go to the reviewer as a blind check, by the policy that settled them."""
        checked = (decision for decision in self.decisions if decision.checked)
        return Counter(decision.means for decision in checked if not _is_look(decision))

    @property
    def looks(self) -> int:
        """How many articles on which all agree go to the reviewer to be looked through."""
        return sum(map(_is_look, self.decisions))

    def count(self, case: Case, judged: Ruled | WhyLeft | None) -> None:
        """Count ``case`` as settled, or as left, by what the policies said of it."""
        of_labels = (self.labels[label] for label in case.labels if label in self.labels)
        for counts in (self.all, *of_labels) if judged is not None else ():
            if isinstance(judged, Ruled):
                counts.settled[judged.means] += 1
            elif judged is not None:
                counts.left[judged] += 1


def _is_look(decision: Decision) -> bool:
    return not any(variant.spans for variant in decision.variants)


def plan(
    project: Project,
    options: SettleOptions,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> SettleReport:
    """What :func:`settle` would do now. Nothing is changed; errors are the same.

    What came in since the last index pass is indexed: the rule on clitics asks how frequent words
    are.
    """
    reviewer = reviewer_named(project, options.reviewer)
    refuse_unknown_labels(project, options.policies)
    if any(Means.CLITIC in means for means in options.policies.values()):
        index_all(project, progress, cancelled)
    with project.one_state():
        return _planned(project, options, reviewer, progress, cancelled)


def settle(
    project: Project,
    options: SettleOptions,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> SettleReport:
    """Settle what the policies say, as one gesture of the reviewer: one undo takes all of it back.

    Of what is settled, a share goes to the reviewer as a blind check; of agreed cases only these
    are written down, for the others are gold anyway. The policies are remembered as the project's.
    ``WorldError`` if there is no such reviewer or label; it, and ``Cancelled``, leave all as it
    was.
    """

    def work_out() -> tuple[SettleReport, Gesture | None]:
        report = plan(project, options, progress, cancelled)
        return report, _gesture(report.decisions) if report.decisions else None

    # A reviewer at work may decide something meanwhile: that must not be superseded unseen.
    report = optimistic.commit(project, REVIEWING, work_out)
    _remember(project, options.policies)
    return report


def _gesture(decisions: Sequence[Decision]) -> Gesture:
    first = decisions[0]
    changes = tuple(Change(None, decision) for decision in decisions)
    return Gesture(gesture_id(), first.person, first.article, GestureKind.POLICY, changes)


def remembered(project: Project) -> dict[str, frozenset[Means]]:
    """The policies that were chosen last, by label; labels that none ever settled are left out."""
    stored = json.loads(project.setting(_SETTING) or "{}")
    return {label: frozenset(map(Means, means)) for label, means in stored.items()}


def _remember(project: Project, policies: Policies) -> None:
    chosen = {**remembered(project), **policies}
    told = {label: sorted(means) for label, means in sorted(chosen.items())}
    project.set_setting(_SETTING, json.dumps(told, ensure_ascii=False))


def _planned(
    project: Project,
    options: SettleOptions,
    reviewer: Person,
    progress: Progress | None,
    cancelled: Callable[[], bool] | None,
) -> SettleReport:
    labels = project.label_set
    report = SettleReport(
        labels={case.name: SettleCounts() for case in labels if case.name in options.policies}
    )
    made = project.review.decisions()
    report.checks = blind_checks.counted(made)
    own = project.counts.begun_by(reviewer.number)
    ruled = _RuledCases(reviewer, options.seed, own)
    words = RememberedCounts(project.lexicon(reviewer.number))
    for finished, cases in reviewed(project, None, progress, cancelled):
        barred = not may_settle(annotated=finished.article in own, allowed=options.override)
        unanimous = bool(cases) and not barred
        for case in cases:
            judged = verdict(case, finished.text, options.policies, labels, words)
            if barred and isinstance(judged, Ruled) and judged.means is not Means.AGREED:
                judged = WhyLeft.OWN
            report.count(case.case, judged)
            unanimous &= isinstance(judged, Ruled) and is_unanimous(case)
            if isinstance(judged, Ruled) and case.decision is None and not barred:
                ruled.add(case.case, judged)
        if unanimous:
            ruled.draw_look(whole(finished))
    report.decisions = ruled.decisions(first=not any(decision.checked for decision in made))
    return report


class _RuledCases:
    """Collects the cases that were ruled on, and makes decisions of them.

    Of agreed cases only those are kept that are drawn for the blind check: there are ten of them
    for one of the others.
    """

    def __init__(self, reviewer: Person, seed: int, own: Set[int]) -> None:
        self._reviewer = reviewer
        self._seed = seed
        self._own = own
        self._at = now()
        self._drawn: list[tuple[Case, Ruled]] = []
        self._others: list[tuple[Case, Ruled]] = []
        self._first: tuple[float, Case, Ruled] | None = None

    def add(self, case: Case, ruled: Ruled) -> None:
        lot = blind_checks.lot(case, self._seed)
        if lot < blind_checks.SHARE:
            self._drawn.append((case, ruled))
        elif ruled.means is not Means.AGREED:
            self._others.append((case, ruled))
        if self._first is None or lot < self._first[0]:
            self._first = lot, case, ruled

    def draw_look(self, case: Case) -> None:
        """Draw a share of the articles on which all agree, to be looked through as a whole."""
        if blind_checks.lot(case, self._seed) < blind_checks.SHARE:
            self._drawn.append((case, Ruled(Means.AGREED, ())))

    def decisions(self, *, first: bool) -> list[Decision]:
        """A decision for each case that was ruled on, by article.

        If ``first``, at least one is drawn for the blind check, so that rules never go unseen.
        """
        if first and not self._drawn and self._first is not None:
            _, case, ruled = self._first
            self._drawn = [(case, ruled)]
            self._others = [other for other in self._others if other[0] != case]
        made = [self._decision(case, ruled, checked=True) for case, ruled in self._drawn]
        made += [self._decision(case, ruled, checked=False) for case, ruled in self._others]
        return sorted(made, key=lambda decision: (decision.article, decision.place))

    def _decision(self, case: Case, ruled: Ruled, *, checked: bool) -> Decision:
        return Decision(
            new_id(),
            case.article,
            self._reviewer.number,
            self._at,
            case.place,
            case.variants,
            ruled.spans,
            means=ruled.means,
            checked=checked,
            override=case.article in self._own,
        )
