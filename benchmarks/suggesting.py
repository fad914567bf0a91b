"""What suggestions cost: the same work with them and without, in one run."""

from __future__ import annotations

import json
import os
import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from signal import Signals
from statistics import median
from typing import TypeVar
from unittest.mock import patch

from annotator.core.case import LabelledSpan
from annotator.core.listing import ArticleFilter
from annotator.core.people import Role
from annotator.formats.jsonl.line import JsonlLine
from annotator.formats.jsonl.writing import encoded
from annotator.jobs.exchange.importing import ImportOptions, import_paths
from annotator.jobs.projects import new_project
from annotator.jobs.suggest import crf
from annotator.jobs.suggest.knowledge import Knowledge, KnowledgeFiles
from annotator.jobs.suggest.lessons import lesson_places, premises
from annotator.jobs.suggest.options import ProjectOptions, ShownWhere, set_of_project
from annotator.store.project import Project
from annotator.suggest.learnt import Learnt, Lesson
from annotator.suggest.training_rows import unpacked
from annotator.ui.annotate.page import AnnotatePage
from annotator.ui.window.main_window import MainWindow
from benchmarks import corpus, memory, prototype, window
from benchmarks.beside import going_on
from benchmarks.gesture import gestures
from benchmarks.scale import Scale
from benchmarks.table import Row
from benchmarks.timing import run_for_json

T = TypeVar("T")

_MOST_MEMORY = 60.0  # megabytes
_CACHES = "XDG_CACHE_HOME"
_WITHOUT = "the same without suggestions"
_PROTOTYPE = "the prototype's"
_PERSON = 1
_ARTICLES_SEEN = 10  # while memory is measured
_COMPARED = 40  # articles that the prototype learns, at most

# As the program does in a process of its own, over and over until it is ended.
_TRAINING = (
    "import os\nfrom benchmarks import suggesting\nos.nice(10)\n"
    "print('here', flush=True)\n"
    "suggesting.train_for_ever(path, Path(sys.argv[2]))\n"
)


def measure(scale: Scale) -> Iterator[Row]:
    """Opening, finishing, tagging and memory in a project of many finished articles; learning."""
    window.ready()
    with (
        tempfile.TemporaryDirectory(dir=corpus.WORK) as temporary,
        patch.dict(os.environ, {_CACHES: f"{temporary}/caches"}),
    ):
        folder = Path(temporary)
        helped = _project(folder, scale)
        unhelped = folder / "without.annotator"
        shutil.copy(helped, unhelped)
        with Project.open(unhelped) as project:
            set_of_project(project, ProjectOptions(ShownWhere.NEVER))
        yield from _in_the_window(scale, helped, unhelped)
        if crf.is_there():
            yield _beside_training(scale, helped, folder)
            yield from _beside_the_prototype(scale, folder / "own.crf")
        yield _memory(scale, helped, unhelped)


def _project(folder: Path, scale: Scale) -> Path:
    """A project of one person, with ``scale.lessons`` finished articles that are learnt."""
    path, source = folder / "with.annotator", folder / "lessons.jsonl"
    left = 8 * scale.repeats + _ARTICLES_SEEN
    lines = [corpus.line(number, corpus.Shape()) for number in range(scale.lessons + left)]
    with source.open("wb") as file:
        for number, line in enumerate(lines):
            is_done = number < scale.lessons
            line.state, line.spans = ("done", line.spans) if is_done else ("todo", [])
            file.write(encoded(line))
    with new_project(path) as made:
        made.people.add(corpus.PERSON, Role.ANNOTATOR)
        set_of_project(made, ProjectOptions(strings=0, articles=0))
        import_paths(made, [source], ImportOptions())
        knowledge = Knowledge.nothing(premises(made, _PERSON))
        for place in lesson_places(made, _PERSON):
            knowledge.learn(made, _PERSON, place)
        files = KnowledgeFiles(made, _PERSON)
        if crf.is_there():
            files.train(knowledge)
        files.write(knowledge)
    return path


# -- in the window -----------------------------------------------------------------------------


def _in_the_window(scale: Scale, *paths: Path) -> Iterator[Row]:
    """Opening and finishing an article, until the next one is painted; the windows take turns."""
    shown = [_at_work(path) for path in paths]
    for what, action, limit in (
        ("another article painted", "next_article", 1.05),
        ("article finished, and the next one painted", "finish", 1.1),
    ):
        ours, floor = _times(shown, action, 4 * scale.repeats)
        yield Row(
            f"{what}, with suggestions", ours * 1000, "ms", floor * 1000, _WITHOUT, limit=limit
        )
    for each in shown:
        window.close(each)


def _at_work(path: Path) -> MainWindow:
    """A window on the first article that is to do, with all that is learnt."""
    shown = window.open_window(path)
    session = _page(shown).session
    _wait(shown)
    session.open(session.project.articles.next(session.person.number, ArticleFilter.TODO))
    _wait(shown)
    return shown


