"""Where suggestions are shown, by project and by person; kept in the project, one setting each."""

from __future__ import annotations

import msgspec

from annotator.store.project import Project
from annotator.store.tables import suggestion_options
from annotator.store.tables.package_limits import SHARED
from annotator.store.tables.suggestion_options import (
    OF_PROJECT,
    PersonOptions,
    ProjectOptions,
    ShownWhere,
)
from annotator.suggest.withholding import Withholding

__all__ = ["PersonOptions", "ProjectOptions", "ShownWhere"]

_CALIBRATION = "calibration"


def of_project(project: Project) -> ProjectOptions:
    """The options of the project; those that nobody chose are the usual ones."""
    return suggestion_options.read(project.setting(OF_PROJECT), ProjectOptions)


def of_person(project: Project, person: int) -> PersonOptions:
    """The options of a person, by their number."""
    name = suggestion_options.of_person(person)
    return suggestion_options.read(project.setting(name), PersonOptions)


def set_of_project(project: Project, options: ProjectOptions) -> None:
    """Choose the options of the project."""
    _write(project, OF_PROJECT, options)


def set_of_person(project: Project, person: int, options: PersonOptions) -> None:
    """Choose the options of a person."""
    _write(project, suggestion_options.of_person(person), options)


def are_shown(project: Project, person: int, article: int) -> bool:
    """Whether suggestions are shown to ``person`` in ``article``, unless that is a blind one.

    Where two people label the same article, or all do for calibration, their agreement is to be
    theirs, and not that of the program with itself. So is that of somebody with themselves, where
    an article comes back to them: there ``person`` is a stand-in.
    """
    if person < 0:
        return False
    shown = of_project(project).shown
    if shown is ShownWhere.NEVER or not of_person(project, person).shown:
        return False
    return shown is ShownWhere.EVERYWHERE or not (
        article in _numbers(project, _CALIBRATION)
        or article in _numbers(project, SHARED)
        or project.articles.is_shared(article, person)
    )


def withholding(project: Project, person: int, article: str) -> Withholding:
    """What is kept back from ``person`` in the article with this id."""
    chosen = of_project(project)
    seed = (project.setting("project_id") or "", str(person), article)
    return Withholding(seed, chosen.strings, chosen.articles)


def _numbers(project: Project, setting: str) -> frozenset[int]:
    """The articles that a setting lists."""
    try:
        return frozenset(msgspec.json.decode(project.setting(setting) or "[]", type=list[int]))
    except msgspec.MsgspecError:
        return frozenset()


def _write(project: Project, name: str, options: msgspec.Struct) -> None:
    project.set_setting(name, msgspec.json.encode(options).decode())
