"""What is the same in a project and in another copy of it, and what of the copy is left out."""

from __future__ import annotations

from dataclasses import dataclass

from annotator.core import label_news
from annotator.core.label_changes import ChangedPart, differences
from annotator.core.labels import LabelSet
from annotator.core.message import Form, Message, say
from annotator.store.file.connection import Connection
from annotator.store.packages import copied_labels, label_rules, package_file
from annotator.store.tables import label_change_rows, labels
from annotator.store.tables.people import People


class CopyForm(Form):
    """What a copy has that does not come into the project."""

    ARTICLES = (
        "%n article(s) of the copy cannot be found here under the same number, “{title}” among"
        " them. What was done there is left out; import what is missing."
    )
    PERSON = "{name} is in the copy alone. What they did is left out; add them here first."
    ROLE = "{name} has another role in the copy. The project's stands."
    ASSIGNED = (
        "Work was given out in the copy alone. Who has which articles stays here as it is; give it"
        " out here, too."
    )
    IMPORTS = "What was imported into the copy alone is left out. Import it here, too."
    MORE_LABELS = (
        "The copy has labels that the project does not have: {labels}. Sets and decisions with them"
        " are left out. Export its labels, import them here, and merge it again."
    )
    LABELS = "The labels are others in the copy. {difference} Those of the project stay."


@dataclass(frozen=True, slots=True)
class Compared:
    """Who (by number) and which articles are the same in both.

    ``missing`` are the labels of the copy that the project does not have; ``held_back`` is the line
    of its log from which on it does not count. ``left_out`` says what else is in the copy alone.
    """

    people: dict[int, str]
    articles: frozenset[int]
    missing: frozenset[str]
    held_back: int
    left_out: tuple[Message, ...]


def compared(copy: Connection, project: Connection) -> Compared:
    """What is the same; :class:`Unfit` if the labels of the copy cannot be read."""
    people, left_out = _people(copy, project)
    articles, of_copy = (set(each.execute(_ARTICLES).fetchall()) for each in (project, copy))
    others = sorted(of_copy - articles)
    if others:
        title = title_of(copy, others[0][0])
        left_out.append(say(CopyForm.ARTICLES, n=len(others), title=title))
    if _alone(copy, project, _INTAKES):
        left_out.append(say(CopyForm.IMPORTS))
    is_given_out = _alone(copy, project, _ASSIGNMENTS) and _differ(copy, project, _SHARES)
    if is_given_out or _alone(copy, project, _OPTIONS):
        left_out.append(say(CopyForm.ASSIGNED))
    copied, own = package_file.read_labels(copy), labels.read(project)
    missing = frozenset(label.name for label in copied if label.name not in own)
    if missing:
        left_out.append(say(CopyForm.MORE_LABELS, labels=tuple(sorted(missing))))
    known = label_change_rows.merges(project)
    held_back, told = copied_labels.first_held_back(copy, copied, own, known)
    left_out += told
    if not label_rules.are_known(copied, project):
        left_out += _differing_labels(own, copied)
    same = frozenset(number for number, *_ in of_copy & articles)
    return Compared(people, same, missing, held_back, tuple(left_out))


def _people(copy: Connection, project: Connection) -> tuple[dict[int, str], list[Message]]:
    """Those who are the same in both, by number; and what is to say of the others."""
    here = {person.name: person for person in People(project).all()}
    same: dict[int, str] = {}
    told: list[Message] = []
    for person in People(copy).all():
        known = here.get(person.name)
        if known is None:
            told.append(say(CopyForm.PERSON, name=person.name))
        else:
            same[person.number] = person.name
            if known.role is not person.role:
                told.append(say(CopyForm.ROLE, name=person.name))
    return same, told


def _differing_labels(own: LabelSet, copied: LabelSet) -> list[Message]:
    """What of the labels is something else in the copy, and is not told otherwise."""
    return [
        say(CopyForm.LABELS, difference=label_news.by_name(news, copied))
        for news in differences(own, copied)
        if news.part not in (ChangedPart.ADDED, ChangedPart.MERGED)
    ]


def _alone(copy: Connection, project: Connection, query: str) -> bool:
    """Whether something of what is asked for is in the copy alone."""
    known, copied = (set(each.execute(query).fetchall()) for each in (project, copy))
    return bool(copied - known)


def _differ(copy: Connection, project: Connection, query: str) -> bool:
    """Whether what is asked for is not the same in both."""
    return set(copy.execute(query).fetchall()) != set(project.execute(query).fetchall())


_ARTICLES = "SELECT number, id, sha256 FROM article"
_INTAKES = "SELECT at, articles, sets, annotations FROM intake"
_ASSIGNMENTS = "SELECT at, options FROM assignment"
_OPTIONS = "SELECT options FROM assignment"
_SHARES = "SELECT person, article FROM main.annotation_set"


def title_of(connection: Connection, article: int) -> str:
    """What to call an article to people: its title, or its id."""
    title, id = connection.execute(
        "SELECT title, id FROM article WHERE number = ?", (article,)
    ).fetchone()
    return str(title or id)
