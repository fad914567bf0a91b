"""What the window remembers, and what it makes of a file that somebody broke."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QByteArray, Qt
from PySide6.QtGui import QGuiApplication

from annotator.ui.settings import (
    LINE_SPACINGS,
    USUAL_LINE_SPACING,
    USUAL_TEXT_SIZE,
    RecentProject,
    Settings,
)
from annotator.ui.words.skip_reasons import READY_REASONS


@pytest.fixture
def file(tmp_path):
    return tmp_path / "window.ini"


def again(settings: Settings, file: Path) -> Settings:
    settings.save()
    return Settings.in_file(file)


def test_everything_is_there_the_next_day(file):
    settings = Settings.in_file(file)
    settings.language, settings.theme = "ar", "dark"
    settings.text_size, settings.line_spacing = 30, LINE_SPACINGS[-1]
    settings.set_shape("window", QByteArray(b"\x00\xffshape"))
    settings.set_shown("guidelines", shown=False)
    settings.folder = file.parent
    settings.set_person(Path("/a.annotator"), "أمل")
    later = again(settings, file)
    assert (later.language, later.theme) == ("ar", "dark")
    assert (later.text_size, later.line_spacing) == (30, LINE_SPACINGS[-1])
    assert later.shape("window") == QByteArray(b"\x00\xffshape")
    assert not later.shown("guidelines")
    assert later.shown("articles")
    assert later.folder == file.parent
    assert later.person(Path("/a.annotator")) == "أمل"
    assert later.person(Path("/another.annotator")) == "أمل"


@pytest.mark.parametrize(
    "broken",
    [
        "text_size=large\nline_spacing=-3\ntheme=pink\nlanguage=xx\nrecent=[[]\npeople={}\n",
        "text_size=1000\nline_spacing=\ntheme=\nlanguage=\nrecent=[1, {}]\npeople=[null]\n",
        "shape\\window=text\nshown\\guidelines=perhaps\nfolder=/no/such/folder\n",
    ],
)
def test_a_broken_value_is_the_usual_one(file, broken):
    file.write_text(f"[General]\n{broken}")
    settings = Settings.in_file(file)
    assert settings.text_size == USUAL_TEXT_SIZE
    assert settings.line_spacing == USUAL_LINE_SPACING
    assert settings.theme == "light"
    assert settings.language in ("en", "ar")
    assert settings.recent == []
    assert settings.person(Path("/a")) == ""
    assert settings.shape("window").isEmpty()
    assert settings.shown("guidelines")
    assert settings.folder == Path.home()


def test_recent_projects_are_newest_first_and_each_once(file, tmp_path):
    settings = Settings.in_file(file)
    for name in "abcabcdefghijkl":
        settings.remember(RecentProject(tmp_path / name, f"مشروع {name}", "2026-03-14T10:00:00Z"))
    settings.forget(tmp_path / "l")
    later = again(settings, file)
    assert [one.path.name for one in later.recent] == list("kjihgfedc")
    assert later.recent[0].title == "مشروع k"


def test_a_missing_file_is_known_as_missing(tmp_path):
    (tmp_path / "there").touch()
    assert not RecentProject(tmp_path / "there", "").missing
    assert RecentProject(tmp_path / "gone", "").missing


def test_typed_reasons_are_kept_and_ready_ones_are_not(file):
    settings = Settings.in_file(file)
    for reason in ("one", READY_REASONS[0], "two", "three", "two", "four"):
        settings.remember_reason(reason)
    assert again(settings, file).typed_reasons == ["four", "two", "three"]


@pytest.mark.parametrize(
    ("contrast", "seen"),
    [
        (Qt.ContrastPreference.NoPreference, "dark"),
        (Qt.ContrastPreference.HighContrast, "dark-contrast"),
    ],
)
def test_colours_are_those_of_the_system_until_somebody_chooses(
    file, monkeypatch, qapp, contrast, seen
):
    settings = Settings.in_file(file)
    asked = SimpleNamespace(contrastPreference=lambda: contrast)
    hints = SimpleNamespace(colorScheme=lambda: Qt.ColorScheme.Dark, accessibility=lambda: asked)
    monkeypatch.setattr(QGuiApplication, "styleHints", staticmethod(lambda: hints))
    assert settings.theme == seen
    settings.theme = "light"
    assert settings.theme == "light"
