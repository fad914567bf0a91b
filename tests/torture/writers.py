"""Several processes work in one project beside each other, while others read, copy and index it."""

from __future__ import annotations

import random
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from annotator.core.errors import WorldError
from annotator.core.people import Role
from annotator.jobs.exchange.exporting import ANY, ExportOptions, export
from annotator.jobs.measures.counting import overview
from annotator.jobs.team.assigning import AssignOptions, assign
from annotator.jobs.team.packing import pack
from annotator.jobs.upkeep import keep_up
from annotator.store.check.check import check
from annotator.store.file.errors import LockedProject
from annotator.store.file.ids import new_id
from annotator.store.intake import intake
from annotator.store.packages import writing_rows
from annotator.store.project import Project
from annotator.store.staging import carrying_out, staging
from annotator.store.tables import given_sets
from tests.store.making import draft, work
from tests.torture import children, hands, whole
from tests.torture.children import Child, listened
from tests.torture.trial import Driver, Trial
from tests.torture.whole import Template

_ARTICLES = 60  # in an import
_FEW = 20


@dataclass(frozen=True, slots=True)
class Beside:
    """Whose hands are at work (two may be one person's), and what goes on beside them.

    All are killed when so many ``gestures`` were acknowledged, or come to their own end.
    """

    people: tuple[int, ...]
    others: tuple[str, ...]
    gestures: int
    killed: bool
    luck: int


class Writers(Driver[Beside]):
    """Writers beside each other."""

    name = "writers"
    tries = (
        "several processes label beside each other, while others import, export, give out work,"
        " check or back up"
    )

    def __init__(self, bench: Path) -> None:
        super().__init__(bench)
        self._template = Template(bench)

    def obstacle(self) -> str:
        return children.obstacle()

    def case(self, chance: random.Random) -> Beside:
        return Beside(
            tuple(chance.choices([1, 2], k=chance.randint(2, 4))),
            tuple(chance.sample(sorted(OTHERS), chance.randint(0, 2))),
            chance.randint(20, 120),
            chance.random() < 0.5,
            chance.getrandbits(32),
        )

    def run(self, case: Beside, trial: Trial) -> None:
        path = self._template.copy(trial.folder)
        each = case.gestures // len(case.people)
        writers = [
            Child(_labelling(path, person, case.luck + number, each))
            for number, person in enumerate(case.people)
        ]
        beside = [Child(_repeated(OTHERS[name], path)) for name in case.others]
        enough = case.gestures // 2 if case.killed else 2 * case.gestures
        lines = listened(
            writers, lambda said: sum(map(len, map(whole.acknowledged, said))) >= enough
        )
        for child, heard in zip(writers, lines, strict=True):
            heard += child.killed() if case.killed else child.ended()
        for child in beside:
            for line in child.killed():
                trial.counts[f"{line} beside"] += 1
        said = [one for heard in lines for one in whole.acknowledged(heard)]
        trial.counts["gestures"] += len(said)
        trial.counts["refused"] += sum(map(whole.refused, lines))
        trial.expect(len(set(said)) == len(said), "two gestures were given the same number")
        whole.judge(trial, path, said, untold=len(writers) if case.killed else 0)
        whole.clear_up(path)
        whole.can_be_worked_in(trial, path)


def _labelling(path: Path, person: int, luck: int, gestures: int) -> Callable[[], None]:
    def work() -> None:
        with Project.open(path) as project:
            hands.work(project, person, random.Random(luck), gestures)

    return work


def _repeated(other: Callable[[Path], str], path: Path) -> Callable[[], None]:
    """Do something again and again, and say each time what was done, or that the file was held
    too long.
    """

    def go_on() -> None:
        while True:
            try:
                print(other(path))
            except LockedProject:
                print("waits in vain")

    return go_on


def _exported(path: Path) -> str:
    with Project.open(path) as project:
        export(project, path.with_name("out.jsonl"), ExportOptions(state=ANY))
    return "exports"


def _packed(path: Path) -> str:
    out = path.with_name("package.annotator")
    out.unlink(missing_ok=True)
    with Project.open(path) as project:
        pack(project, "Amal", out)
    if check(out):
        raise AssertionError(f"the package is broken: {check(out)[0]}")
    return "packages"


def _checked(path: Path) -> str:
    wrong = check(path)
    if wrong:
        raise AssertionError(f"checked in the middle of work, it is broken: {wrong[0]}")
    return "checks"


def _kept_up(path: Path) -> str:
    keep_up(path)
    return "backups and indexing"


def _looked_over(path: Path) -> str:
    with Project.open(path) as project:
        overview(project)
    return "overviews"


def _joined(path: Path) -> str:
    with Project.open(path) as project, suppress(WorldError):
        project.people.add(f"Person {len(project.people.all())}", Role.ANNOTATOR)
    return "newcomers"


def _imported(path: Path) -> str:
    """Articles that nobody has yet, with work of somebody who is there and of a newcomer."""
    _little_by_little()
    with Project.open(path) as project:
        luck = new_id()
        ids = [f"{luck}-{number}" for number in range(_ARTICLES)]
        sets = tuple(work(name, (0, 3, "claim")) for name in ("Amal", f"Dana {luck}"))
        with project.intake() as taking:
            for id in ids:
                taking.add(draft(f"خبر {id}", id, sets=sets))
        gone = [id for id in ids if project.articles.number_of(id) is None]
        if gone:
            raise AssertionError(f"of {_ARTICLES} articles {len(gone)} did not come in")
    return "imports"


def _given_out(path: Path) -> str:
    _little_by_little()
    with Project.open(path) as project:
        assign(project, AssignOptions(per_article=2, seed=random.getrandbits(16)))
    return "times work was given out"


def _little_by_little() -> None:
    """Few rows in a transaction, so that little work takes many."""
    for module in (carrying_out, staging, intake, given_sets, writing_rows):
        module.MOST_ROWS = _FEW


OTHERS: dict[str, Callable[[Path], str]] = {
    "export": _exported,
    "pack": _packed,
    "check": _checked,
    "keep up": _kept_up,
    "look over": _looked_over,
    "join": _joined,
    "import": _imported,
    "give out": _given_out,
}
