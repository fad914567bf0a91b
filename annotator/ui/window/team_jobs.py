"""What the window does with the work of several people: giving out, packing, taking in, settling.

All but adding people is done in processes of their own.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from annotator.core.blindness import annotators
from annotator.core.decision import Means
from annotator.core.listing import ArticleFilter
from annotator.core.people import Person, Role
from annotator.jobs.child.calling import in_child
from annotator.jobs.on_project import on_project
from annotator.jobs.review.settling import plan as settle_plan
from annotator.jobs.review.settling import remembered, settle
from annotator.jobs.team import feedback_files, merging
from annotator.jobs.team.assigning import assign, plan
from annotator.jobs.team.packing import pack
from annotator.reports.disagreement import measure_and_write
from annotator.store.project import Project
from annotator.ui.dialogs.assign_dialog import GivenOut, NameAndRole, PlanJob
from annotator.ui.dialogs.merge_dialog import LookIntoPackages
from annotator.ui.dialogs.merge_dialog import RunMerge as MergeJob
from annotator.ui.dialogs.pack_dialog import Holder
from annotator.ui.dialogs.pack_dialog import RunFeedback as FeedbackJob
from annotator.ui.dialogs.pack_dialog import RunPack as PackJob
from annotator.ui.dialogs.policy_dialog import SettleJob
from annotator.ui.dialogs.report_dialog import RunReport as ReportJob
from annotator.ui.project_session import ProjectSession


def plan_in(path: Path) -> PlanJob:
    """What says how work would be given out in the project at ``path``."""
    return in_child(on_project, path, plan)


def assign_in(path: Path) -> PlanJob:
    """What gives out work in the project at ``path``."""
    return in_child(on_project, path, assign)


def given_in(session: ProjectSession) -> GivenOut:
    """How the work in a session's project is given out so far."""
    project = session.project
    calibration = len(project.assigning.calibration())
    return GivenOut(
        len(project.articles),
        calibration,
        begun=project.assigning.begun,
        repeats=project.assigning.share_repeated,
    )


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
    return in_child(on_project, path, pack)


def write_feedback_from(path: Path) -> FeedbackJob:
    """What writes somebody's feedback from the project at ``path``."""
    return in_child(on_project, path, feedback_files.write)


def look_into(path: Path) -> LookIntoPackages:
    """Make the job that tells what the project at ``path`` would take in of each package.

    It also tells what would be refused.
    """
    return in_child(on_project, path, merging.look_into)


def merge_into(path: Path) -> MergeJob:
    """What takes packages into the project at ``path``."""
    return in_child(on_project, path, merging.merge_as_chosen)


def report_of(path: Path) -> ReportJob:
    """What measures the project at ``path`` and writes what people disagree about as a page."""
    return in_child(on_project, path, measure_and_write)


def settle_plan_in(path: Path) -> SettleJob:
    """What says what policies would settle in the project at ``path``."""
    return in_child(on_project, path, settle_plan)


def settle_in(path: Path) -> SettleJob:
    """What settles by policies in the project at ``path``."""
    return in_child(on_project, path, settle)
