"""What one person's suggestions have learnt, and the file beside the program that remembers it.

It can be thrown away at any time: it is learnt again from the project, and is the same then. It is
never in the project nor in a package, for its features are words of the articles.
"""

from __future__ import annotations

import hashlib
import os
import pickle
import shutil
import sys
import time
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory

from annotator.jobs.suggest import crf
from annotator.jobs.suggest.lessons import LessonPlace, Premises, lesson, lesson_places, premises
from annotator.jobs.work import StopAsked
from annotator.store.project import Project
from annotator.suggest.learnt import Learnt
from annotator.suggest.tagging import SpanFinder
from annotator.suggest.training_rows import unpacked

_VERSION = 7
"""Of what is remembered; another one is learnt anew. ``tests/jobs/suggest/test_knowledge.py`` tells
when it is to be raised."""

_STATE, _MODEL, _PART = "learnt", ".crf", ".part"
_FIRST_TRAINING = 3  # finished articles
_GROWTH, _AND_MORE = 1.15, 2  # how far their number has grown before the next training
_CACHE = "XDG_CACHE_HOME"

_MOST_FOLDERS = 50  # of projects and people: some have long been moved or deleted
_LEFT_OVER = 3600  # seconds, after which a part is that of a process that was killed


@dataclass(slots=True)
class Knowledge:
    """What was ``learnt`` from the lessons at ``places``, and the model that was trained last.

    At first nothing. ``premises`` is what lessons rest on, ``trained`` from how many of them the
    model is.
    """

    premises: Premises
    learnt: Learnt
    places: list[LessonPlace] = field(default_factory=list)
    trained: int = 0

    @classmethod
    def nothing(cls, premises: Premises) -> Knowledge:
        """What is known before the first lesson."""
        return cls(premises, Learnt(premises.labels))

    def learn(self, project: Project, person: int, place: LessonPlace) -> None:
        """Learn the lesson at ``place``, which comes next."""
        self.learnt.learn(lesson(project, person, place))
        self.places.append(place)

    @property
    def is_training_due(self) -> bool:
        """Whether enough was learnt since the last training."""
        count = len(self.places)
        return (
            self.premises.with_model
            and count >= _FIRST_TRAINING
            and count >= self.trained * _GROWTH + _AND_MORE
        )

    def begins(self, premises: Premises, places: list[LessonPlace]) -> bool:
        """Whether it was learnt on ``premises`` from the first of ``places``, and no others."""
        return self.premises == premises and places[: len(self.places)] == self.places


class KnowledgeFiles:
    """Where the knowledge for ``person`` is remembered: a folder among the caches."""

    def __init__(self, project: Project, person: int) -> None:
        whose = (str(project.path.resolve()), project.setting("project_id"), person)
        name = hashlib.sha256(repr(whose).encode()).hexdigest()[:24]
        self.folder = caches() / "annotator" / "suggestions" / name
        self._premises = premises(project, person)

    def read(self) -> Knowledge:
        """What is remembered; nothing is known if there is nothing that can be used."""
        knowledge = self._remembered()
        if knowledge is None or not knowledge.begins(self._premises, knowledge.places):
            return Knowledge.nothing(self._premises)
        name = knowledge.learnt.model_name
        if name:
            knowledge.learnt.model = crf.read(self._model(name))
            if knowledge.learnt.model is None:
                return Knowledge.nothing(self._premises)
        return knowledge

    def _remembered(self) -> Knowledge | None:
        """What was written, without its model; ``None`` if that cannot be read."""
        try:
            version, knowledge = pickle.loads((self.folder / _STATE).read_bytes())
        except Exception:  # whatever a damaged or an older file comes to
            return None
        is_ours = version == _VERSION and isinstance(knowledge, Knowledge)
        return knowledge if is_ours else None

    def write(self, knowledge: Knowledge) -> None:
        """Remember ``knowledge``; where nothing can be written, it is learnt again next time."""
        with suppress(OSError):
            self.folder.mkdir(parents=True, exist_ok=True)
            beside = self.folder / f"{_STATE}.{os.getpid()}{_PART}"
            try:
                beside.write_bytes(pickle.dumps((_VERSION, knowledge)))
                beside.replace(self.folder / _STATE)
            finally:
                beside.unlink(missing_ok=True)
            self._clean(knowledge)

    def _clean(self, knowledge: Knowledge) -> None:
        """Take away older models, what a killed process left, and what was not used for longest."""
        for old in self.folder.glob(f"*{_MODEL}"):
            if old != self._model(knowledge.learnt.model_name):
                old.unlink()
        for part in self.folder.glob(f"*{_PART}"):
            if time.time() - part.stat().st_mtime > _LEFT_OVER:
                part.unlink()
        others = (folder for folder in self.folder.parent.iterdir() if folder != self.folder)
        newest_first = sorted(others, key=_last_written, reverse=True)
        for folder in newest_first[_MOST_FOLDERS - 1 :]:
            shutil.rmtree(folder, ignore_errors=True)

    def train(self, knowledge: Knowledge) -> None:
        """Train a model on what was learnt; one that cannot be remembered is trained all the same.

        Else what is suggested would depend on the machine. ``OSError`` if there is no room for it
        anywhere.
        """
        learnt = knowledge.learnt
        name = hashlib.sha256(b"".join(learnt.rows)).hexdigest()[:24]
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            model = _trained(learnt, self._model(name))
        except OSError:
            with TemporaryDirectory(ignore_cleanup_errors=True) as folder:
                model = _trained(learnt, Path(folder) / f"{name}{_MODEL}")
        if model is not None:
            learnt.model, learnt.model_name = model, name
        knowledge.trained = len(knowledge.places)

    def _model(self, name: str) -> Path:
        return self.folder / f"{name}{_MODEL}"


def _trained(learnt: Learnt, path: Path) -> SpanFinder | None:
    """The model at ``path``, trained if it is not there; ``None`` if nothing can be learnt yet."""
    model = crf.read(path)
    if model is None and crf.train((row for pack in learnt.rows for row in unpacked(pack)), path):
        model = crf.read(path)
    return model


def _last_written(folder: Path) -> float:
    """When something was remembered in ``folder``; 0 if nothing is."""
    try:
        return (folder / _STATE).stat().st_mtime
    except OSError:
        return 0.0


def caches() -> Path:
    """The folder of this person's caches, as the system has it."""
    if os.environ.get(_CACHE):
        return Path(os.environ[_CACHE])
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA", Path.home() / "AppData" / "Local"))
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Caches"
    return Path.home() / ".cache"


def caught_up(project: Project, person: int, stopped: StopAsked | None = None) -> Knowledge:
    """Everything that there is to learn for ``person``, learnt and remembered.

    Long where much is new: training on 200 articles takes a dozen seconds. When ``stopped``, what
    was learnt so far is remembered and returned.
    """
    files = KnowledgeFiles(project, person)
    knowledge = files.read()
    places = lesson_places(project, person)
    if not knowledge.begins(knowledge.premises, places):
        knowledge = Knowledge.nothing(knowledge.premises)
    if knowledge.places == places:
        return knowledge
    for place in places[len(knowledge.places) :]:
        if stopped is not None and stopped():
            break
        knowledge.learn(project, person, place)
        if knowledge.is_training_due:
            files.train(knowledge)
    files.write(knowledge)
    return knowledge
