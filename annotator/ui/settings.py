"""What the window remembers from one day to the next, in the person's own configuration folder."""

from __future__ import annotations

import json
import os
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QByteArray, QLocale, QMargins, QSettings, QStandardPaths, Qt
from PySide6.QtGui import QGuiApplication

from annotator.ui.looks.fonts import READING_FAMILIES
from annotator.ui.looks.scale import px
from annotator.ui.looks.theme import THEMES
from annotator.ui.words.translation import LANGUAGES

_MOST_RECENT = 10
TEXT_SIZES = range(14, 49)
"""Sizes of the article's text, in pixels."""
LINE_SPACINGS = (1.0, 1.15, 1.3, 1.5, 1.75, 2.0)
"""Line spacings; 1.0 are the tightest lines that have room for lanes and labels."""
USUAL_TEXT_SIZE = 21
USUAL_LINE_SPACING = 1.0
NARROW = 1_200
"""Pixels; in a window that is less wide the list of articles folds away."""
_USUAL_MARGINS = {"en": (291, 41, 311, 32), "ar": (312, 41, 290, 32)}


class RecentProject(NamedTuple):
    """A project that was open: where it is, its title, and when it was opened (ISO 8601, UTC)."""

    path: Path
    title: str
    opened: str = ""

    @property
    def missing(self) -> bool:
        """Whether the file is no longer there."""
        return not os.path.isfile(self.path)


def _usual_margins(language: str) -> QMargins:
    return QMargins(*map(px, _USUAL_MARGINS[language]))


def home() -> Path:
    """The home folder of whoever is logged in; the root folder if the system knows of none."""
    try:
        return Path.home()
    except RuntimeError:
        return Path(os.path.abspath(os.sep))


def real(path: Path) -> Path:
    """``path`` with all links followed: one file has one entry, by whatever name it was opened."""
    try:
        return Path(os.path.realpath(path))
    except ValueError:  # no system has such a name
        return path