def _times(shown: Sequence[MainWindow], action: str, repeats: int) -> Sequence[float]:
    """Median seconds in each window until the article view is painted."""
    times: list[list[float]] = [[] for _ in shown]
    painted = [window.Painted(_page(each).view.viewport()) for each in shown]
    for turn in range(repeats):
        together = list(zip(shown, painted, times, strict=True))
        for each, view, taken in together if turn % 2 else reversed(together):
            _wait(each)
            taken.append(view.seconds(lambda at=each: at.run(action)))
    for view in painted:
        view.stop()
    return [median(each) for each in times]


def _page(shown: MainWindow) -> AnnotatePage:
    assert shown.page is not None
    return shown.page


def _wait(shown: MainWindow) -> None:
    """Until all is looked up, and what there is to learn is learnt."""
    learning, page = _page(shown).session.suggesting, _page(shown)
    window.wait_while(lambda: page.suggestions.is_waiting or learning.is_learning)


def _beside_training(scale: Scale, path: Path, folder: Path) -> Row:
    """Tagging by key while a model is trained, and while that process is stopped, in turns."""
    shown = _at_work(path)
    alone, beside = list[float](), list[float]()
    with going_on(_TRAINING, path, folder / "again.crf") as work:
        for _ in range(scale.repeats):
            for signal, times in ((Signals.SIGSTOP, alone), (Signals.SIGCONT, beside)):
                work.send_signal(signal)
                times += gestures(shown, 1 + scale.gestures // scale.repeats)
    window.close(shown)
    return Row(
        "tagging by key while a model is trained, median",
        median(beside) * 1000,
        "ms",
        median(alone) * 1000,
        "the same alone",
        limit=1.2,
    )


def train_for_ever(path: Path, model: Path) -> None:
    """Train on what is remembered for the project at ``path``, again and again."""
    with Project.open(path) as project:
        rows = KnowledgeFiles(project, _PERSON).read().learnt.rows
    while True:
        crf.train((row for pack in rows for row in unpacked(pack)), model)


# -- beside the prototype ----------------------------------------------------------------------


def _beside_the_prototype(scale: Scale, path: Path) -> Iterator[Row]:
    """Seconds of CPU for learning, training and suggesting, where the prototype is."""
    module = prototype.suggest() if scale.news else None
    if module is None:
        return
    count = min(scale.lessons, _COMPARED)
    lines = [corpus.line(number, corpus.Shape()) for number in range(count)]
    ours, theirs = Learnt(frozenset({"actor", "location", "date"})), module.Suggester()
    learnt = _cpu_in_turns(
        lines,
        lambda line: ours.learn(Lesson(line.text, _marked(line, ours.labels))),
        lambda line: theirs.finish(line.text, [tuple(m) for m in _marked(line, ours.labels)]),
    )
    rows = [row for pack in ours.rows for row in unpacked(pack)]
    trained = _cpu_in_turns([None], lambda _: crf.train(rows, path), lambda _: theirs.train())
    ours.model = crf.read(path)
    suggested = _cpu_in_turns(
        lines, lambda line: ours.suggestions(line.text), lambda line: theirs.suggest(line.text)
    )
    for what, (figure, floor), limit in (
        ("learning from an article, CPU", learnt, 1.2),
        (f"training on {count} articles, CPU", trained, 1.1),
        ("suggesting in an article, CPU", suggested, 1.2),
    ):
        yield Row(what, figure * 1000, "ms", floor * 1000, _PROTOTYPE, limit=limit)


def _cpu_in_turns(items: Sequence[T], *works: Callable[[T], object]) -> Sequence[float]:
    """Seconds of CPU of each of ``works``, for one of ``items`` on average."""
    taken = [0.0] * len(works)
    for item in items:
        for place, work in enumerate(works):
            begun = time.process_time()
            work(item)
            taken[place] += time.process_time() - begun
    return [each / len(items) for each in taken]


def _marked(line: JsonlLine, labels: frozenset[str]) -> list[LabelledSpan]:
    return [
        LabelledSpan(span.start, span.end, span.label)
        for span in line.spans
        if span.label in labels
    ]


# -- memory ------------------------------------------------------------------------------------


def _memory(scale: Scale, helped: Path, unhelped: Path) -> Row:
    peaks = [run_for_json("-m", "benchmarks.suggesting", path) for path in (helped, unhelped)]
    more = peaks[0]["megabytes"] - peaks[1]["megabytes"]
    return Row(
        f"suggestions in the window's memory, {scale.lessons} finished articles",
        max(more, 0.1),  # one process and another differ by more than nothing
        "MB",
        limit=_MOST_MEMORY,
        of_floor=False,
    )


def _main(path: Path) -> None:
    """Open the window, go through some articles, and say how much memory that took at most."""
    window.ready()
    shown = _at_work(path)
    for _ in range(_ARTICLES_SEEN):
        shown.run("next_article")
        _wait(shown)
    window.close(shown)
    print(json.dumps({"megabytes": memory.peak_bytes() / 1e6}))


if __name__ == "__main__":
    _main(Path(sys.argv[1]))
