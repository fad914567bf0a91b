"""Whatever a session refuses is told on the page that is shown, whichever page and session."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QObject, SignalInstance

from annotator.core.people import Role
from annotator.store.project import Project
from annotator.ui.page import WindowPage
from annotator.ui.window.page_factory import PageMakers
from tests.ui.window_support import PERSON, make_project

LEAD = "هدى"


@pytest.fixture(params=[LEAD, PERSON])  # who have all pages together
def pages(request, window, tmp_path):
    """The window's pages, all of which were shown, so that all their sessions are there."""
    path = make_project(tmp_path / "coast.annotator")
    with Project.open(path) as project:
        project.people.add(LEAD, Role.LEAD)
    window.settings.set_person(path.resolve(), request.param)
    window.open_project(path)
    for name in window.pages.offered:
        window.run(f"show_{name}")
    return window.pages


def sessions_that_tell(window) -> list[QObject]:
    """Everything in the window that tells sentences, and how each is meant."""
    return [
        each
        for each in window.findChildren(QObject)
        if isinstance(getattr(each, "told", None), SignalInstance)
        and each.metaObject().indexOfSignal("told(QString,QString)") >= 0
        and not isinstance(each, PageMakers)
    ]


def test_what_any_session_tells_is_said_on_the_page_that_is_shown(window, pages):
    for page in pages.offered:
        window.run(f"show_{page}")
        for number, session in enumerate(sessions_that_tell(window)):
            sentence = f"{page}: {number} is refused."
            session.told.emit(sentence, "refusal")
            saying = [one for one in window.findChildren(WindowPage) if one.toast.text == sentence]
            assert saying == [pages.page], (page, session)
            assert pages.page.toast.isVisible()
