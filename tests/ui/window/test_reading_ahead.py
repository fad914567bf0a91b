"""Modules of pages are read one at a time, before anybody asks for the page."""

from __future__ import annotations

import subprocess
import sys

from annotator.ui import making_way
from annotator.ui.making_way import hands_at_work, hands_wait
from annotator.ui.window import reading_ahead
from annotator.ui.window.reading_ahead import ReadingAhead, needed_first

_READ_ONE_BY_ONE = """
import sys
from importlib import import_module
from pathlib import Path
from annotator.ui.window.reading_ahead import needed_first

for name in needed_first(["annotator.ui.window.dialogs", "annotator.ui.project.page"], sys.modules):
    before = {*sys.modules}
    import_module(name)
    ours = {each for each in {*sys.modules} - before - {name} if each.startswith("annotator.")}
    print(*(each for each in ours if not hasattr(sys.modules[each], "__path__")))
"""


def test_the_modules_of_the_pages_that_one_has_are_read_one_after_the_other(
    qtbot, qapp, monkeypatch
):
    read = []
    monkeypatch.setattr(reading_ahead, "import_module", lambda name: read.append(name) or sys)
    monkeypatch.setattr(reading_ahead, "needed_first", lambda modules, known: iter(modules))
    monkeypatch.setattr(
        reading_ahead, "_modules_of", lambda pages: [f"{page}.page" for page in pages]
    )
    with qtbot.waitSignal(ReadingAhead(("annotate", "feedback"), qapp).done):
        pass
    assert read == ["annotator.ui.window.dialogs", "annotate.page", "feedback.page"]


def test_no_module_is_read_while_hands_are_at_work(qapp, monkeypatch):
    read, now = [], [0.0]
    monkeypatch.setattr(making_way, "_now", lambda: now[0])
    monkeypatch.setattr(reading_ahead, "import_module", read.append)
    monkeypatch.setattr(reading_ahead, "needed_first", lambda modules, known: iter(("a", "b")))
    ahead = ReadingAhead((), qapp)
    hands_at_work()
    ahead._go_on()
    assert (read, ahead._next.interval()) == ([], 100)  # milliseconds
    now[0] = 0.1
    ahead._go_on()
    assert read == ["a"]
    ahead.deleteLater()
    hands_wait()


def test_what_a_module_needs_is_read_before_it_and_once():
    modules = [*needed_first(["annotator.ui.feedback.page"], set())]
    order = ("annotator.core.errors", "annotator.ui.feedback.session", "annotator.ui.feedback.page")
    assert [each for each in modules if each in order] == [*order]
    assert len(modules) == len({*modules})


def test_no_module_that_is_read_brings_another_of_ours_with_it():
    run = [sys.executable, "-c", _READ_ONE_BY_ONE]
    brought = subprocess.run(run, capture_output=True, text=True, check=True).stdout
    assert len(brought.splitlines()) > 100
    assert not brought.split()