class Settings:
    """The remembered state of the window. A value that is missing or broken is the usual one."""

    def __init__(self, store: QSettings) -> None:
        self._kept = store

    @classmethod
    def of_person(cls) -> Settings:
        """The settings in the configuration folder of whoever is logged in."""
        folder = QStandardPaths.writableLocation(
            QStandardPaths.StandardLocation.GenericConfigLocation
        )
        return cls.in_file(Path(folder) / "annotator" / "window.ini")

    @classmethod
    def in_file(cls, path: Path) -> Settings:
        """The settings in the INI file ``path``, which need not exist."""
        return cls(QSettings(str(path), QSettings.Format.IniFormat))

    @property
    def path(self) -> Path:
        """The file in which all this is kept."""
        return Path(self._kept.fileName())

    @property
    def own_keys(self) -> Path:
        """The file in which somebody may give actions other keys; it need not be there."""
        return self.path.with_name("keys.txt")

    @property
    def writable(self) -> bool:
        """Whether the file can be written; if not, nothing is remembered."""
        return self._kept.isWritable()

    def save(self) -> None:
        """Write now; it happens by itself sooner or later."""
        self._kept.sync()

    # -- looks ----------------------------------------------------------------------------------

    @property
    def language(self) -> str:
        """The language of the window, at first the machine's if there is a translation."""
        system = QLocale.system().name().partition("_")[0]
        return self._one_of("language", LANGUAGES, system if system in LANGUAGES else "en")

    @language.setter
    def language(self, value: str) -> None:
        self._kept.setValue("language", value)

    @property
    def theme(self) -> str:
        """The colours of the window, a name in :data:`THEMES`; as the system asks at first."""
        hints = QGuiApplication.styleHints()
        shade = "dark" if hints.colorScheme() is Qt.ColorScheme.Dark else "light"
        contrast = hints.accessibility().contrastPreference()
        is_high = contrast is Qt.ContrastPreference.HighContrast
        return self._one_of("theme", tuple(THEMES), f"{shade}-contrast" if is_high else shade)

    @theme.setter
    def theme(self, value: str) -> None:
        self._kept.setValue("theme", value)

    @property
    def text_size(self) -> int:
        """Pixels, one of :data:`TEXT_SIZES`."""
        text = self._text("text_size")
        size = int(text) if text.isdecimal() else USUAL_TEXT_SIZE
        return size if size in TEXT_SIZES else USUAL_TEXT_SIZE

    @text_size.setter
    def text_size(self, value: int) -> None:
        self._kept.setValue("text_size", value)

    @property
    def line_spacing(self) -> float:
        """One of :data:`LINE_SPACINGS`."""
        spacings = {str(spacing): spacing for spacing in LINE_SPACINGS}
        return spacings.get(self._text("line_spacing"), USUAL_LINE_SPACING)

    @line_spacing.setter
    def line_spacing(self, value: float) -> None:
        self._kept.setValue("line_spacing", str(value))

    @property
    def family(self) -> str:
        """The face in which articles are read."""
        return self._one_of("family", READING_FAMILIES, READING_FAMILIES[0])

    @family.setter
    def family(self, value: str) -> None:
        self._kept.setValue("family", value)

    # -- places ---------------------------------------------------------------------------------

    def shape(self, name: str) -> QByteArray:
        """The geometry or state that a widget called ``name`` saved; empty if none is kept."""
        value = self._kept.value(f"shape/{name}")
        return value if isinstance(value, QByteArray) else QByteArray()

    def set_shape(self, name: str, value: QByteArray) -> None:
        """Keep the geometry or state of the widget called ``name``."""
        self._kept.setValue(f"shape/{name}", value)

    def around_article(self, width: int) -> QMargins | None:
        """How far the article is from the edges of a window of ``width``, in pixels.

        ``None`` if that is not known: columns fold where there is little room.
        """
        kept = self._text("around_article").split()
        if len(kept) == 5 and all(part.isdecimal() for part in kept):
            before, *sides = map(int, kept)
            fits = width == before or min(width, before) >= px(NARROW)
            return QMargins(*sides) if fits else None
        return _usual_margins(self.language) if width >= px(NARROW) else None

    def set_around_article(self, width: int, sides: QMargins) -> None:
        """Keep how far the article is from the edges of a window of ``width``."""
        kept = width, sides.left(), sides.top(), sides.right(), sides.bottom()
        self._kept.setValue("around_article", " ".join(map(str, kept)))

    def shown(self, panel: str, *, usual: bool = True) -> bool:
        """Whether ``panel`` is to be seen."""
        return self._one_of(f"shown/{panel}", ("true", "false"), str(usual).lower()) == "true"

    def set_shown(self, panel: str, *, shown: bool) -> None:
        """Keep whether ``panel`` is to be seen."""
        self._kept.setValue(f"shown/{panel}", str(shown).lower())

    @property
    def folder(self) -> Path:
        """Where files were chosen last; the home folder at first."""
        kept = Path(self._text("folder"))
        return kept if self._text("folder") and os.path.isdir(kept) else home()

    @folder.setter
    def folder(self, value: Path) -> None:
        self._kept.setValue("folder", str(value))

    # -- projects and people ----------------------------------------------------------------------

    @property
    def recent(self) -> list[RecentProject]:
        """The projects opened last, newest first."""
        return [
            RecentProject(Path(entry["path"]), entry["title"], entry["opened"])
            for entry in self._entries("recent")
            if {"path", "title", "opened"} <= entry.keys()
        ]

    def remember(self, project: RecentProject) -> None:
        """Put ``project`` at the head of :attr:`recent`."""
        others = [other for other in self.recent if other.path != project.path]
        self._set_recent([project, *others][:_MOST_RECENT])

    def forget(self, path: Path) -> None:
        """Take a project out of :attr:`recent`."""
        self._set_recent([project for project in self.recent if project.path != path])

    def person(self, project: Path) -> str:
        """Who worked in ``project`` last, or else in any project; empty if nobody did."""
        return self.person_in(project) or self._text("person")

    def person_in(self, project: Path) -> str:
        """Who worked in ``project`` last; empty if nobody did."""
        for entry in self._entries("people"):
            if entry.get("path") == str(project):
                return entry.get("name", "")
        return ""

    def set_person(self, project: Path, name: str) -> None:
        """Keep that ``name`` works in ``project``; the last hundred projects are kept."""
        others = [entry for entry in self._entries("people") if entry.get("path") != str(project)]
        self._set_entries("people", [{"path": str(project), "name": name}, *others][:100])
        self._kept.setValue("person", name)

    def page(self, project: Path, person: str) -> str:
        """The page of the window on which ``person`` was last in ``project``; empty if on none."""
        for entry in self._entries("pages"):
            if (entry.get("path"), entry.get("name")) == (str(project), person):
                return entry.get("page", "")
        return ""

    def set_page(self, project: Path, person: str, page: str) -> None:
        """Keep the page on which ``person`` is in ``project``."""
        own = {"path": str(project), "name": person}
        others = [entry for entry in self._entries("pages") if not own.items() <= entry.items()]
        self._set_entries("pages", [{**own, "page": page}, *others][:100])

    def stopped_at(self, project: Path, person: str, page: str) -> str:
        """Where on ``page`` the hands of ``person`` were last in ``project``; empty if nowhere."""
        own = {"path": str(project), "name": person, "page": page}
        entries = (entry for entry in self._entries("stops") if own.items() <= entry.items())
        return next((entry.get("at", "") for entry in entries), "")

    def set_stopped_at(self, project: Path, person: str, page: str, at: str) -> None:
        """Keep where on ``page`` the hands of ``person`` are."""
        own = {"path": str(project), "name": person, "page": page}
        others = [entry for entry in self._entries("stops") if not own.items() <= entry.items()]
        self._set_entries("stops", [{**own, "at": at}, *others][:100])

    @property
    def typed_reasons(self) -> list[str]:
        """The last reasons for skipping that were typed in, newest first; at most three."""
        return [entry["text"] for entry in self._entries("reasons") if "text" in entry]

    def remember_reason(self, reason: str) -> None:
        """Keep a reason that was typed in. The ready ones are offered anyway."""
        from annotator.ui.words.skip_reasons import READY_REASONS  # not for the first page

        if reason in READY_REASONS:
            return
        kept = [reason, *(typed for typed in self.typed_reasons if typed != reason)][:3]
        self._set_entries("reasons", [{"text": typed} for typed in kept])

    # -- reading and writing
    # ------------------------------------------------------------------------

    def _text(self, name: str) -> str:
        value = self._kept.value(name)
        return value if isinstance(value, str) else str(value) if value is not None else ""

    def _one_of(self, name: str, values: Sequence[str], usual: str) -> str:
        value = self._text(name)
        return value if value in values else usual

    def _entries(self, name: str) -> list[dict[str, str]]:
        try:
            entries = json.loads(self._text(name) or "[]")
        except ValueError:  # somebody edited the file
            return []
        if not isinstance(entries, list):
            return []
        return [
            {key: value for key, value in entry.items() if isinstance(value, str)}
            for entry in entries
            if isinstance(entry, dict)
        ]

    def _set_entries(self, name: str, entries: list[dict[str, str]]) -> None:
        self._kept.setValue(name, json.dumps(entries, ensure_ascii=False))

    def _set_recent(self, projects: Sequence[RecentProject]) -> None:
        self._set_entries(
            "recent",
            [
                {"path": str(project.path), "title": project.title, "opened": project.opened}
                for project in projects
            ],
        )
