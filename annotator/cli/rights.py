"""What each command needs that changes a project or takes all of it out, and who gives it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar

import click

from annotator.core.as_typed import as_typed
from annotator.core.blindness import Right, in_charge, leads
from annotator.core.errors import WorldError
from annotator.core.message import Form
from annotator.core.people import Person
from annotator.jobs.faults import no_person
from annotator.jobs.review.cases import reviewer_named
from annotator.store.project import Project

C = TypeVar("C", bound=Callable[..., Any])

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
    "spans undo": Right.CASES,
    "settle": Right.CASES,
    "release": Right.CASES,
    "feedback --in": Right.OWN_WORK,
    "archive": Right.PROJECT,
    "check --mend": Right.PROJECT,
}
"""By the words of the command, and the option that makes it change something.

``new`` and ``demo`` make a project, ``restore`` goes back to a backup of one that need not be
readable, and all others only read and ask nobody: ``export`` (of any set), ``stats``,
``agreement`` and ``cases`` without names. ``archive`` reads, but all of it with every name. Who has
which right is decided in ``core/blindness.py``.
"""

_ASKED_OF_REVIEWERS = frozenset({"people role"})
"""What whoever reviews is asked, too, where nobody leads: else all could promote themselves."""


def _naming(*names: str, help: str, required: bool = False) -> Callable[[C], C]:
    """The option that says who gives a command."""
    return click.option(
        "--as",
        *names,
        metavar="NAME",
        envvar="ANNOTATOR_AS",
        show_envvar=True,
        required=required,
        callback=_refuse_blank,
        help=help,
    )


def _refuse_blank(_: click.Context, __: click.Parameter, name: str | None) -> str | None:
    if name is not None and not name.strip():
        raise click.BadParameter("it is blank. Say who does this, or leave it out.")
    return name


by = _naming("name", help="Who does this, where somebody leads the project.")
by_reviewer = _naming(
    "--reviewer", "reviewer", required=True, help="The reviewer in whose name it is done."
)


class WhoFault(Form):
    """Why a command that changes a project is not done for just anybody."""

    SAY_WHO = "This project is led by {names}. Say who does this."
    SAY_WHO_REVIEWS = "Nobody leads this project yet; it is reviewed by {names}. Say who does this."
    IN_A_PACKAGE = (
        "This file is a package for {name}, who alone works in it. Others work in the project that"
        " it was made from."
    )


@contextmanager
def opened(
    path: Path, command: str, name: str | None, *, to_read: bool = False
) -> Iterator[tuple[Project, int | None]]:
    """The project at ``path``, open for ``command``, and the number of whoever gives it.

    ``name`` says who that is. ``None`` for a number: nobody said it, and nobody leads, so the file
    is theirs. ``WorldError`` if they do not have the right, or it has to be said who they are.
    """
    with Project.open(path, to_read=to_read) as project:
        if name is not None:
            refuse_stranger(project, name)
        yield project, _whoever(project, command, name)


def refuse_stranger(project: Project, name: str) -> None:
    """``WorldError`` if the file is a package, and ``name`` is not called who works in it.

    That there is nobody called so would be true, and of no use: in the project there is.
    """
    package = project.package
    if package is not None and project.people.named(" ".join(name.split())) is None:
        hint = f"--as {as_typed(package.person)}"
        raise WorldError(WhoFault.IN_A_PACKAGE, hint=hint, name=package.person)


def _whoever(project: Project, command: str, name: str | None) -> int | None:
    everybody, right = project.people.all(), RIGHTS[command]
    if name is None:
        if right is not Right.OWN_WORK:
            _refuse_unnamed(everybody, command)
        return None
    if right is Right.CASES:
        return reviewer_named(project, name).number
    person = project.people.named(" ".join(name.split()))
    if person is None:
        raise no_person(name, [each.name for each in everybody])
    project.people.refuse_unless(person.number, right)
    return person.number


def whose_work(project: Project, name: str, who: int | None) -> Person:
    """The person called ``name``, on whose work ``who`` does something.

    ``WorldError`` if there is nobody like that, or it is somebody else's and they may not.
    """
    refuse_stranger(project, name)
    person = project.people.named(" ".join(name.split()))
    if person is None:
        raise no_person(name, [each.name for each in project.people.all()])
    if who != person.number:
        project.people.refuse_unless(who, Right.TEAM)
    return person


def _refuse_unnamed(everybody: Sequence[Person], command: str) -> None:
    leading = leads(everybody)
    asked = leading or (in_charge(everybody) if command in _ASKED_OF_REVIEWERS else [])
    if asked:
        form = WhoFault.SAY_WHO if leading else WhoFault.SAY_WHO_REVIEWS
        names = tuple(person.name for person in asked)
        raise WorldError(form, hint=f"--as {as_typed(names[0])}", names=names)
