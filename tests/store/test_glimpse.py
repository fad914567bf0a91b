"""The first look at a project shows what opening it leads to, or nothing."""

from __future__ import annotations

import pytest

from annotator.core.annotation import Annotation, SetState
from annotator.core.draft import ArticleDraft
from annotator.core.gesture import Change, Gesture, GestureKind
from annotator.core.people import Role
from annotator.core.span import Span
from annotator.store.file.ids import new_id
from annotator.store.glimpse import glimpse
from annotator.store.project import Project
from annotator.ui.annotate.session_reading import Reading
from tests import templates

NAME = "ليلى"


@pytest.fixture
def path(tmp_path):
    made = tmp_path / "p.annotator"
    with Project.create(made, templates.labels()) as project:
        project.people.add(NAME, Role.ANNOTATOR)
        with project.intake() as intake:
            for number in range(4):
                proposals = (Span(0, 4),) if number == 3 else ()
                text = f"وصل وزيرنا إلى حماة {number}"
                intake.add(ArticleDraft(text, title=f"ت {number}", proposals=proposals))
    return made


def did(path, article, *, tag=None, state=None):
    """Somebody tags the letters of ``tag``, and brings the article into ``state``."""
    with Project.open(path) as project:
        changes = []
        if tag is not None:
            changes.append(Change(None, Annotation(new_id(), article, 1, "actor", Span(*tag))))
        status = project.articles.annotation_set(article, 1).status
        changes.append(Change(status, status._replace(state=state or SetState.IN_PROGRESS)))
        project.apply(Gesture(new_id(), 1, article, GestureKind.TAG, tuple(changes)))


def opened(path):
    """What a session begins with."""
    with Project.open(path) as project:
        person = project.people.named(NAME)
        number = Reading(project, person, pytest.fail).first()
        own = project.articles.annotation_set(number, person.number)
        return project.label_set, project.articles.read(number), own


def told(labels, article, current):
    """What is seen of it."""
    shown = (article.number, article.id, article.text, article.title, article.source)
    marked = [(one.id, one.span, one.label) for one in current.ordered]
    colours = [(one.name, one.titles, one.key, one.light, one.dark) for one in labels]
    dimmed = [(one.span, one.verdict) for one in current.not_article]
    return shown, article.published, article.language, marked, dimmed, colours


STORIES = {
    "nothing is begun": [],
    "one is begun": [(2, (0, 3), None)],
    "another is begun later": [(3, (0, 3), None), (2, (0, 3), None)],
    "the last one is finished": [(3, (0, 3), None), (1, (0, 3), SetState.DONE)],
    "one with a proposal is begun": [(4, (4, 10), None)],
}


@pytest.mark.parametrize("story", STORIES.values(), ids=STORIES)
def test_a_look_shows_what_a_session_begins_with(path, story):
    for article, tag, state in story:
        did(path, article, tag=tag, state=state)
    seen = glimpse(path, NAME)
    assert seen is not None
    assert seen.role == Role.ANNOTATOR
    assert told(seen.labels, seen.article, seen.current) == told(*opened(path))


def test_nothing_is_seen_where_nothing_is_left_to_do(path):
    for article in (1, 2, 3, 4):
        did(path, article, state=SetState.DONE)
    assert glimpse(path, NAME) is None


def test_nothing_is_seen_of_what_is_not_in_the_file_alone(path):
    with Project.open(path):
        did(path, 1, tag=(0, 3))
        assert glimpse(path, NAME) is None
    assert glimpse(path, NAME) is not None


@pytest.mark.parametrize("harm", ["gone", "empty", "no project", "no person"])
def test_whatever_is_not_as_usual_is_left_to_opening(path, harm):
    name = NAME
    if harm == "gone":
        path.unlink()
    elif harm == "empty":
        path.write_bytes(b"")
    elif harm == "no project":
        path.write_bytes(b"SQLite format 3\0" + bytes(5_000))
    else:
        name = "nobody"
    assert glimpse(path, name) is None


def test_a_look_leaves_nothing_beside_the_file_and_writes_nothing(path):
    before = path.read_bytes()
    assert glimpse(path, NAME) is not None
    assert path.read_bytes() == before
    assert [beside.name for beside in path.parent.iterdir()] == [path.name]
