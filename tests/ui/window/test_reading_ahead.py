"""Modules of pages are read one at a time, before anybody asks for the page."""

from __future__ import annotations

from importlib import import_module

from annotator.ui.window import reading_ahead
from annotator.ui.window.reading_ahead import ReadingAhead


def test_the_modules_of_the_pages_that_one_has_are_read_one_after_the_other(
    qtbot, qapp, monkeypatch
):
    read = []
    monkeypatch.setattr(
        reading_ahead, "import_module", lambda name: read.append(name) or import_module(name)
    )
    ahead = ReadingAhead(("annotate", "feedback"), qapp)
    with qtbot.waitSignal(ahead.destroyed):
        pass
    assert "annotator.ui.feedback.page" in read and len(read) == len({*read})
    assert {name.split(".")[2] for name in read} == {"feedback"}
