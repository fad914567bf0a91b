"""What the window does with the work of several people: giving out, packing, taking in, settling.

Each job opens its own connection, so that it can run in a thread.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from annotator.core.blindness import annotators
from annotator.core.decision import Means
from annotator.core.errors import WorldError
from annotator.core.listing import ArticleFilter
from annotator.core.message import Message, say
from annotator.core.people import Person, Role
from annotator.jobs.measures.measuring import measure
from annotator.jobs.review.settling import SettleOptions, SettleReport, remembered, settle
from annotator.jobs.review.settling import plan as settle_plan
from annotator.jobs.team.assigning import AssignOptions, AssignReport, assign, plan
from annotator.jobs.team.merging import MergeReport, merge
from annotator.jobs.team.packing import PackReport, pack
from annotator.jobs.work import Cancelled, Progress
from annotator.reports.disagreement import write
from annotator.store.packages.refusals import PackageFault, PackageRefused
from annotator.store.project import Project
from annotator.ui.dialogs.assign_dialog import GivenOut, NameAndRole, PlanJob
from annotator.ui.dialogs.merge_dialog import LookJob
from annotator.ui.dialogs.merge_dialog import RunMerge as MergeJob
from annotator.ui.dialogs.merge_table import PackageRow, UnfitPackage
from annotator.ui.dialogs.pack_dialog import Holder
from annotator.ui.dialogs.pack_dialog import RunPack as PackJob
from annotator.ui.dialogs.policy_dialog import SettleJob
from annotator.ui.dialogs.report_dialog import RunReport as ReportJob
from annotator.ui.project_session import ProjectSession

Stopped = Callable[[], bool]


def plan_in(path: Path) -> PlanJob:
    """What says how work would be given out in the project at ``path``."""

    def look(options: AssignOptions, progress: Progress, stopped: Stopped) -> AssignReport:
        with Project.open(path) as project:
            return plan(project, options)

    return look


def assign_in(path: Path) -> PlanJob:
    """What gives out work in the project at ``path``."""

    def give(options: AssignOptions, progress: Progress, stopped: Stopped) -> AssignReport:
        with Project.open(path) as project:
            return assign(project, options, progress, stopped)

    return give


def given_in(session: ProjectSession) -> GivenOut:
    """How the work in a session's project is given out so far."""
    project = session.project
    calibration = len(project.assigning.calibration())
    return GivenOut(len(project.articles), calibration, begun=project.assigning.begun)


def add_to(session: ProjectSession) -> NameAndRole:
    """What adds somebody to a session's project."""
    return _counting(session.project, session.project.people.add)


def set_role_in(session: ProjectSession) -> NameAndRole:
    """What gives somebody in a session's project another role."""
    return _counting(session.project, session.project.people.set_role)


def _counting(project: Project, change: Callable[[str, Role], Person]) -> NameAndRole:
    def count(person: Person | None) -> int:
        return project.articles.counts(person.number)[ArticleFilter.ALL] if person else 0

    def make(name: str, role: Role) -> int:
        before = count(project.people.named(name))
        return count(change(name, role)) - before

    return make


def holders(session: ProjectSession) -> list[Holder]:
    """The annotators of a session's project, with how much each has."""
    return [
        Holder(person.name, counts[ArticleFilter.ALL], counts[ArticleFilter.DONE])
        for person in annotators(session.people())
        for counts in (session.project.articles.counts(person.number),)
    ]


def policies_in(session: ProjectSession) -> dict[str, frozenset[Means]]:
    """The policies that were chosen last in a session's project, by label."""
    return remembered(session.project)


def pack_from(path: Path) -> PackJob:
    """What packs somebody's work from the project at ``path``."""

    def make(name: str, out: Path, progress: Progress, stopped: Stopped) -> PackReport:
        with Project.open(path) as project:
            return pack(project, name, out, progress, stopped)

    return make


def look_into(path: Path) -> LookJob:
    """What says, package by package, what the project at ``path`` would take in,
    and what it would refuse.
    """

    def look(files: Sequence[Path], progress: Progress, stopped: Stopped) -> list[PackageRow]:
        found: list[PackageRow] = []
        with Project.open(path) as project:
            for done, file in enumerate(files):
                progress(done, len(files), file.name)
                try:
                    found += merge(project, [file], True, None, stopped).packages
                except Cancelled:
                    raise
                except WorldError as error:
                    found.append(UnfitPackage(file, _why(error)))
        return found

    return look


def _why(fault: WorldError) -> Message:
    """What is wrong with a file, for a row that has its name already."""
    if isinstance(fault, PackageRefused):
        return fault.why
    message = fault.message
    if "file" in message.values:
        return say(message.form, **{**message.values, "file": say(PackageFault.THIS_FILE)})
    return message


def merge_into(path: Path) -> MergeJob:
    """What takes packages into the project at ``path``."""

    def take(files: Sequence[Path], progress: Progress, stopped: Stopped) -> MergeReport:
        with Project.open(path) as project:
            return merge(project, files, False, progress, stopped)

    return take


def report_of(path: Path) -> ReportJob:
    """What measures the project at ``path`` and writes what people disagree about as a page."""

    def save(out: Path, language: str, progress: Progress, stopped: Stopped) -> Path:
        with Project.open(path) as project:
            write(project, measure(project, progress, stopped), out, language)
        return out

    return save


def settle_plan_in(path: Path) -> SettleJob:
    """What says what policies would settle in the project at ``path``."""

    def look(options: SettleOptions, progress: Progress, stopped: Stopped) -> SettleReport:
        with Project.open(path) as project:
            return settle_plan(project, options, progress, stopped)

    return look


def settle_in(path: Path) -> SettleJob:
    """What settles by policies in the project at ``path``."""

    def run(options: SettleOptions, progress: Progress, stopped: Stopped) -> SettleReport:
        with Project.open(path) as project:
            return settle(project, options, progress, stopped)

    return run
