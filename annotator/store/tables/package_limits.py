"""This module says what a package is recognised by, and what cannot be done in one.

What cannot be done is whatever two people could do differently.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass

from annotator.core.annotation import Annotation, Region, SetStatus
from annotator.core.article import ArticleDetails
from annotator.core.gesture import Change
from annotator.core.message import Form, say
from annotator.core.suggestion import SuggestionOutcome
from annotator.store.file import moments, stored_json
from annotator.store.file.columns import RowReader, text
from annotator.store.file.damage import Why
from annotator.store.file.errors import ProjectError
from annotator.store.file.stored_json import StoredJsonError

PACKAGE = "package"  # the setting that makes a project file a package
PROJECT_ID = "project_id"  # the setting that a project and its packages share
EXAMPLES = "examples"  # the setting that holds the examples of the guidelines in a package
SHARED = "shared_articles"  # the setting that has a package's articles which others have, too


@dataclass(frozen=True, slots=True)
class Package:
    """This is what a package says of itself.

    It says of which project it is a part, for whom, and since when (ISO 8601, UTC).
    """

    project: str
    person: str
    at: str

    def to_json(self) -> str:
        """As the setting holds it; :meth:`from_json` reads it again."""
        return json.dumps(
            {"project": self.project, "for": self.person, "at": self.at}, ensure_ascii=False
        )

    @staticmethod
    def from_json(value: str) -> Package:
        """:class:`StoredJsonError` if it is none."""
        stored = stored_json.read(value, "value", {"project": str, "for": str, "at": str})
        if not moments.is_moment(stored["at"]):
            raise StoredJsonError(Why.OTHER_JSON, "value")
        return Package(stored["project"], stored["for"], stored["at"])


_package = RowReader(
    "setting", (text("name"), text("value")), lambda _, value: Package.from_json(value)
)


class Forbidden(Form):
    """What is done in the project, and not in a package of it."""

    DETAILS = "Titles, sources and dates are corrected in the project that it was made from."
    REVIEW = "Review is done in the project that it was made from."
    IMPORT = "Articles are imported into the project that it was made from."
    PEOPLE = "People are added and changed in the project that it was made from."
    LABELS = "Labels are changed in the project that it was made from."
    ARTICLES = "Articles are set aside and taken back in the project that it was made from."
    GUIDELINES = "Guidelines are changed in the project that it was made from."
    ASSIGNING = "Work is given out in the project that it was made from."
    PACKING = "Packages are made in the project that it was made from."
    MERGING = "Packages are merged into the project that they were made from."


class PackageForm(Form):
    """That something is not done because the file is a package."""

    REFUSED = "This file is a package for {name}. {what} Nothing was changed."


class PackageRefuses(ProjectError):
    """Something that cannot be done in a package."""


def package(connection: sqlite3.Connection, schema: str = "main") -> Package | None:
    """What the file says of itself as a package; ``None`` if it is no package."""
    row = connection.execute(
        f"SELECT {_package.sql} FROM {schema}.setting WHERE name = ?", (PACKAGE,)
    ).fetchone()
    return _package(row) if row else None


def refuse(connection: sqlite3.Connection, what: Forbidden) -> None:
    """:class:`PackageRefuses` if the file is a package."""
    package_of = package(connection)
    if package_of is not None:
        raise PackageRefuses(PackageForm.REFUSED, name=package_of.person, what=say(what))


def refuse_changes(connection: sqlite3.Connection, changes: Iterable[Change]) -> None:
    """Refuse changes in a package that are of more than one's own work.

    :class:`PackageRefuses` if the file is a package and a change is such.
    """
    for change in changes:
        if isinstance(change.record, Annotation | Region | SetStatus | SuggestionOutcome):
            continue
        details = isinstance(change.record, ArticleDetails)
        refuse(connection, Forbidden.DETAILS if details else Forbidden.REVIEW)
