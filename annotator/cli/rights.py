"""What each command that changes a project needs, and who gives it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import click

from annotator.core.blindness import Right, leads
from annotator.core.errors import WorldError
from annotator.core.message import Form
from annotator.jobs.faults import no_person
from annotator.jobs.review.cases import reviewer_named
from annotator.store.project import Project

RIGHTS: Mapping[str, Right] = {
    "import": Right.OWN_WORK,  # it takes nothing from anybody, and can be set aside as a whole
    "import --add-label": Right.PROJECT,
    "people add": Right.TEAM,
    "people role": Right.TEAM,
    "labels import": Right.PROJECT,
    "labels merge": Right.PROJECT,
    "labels undo": Right.PROJECT,
    "labels maps --forget": Right.PROJECT,
    "guidelines import": Right.PROJECT,
    "guidelines undo": Right.PROJECT,
    "articles aside": Right.PROJECT,
    "articles back": Right.PROJECT,
    "articles describe": Right.PROJECT,
    "articles undo": Right.PROJECT,
    "assign": Right.TEAM,
    "pack": Right.TEAM,
    "merge": Right.MERGING,
    "finish": Right.OWN_WORK,
    "cases --names-for": Right.CASES,
    "spans relabel": Right.CASES,
    "spans remove": Right.CASES,
    "settle": Right.CASES,
    "release": Right.CASES,
    "feedback --in": Right.OWN_WORK,
    "check --mend": Right.PROJECT,
}
"""By the words of the command, and the option that makes it change something.

``new`` and ``demo`` make a project, ``restore`` goes back to a backup of one that need not be
readable, and all others only read. Who has which right is decided in ``core/blindness.py``.
"""

by = click.option(
    "--as",
    "name",
    metavar="NAME",
    envvar="ANNOTATOR_AS",
    show_envvar=True,
    help="Who does this, where somebody leads the project.",
)


class WhoFault(Form):
    """Why a command that changes a project is not done for just anybody."""

    SAY_WHO = "This project is led by {names}. Say who does this."


@contextmanager
def opened(path: Path, command: str, name: str | None) -> Iterator[tuple[Project, int | None]]:
    """The project at ``path``, to be changed by ``command``, and the number of whoever does it.

    ``name`` says who that is. ``None`` for a number: nobody said it, and nobody leads, so the file
    is theirs. ``WorldError`` if they do not have the right, or it has to be said who they are.
    """
    with Project.open(path) as project:
        yield project, _whoever(project, RIGHTS[command], name)


def _whoever(project: Project, right: Right, name: str | None) -> int | None:
    everybody = project.people.all()
    if name is None:
        leading = [person.name for person in leads(everybody)]
        if leading and right is not Right.OWN_WORK:
            raise WorldError(WhoFault.SAY_WHO, hint=f"--as {leading[0]}", names=tuple(leading))
        return None
    if right is Right.CASES:
        return reviewer_named(project, name).number
    person = project.people.named(" ".join(name.split()))
    if person is None:
        raise no_person(name, [each.name for each in everybody])
    project.people.refuse_unless(person.number, right)
    return person.number
