"""What one person's suggestions have learnt, and the file beside the program that remembers it.

It can be thrown away at any time: it is learnt again from the project, and is the same then. It is
never in the project nor in a package, for its features are words of the articles.
"""

from __future__ import annotations

import hashlib
import os
import pickle
import sys
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory

from annotator.jobs.suggest import crf
from annotator.jobs.suggest.lessons import LessonPlace, Premises, lesson, lesson_places, premises
from annotator.jobs.work import StopAsked
from annotator.store.project import Project
from annotator.suggest.learnt import Learnt
from annotator.suggest.training_rows import unpacked

_VERSION = 6  # of what is remembered; another one is learnt anew
_STATE = "learnt"
_FIRST_TRAINING = 3  # finished articles
_GROWTH, _AND_MORE = 1.15, 2  # how far their number has grown before the next training
_CACHE = "XDG_CACHE_HOME"


@dataclass(slots=True)
class Knowledge:
    """What was ``learnt`` from the lessons at ``places``, and the model that was trained last.

    At first nothing. ``premises`` is what lessons rest on, ``trained`` from how many of them the
    model is; ``model`` is the name of its file.
    """

    premises: Premises
    learnt: Learnt
    places: list[LessonPlace] = field(default_factory=list)
    trained: int = 0
    model: str = ""

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
            crf.is_there()
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
        try:
            version, knowledge = pickle.loads((self.folder / _STATE).read_bytes())
            if version == _VERSION and knowledge.premises == self._premises:
                assert isinstance(knowledge, Knowledge)
                if not knowledge.model or self._has_model(knowledge, knowledge.model):
                    return knowledge
        except Exception:  # whatever a damaged or an older file comes to
            pass
        return Knowledge.nothing(self._premises)

    def write(self, knowledge: Knowledge) -> None:
        """Remember ``knowledge``; where nothing can be written, it is learnt again next time."""
        with suppress(OSError):
            self.folder.mkdir(parents=True, exist_ok=True)
            beside = self.folder / f"{_STATE}.{os.getpid()}.part"
            beside.write_bytes(pickle.dumps((_VERSION, knowledge)))
            beside.replace(self.folder / _STATE)
            for old in self.folder.glob("*.crf"):
                if old.name != knowledge.model:
                    old.unlink()

    def train(self, knowledge: Knowledge) -> None:
        """Train a model on what was learnt; one that cannot be remembered is trained all the same.

        Else what is suggested would depend on the machine.
        """
        knowledge.trained = len(knowledge.places)
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            self._train_in(self.folder, knowledge)
        except OSError:
            with suppress(OSError), TemporaryDirectory() as folder:
                self._train_in(Path(folder), knowledge)

    def _train_in(self, folder: Path, knowledge: Knowledge) -> None:
        rows = knowledge.learnt.rows
        name = hashlib.sha256(b"".join(rows)).hexdigest()[:24] + ".crf"
        training = (row for pack in rows for row in unpacked(pack))
        if not self._has_model(knowledge, name, folder) and crf.train(training, folder / name):
            self._has_model(knowledge, name, folder)

    def _has_model(self, knowledge: Knowledge, name: str, folder: Path | None = None) -> bool:
        """Whether there is a model of this name, which is then that of ``knowledge``."""
        model = crf.read((folder or self.folder) / name)
        if model is not None:
            knowledge.model = name
            knowledge.learnt.model = model
            knowledge.learnt.model_name = name.removesuffix(".crf")
        return model is not None


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
