"""Long work of the window: done by a process of its own, and told if that is ended."""

from __future__ import annotations

import os
import sys

import pytest

from annotator.jobs.child import calling
from annotator.store.check.check import check
from annotator.ui.dialogs.import_dialog import ImportDialog
from annotator.ui.words import translation

pytestmark = pytest.mark.child_process

ENDED = [sys.executable, "-c", "import os, sys; sys.stdin.buffer.read(8); os.kill(os.getpid(), 9)"]


@pytest.fixture
def asked(hands, qtbot, tmp_path):
    """The import dialog of the real window, with a file in it that can be imported."""
    source = tmp_path / "more.jsonl"
    source.write_text('{"text": "وصل الوفد إلى حلب", "title": "وفد"}\n', encoding="utf-8")
    hands.window.run("import_articles")
    dialog = hands.window.dialogs.opened
    assert isinstance(dialog, ImportDialog)
    dialog.add_paths([source])
    qtbot.waitUntil(dialog.accept_button.isEnabled)
    return dialog


def test_what_a_process_imports_is_in_the_window(hands, asked, qtbot):
    before = len(hands.session.project.articles)
    with qtbot.waitSignal(asked.imported):
        asked.apply()
    assert len(hands.session.project.articles) == before + 1
    assert not asked.complaint


@pytest.mark.skipif(os.name != "posix", reason="Windows has no such signals")
def test_a_process_that_is_ended_is_told_and_the_work_goes_on(hands, asked, qtbot, monkeypatch):
    before = len(hands.session.project.articles)
    with monkeypatch.context() as patch:
        patch.setattr(calling, "command", lambda: ENDED)
        asked.apply()
        qtbot.waitUntil(lambda: bool(asked.complaint))
    assert "its process was ended from outside (signal \u20689\u2069)" in asked.complaint
    assert len(hands.session.project.articles) == before
    assert check(hands.path) == []
    with qtbot.waitSignal(asked.imported):  # and again
        asked.apply()
    assert len(hands.session.project.articles) == before + 1


@pytest.mark.skipif(os.name != "posix", reason="Windows has no such signals")
def test_the_same_in_arabic(hands, asked, qtbot, monkeypatch):
    translation.install("ar")
    try:
        monkeypatch.setattr(calling, "command", lambda: ENDED)
        asked.apply()
        qtbot.waitUntil(lambda: bool(asked.complaint))
    finally:
        translation.install("en")
    assert asked.complaint.startswith("قُطع العمل")
