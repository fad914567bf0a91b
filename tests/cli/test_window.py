"""What happens before a window opens, and the sample project."""

from __future__ import annotations

import sys

import pytest

from annotator import __main__ as program
from annotator import system_libraries


@pytest.fixture
def opened(monkeypatch):
    """The projects that a window was opened on."""
    paths = []
    app = type(sys)("annotator.ui.app")
    app.run = lambda path: paths.append(path) or 0
    monkeypatch.setitem(sys.modules, "annotator.ui.app", app)
    monkeypatch.setattr(system_libraries, "has_display", lambda: True)
    return paths


def _main(monkeypatch, *arguments) -> int:
    monkeypatch.setattr(sys, "argv", ["annotator", *map(str, arguments)])
    return program.main()


def test_the_window_opens_on_a_project_or_on_nothing(monkeypatch, opened, imported):
    assert _main(monkeypatch, imported) == 0
    assert _main(monkeypatch) == 0
    assert opened == [imported, None]


def test_a_command_is_no_project(monkeypatch, opened, capsys):
    assert _main(monkeypatch, "formats") == 0
    assert _main(monkeypatch, "--version") == 0
    assert opened == []


def test_missing_libraries_are_named_before_qt_is_imported(monkeypatch, opened, capsys):
    monkeypatch.setattr(system_libraries, "missing", lambda *_: ["libEGL.so.1"])

    assert _main(monkeypatch) == 1
    assert "libEGL.so.1" in capsys.readouterr().err
    assert _main(monkeypatch, "demo", "--headless") == 1
    assert "libEGL.so.1" in capsys.readouterr().err
    assert opened == []


def test_the_demo_makes_the_sample_once(opened, annotator, tmp_path):
    folder = tmp_path / "a" / "b"
    told = annotator("demo", folder).stdout
    made = (folder / "sample.annotator").read_bytes()
    annotator("demo", folder)

    assert "sample.annotator" in told
    assert opened == [folder / "sample.annotator"] * 2
    assert (folder / "sample.annotator").read_bytes() == made


def test_a_demo_that_has_no_place_says_so(opened, annotator, tmp_path):
    (tmp_path / "file").write_text("")
    assert "cannot be made" in annotator("demo", tmp_path / "file" / "demo", status=1).stderr


def test_without_a_screen_the_demo_plays_the_tour(monkeypatch, annotator, tmp_path):
    played = []
    tour = type(sys)("annotator.ui.tour.tour")
    tour.headless_tour = lambda folder: played.append(folder) or 0
    monkeypatch.setitem(sys.modules, "annotator.ui.tour.tour", tour)
    monkeypatch.setattr(system_libraries, "has_display", lambda: False)

    assert "no screen" in annotator("demo", tmp_path).stdout
    assert "no screen" not in annotator("demo", tmp_path, "--headless").stdout
    assert played == [tmp_path, tmp_path]


def test_a_project_that_is_gone_is_told_with_its_backups(monkeypatch, opened, imported, capsys):
    imported.with_name("gone.annotator.backups").mkdir()
    kept = imported.with_name("gone.annotator.backups") / "gone.2026-01-02T03-04-05.678Z.annotator"
    kept.write_bytes(imported.read_bytes())
    assert _main(monkeypatch, imported.with_name("gone.annotator")) == 1
    assert "annotator restore" in capsys.readouterr().err
    assert _main(monkeypatch, imported.with_name("never.annotator")) == 1
    assert "annotator new" in capsys.readouterr().err
    assert _main(monkeypatch, imported.with_name("n" * 400)) == 1
    assert "There is no project" in capsys.readouterr().err
    assert opened == []
