"""A project in which a share of what people finished comes back to them."""

from __future__ import annotations

from annotator.core import repeats
from annotator.core.people import Role
from annotator.core.repeats import stand_in
from annotator.jobs.team.assigning import AssignOptions, assign
from annotator.store.project import Project
from tests.store.making import draft, tag, taken
from tests.store.reviewing import finish

AMAL, BADR = 1, 2
AGAIN = stand_in(AMAL)
ALL = AssignOptions(2, repeats=100)


def with_work(project: Project, monkeypatch) -> Project:
    """Amal and Badr finished the first three articles alike; what is finished before the last
    comes back.
    """
    monkeypatch.setattr(repeats, "LATER", 1)
    project.people.add("Rim", Role.REVIEWER)
    taken(project, [draft("قال الوزير في دمشق إن حلب بخير.", f"b{n}") for n in range(2)][:1])
    for article in (1, 2, 3):
        for person in (AMAL, BADR):
            work_on(project, article, person, (5, 18))
    return project


def work_on(project: Project, article: int, person: int, *spans: tuple[int, int]) -> None:
    """Mark ``spans`` as an actor each, and finish."""
    for start, end in spans:
        project.apply(tag(project, article, person, start, end))
    finish(project, article, person)


def repeated(project: Project) -> Project:
    """Articles 1 and 2 came back to both."""
    report = assign(project, ALL)
    assert (report.repeated, report.withdrawn) == (4, 0)
    return project
