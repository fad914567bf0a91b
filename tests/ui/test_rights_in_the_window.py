"""What is the lead's is not seen by others; whoever is alone has all that one needs alone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from annotator.core.people import Role
from annotator.jobs.sample import LEAD, REVIEWER
from annotator.store.project import Project
from annotator.ui.actions.table import ACTIONS
from annotator.ui.dialogs.import_dialog import ImportDialog
from annotator.ui.dialogs.person_dialog import PersonDialog
from annotator.ui.dialogs.suggestions_dialog import SuggestionsDialog
from tests.ui.window_support import PERSON, make_project

OF_THE_LEAD = {"people_and_work", "pack_work", "merge_packages", "show_project"}


def sit_down(window, path, name):
    window.close_project()
    window.settings.set_person(path.resolve(), name)
    window.open_project(path)


def offered(window) -> set[str]:
    """The actions that are there on any page that one has."""
    names: set[str] = set()
    for page in window.chrome.corner.pages.buttons:
        window.run(page)
        names |= {spec.name for spec in ACTIONS if window.actions_.offers(spec)}
    return names


def test_a_reviewer_sees_nothing_of_what_is_the_leads(window, sample):
    sit_down(window, sample, REVIEWER)
    assert offered(window).isdisjoint(OF_THE_LEAD)
    window.run("show_project")
    assert window.pages.turned_to != "project"
    window.run("show_annotate")
    window.run("change_person")
    who = window.findChild(PersonDialog)
    assert not who.name.isVisible()
    assert "Whoever leads" in " ".join(label.text() for label in who.findChildren(QLabel))
    who.reject()
    window.run("import_articles")
    taking_in = window.findChild(ImportDialog)
    assert not taking_in.form.new_labels.isEnabled()
    taking_in.reject()
    window.run("suggestion_options")
    assert not hasattr(window.findChild(SuggestionsDialog), "strings")
    sit_down(window, sample, LEAD)
    assert offered(window) >= OF_THE_LEAD
    window.run("change_person")
    assert window.findChildren(PersonDialog)[-1].name.isVisible()


def test_whoever_is_alone_has_the_page_project_and_nothing_about_others(qtbot, window, tmp_path):
    path = make_project(tmp_path / "coast.annotator")
    sit_down(window, path, PERSON)
    assert window.chrome.corner.pages.buttons.keys() >= {"show_annotate", "show_project"}
    has = offered(window)
    assert {"merge_packages", "show_project"} <= has
    assert has.isdisjoint({"people_and_work", "pack_work", "show_review", "show_overview"})
    window.run("show_project")
    page = window.pages.page
    assert page.labels.isVisible() and page.guidelines.isVisible() and page.articles.isVisible()
    assert not page.guidelines.take_up.isVisible() and not page.older.isVisible()
    QTest.keyClicks(page.guidelines.text, "Mine. ")
    qtbot.waitUntil(page.guidelines.save.isEnabled)
    QTest.mouseClick(page.guidelines.save, Qt.MouseButton.LeftButton)
    with Project.open(path) as project:
        (change,) = project.live_guidelines.changes()
        assert change.person == project.people.named(PERSON).number


@pytest.mark.parametrize("role", [Role.LEAD, Role.ANNOTATOR])
def test_once_somebody_else_is_there_an_annotator_has_no_page_project(window, tmp_path, role):
    path = make_project(tmp_path / "coast.annotator")
    with Project.open(path) as project:
        project.people.add("هدى", role)
    sit_down(window, path, PERSON)
    assert offered(window).isdisjoint(OF_THE_LEAD)
