"""Two windows, an import and the index pass on one project, minutes long, on a real screen.

``xvfb-run -a python -m benchmarks.side_by_side --minutes 5``: each window is a process of its own,
whose hand tags, takes back and goes on at the rhythm of a person. It prints how many gestures were
refused and how many of those that were acknowledged are not in the file, and names the longest
pauses: of a gesture, and of a window that answered nothing.
"""

from __future__ import annotations

import json
import random
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import threading
import time
import traceback
from collections.abc import Iterator
from contextlib import ExitStack, closing
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

import click
from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtTest import QTest

from annotator.core.listing import ArticleFilter
from annotator.core.people import Role
from annotator.core.span import Span
from annotator.store.project import Project
from annotator.ui.window.main_window import MainWindow
from benchmarks import corpus, window
from benchmarks.beside import WORKS, going_on
from benchmarks.gesture import free_words
from benchmarks.scale import SIZES
from benchmarks.timing import ROOT, percentile

_BEAT_MILLISECONDS = 10
_LOOK_SECONDS = 0.2  # between two looks at a window that is silent
_DEEP = 7  # of the functions that it is in, the innermost
_PAUSES = (0.15, 0.9)  # seconds between two keys: the least, and how much more on average
_GESTURES = {"tag": 12, "undo": 2, "next article": 1}  # how often each comes
_KEYS = (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3)
_WORDS = 30  # of an article that are tagged, at most
_GRACE_SECONDS = 120
_ANOTHER = "Dana"  # for whom every article is to do, too


@dataclass(slots=True)
class Done:
    """What one hand did: seconds of each gesture, what was refused, and the ids of the others."""

    person: str
    times: list[tuple[str, float]] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)
    made: list[str] = field(default_factory=list)
    waited: int = 0  # how often for the file, longer than 10 ms
    longest_silence: tuple[float, str] = (0.0, "")


class Heart(QObject):
    """Tells how long a window answered nothing, and what it was at in the middle of that."""

    def __init__(self, done: Done) -> None:
        super().__init__()
        self._done = done
        self._last, self._at = time.perf_counter(), ""
        self._timer = QTimer(self, interval=_BEAT_MILLISECONDS)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)
        self._timer.start()
        window_thread = threading.get_ident()
        threading.Thread(target=self._watch, args=(window_thread,), daemon=True).start()

    def _beat(self) -> None:
        silence = time.perf_counter() - self._last
        if silence > self._done.longest_silence[0]:
            self._done.longest_silence = (silence, self._at)
        self._last, self._at = time.perf_counter(), ""

    def _watch(self, thread: int) -> None:
        """Note where the window is, while it answers nothing."""
        while True:
            time.sleep(_LOOK_SECONDS)
            if time.perf_counter() - self._last > _LOOK_SECONDS:
                called = traceback.extract_stack(sys._current_frames()[thread])
                ours = [f"{Path(each.filename).stem}.{each.name}" for each in called]
                self._at = " > ".join(ours[-_DEEP:])


class Hand:
    """Somebody at work in a window."""

    def __init__(self, shown: MainWindow, person: str) -> None:
        assert shown.session is not None and shown.page is not None
        self.done = Done(person)
        self._shown, self._session, self._page = shown, shown.session, shown.page
        self._chance = random.Random(f"{corpus.SEED} {person}")
        self._words: Iterator[Span] = iter(())
        Heart(self.done).setParent(shown)
        self._session.work.told.connect(self._hear)
        self._session.changed.connect(self._note)
        self._session.work.waited.connect(self._count_wait)

    def work(self, seconds: float) -> None:
        """Work for so long."""
        self._open_next()
        until = time.monotonic() + seconds
        names, weights = [*_GESTURES], [*_GESTURES.values()]
        while time.monotonic() < until:
            least, more = _PAUSES
            QTest.qWait(int(1000 * (least + self._chance.expovariate(1 / more))))
            (what,) = self._chance.choices(names, weights)
            begun = time.perf_counter()
            {"tag": self._tag, "undo": self._undo, "next article": self._open_next}[what]()
            self.done.times.append((what, time.perf_counter() - begun))

    def _tag(self) -> None:
        word = next(self._words, None)
        if word is None:
            self._open_next()
            return
        view = self._page.view
        view.setFocus()
        view.scroll_to(word)
        view.set_selection(word.start, word.end)
        QTest.keyClick(view, self._chance.choice(_KEYS))

    def _undo(self) -> None:
        self._shown.run("undo")
        self._words = iter(free_words(self._session, _WORDS))  # it may be on another article

    def _open_next(self) -> None:
        session = self._session
        following = session.project.articles.next(session.person.number, ArticleFilter.TODO)
        session.open(following)
        self._words = iter(free_words(session, _WORDS))

    def _hear(self, sentence: str, how: str) -> None:
        if how == "refusal":
            self.done.refused.append(sentence)

    def _count_wait(self) -> None:
        self.done.waited += 1

    def _note(self, gesture: Any) -> None:
        if gesture.person == self._session.person.number:
            self.done.made.append(gesture.id)


def _work_in_window(path: Path, person: str, seconds: float) -> None:
    window.ready()
    shown = window.open_window(path, person)
    hand = Hand(shown, person)
    print("here", flush=True)
    hand.work(seconds)
    window.close(shown)
    print(json.dumps(asdict(hand.done)), flush=True)


def _hand(path: Path, person: str, seconds: float) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "benchmarks.side_by_side", "--work", str(corpus.WORK)]
    command += ["--hand", str(path), person, str(seconds)]
    process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    process.stdout.readline()  # one window after the other asks for the keys
    return process


def _result(hand: subprocess.Popen[str], seconds: float) -> Done:
    out, _ = hand.communicate(timeout=seconds + _GRACE_SECONDS)
    return Done(**json.loads(out.splitlines()[-1]))


def _lost(path: Path, done: Done) -> int:
    """How many of the gestures that a window was told are made are not in the file."""
    with closing(sqlite3.connect(path)) as connection:
        there = {id for (id,) in connection.execute("SELECT id FROM log")}
    return len(set(done.made) - there)


def _tell(done: Done, lost: int) -> None:
    times = [seconds for _, seconds in done.times]
    what, longest = max(done.times, key=lambda each: each[1])
    silence, doing = done.longest_silence
    print(
        f"{done.person}: {len(times)} gestures, {len(done.refused)} refused, {lost} lost,"
        f" {done.waited} waited for the file;"
        f" p50 {percentile(times, 0.5) * 1000:.0f} ms, p95 {percentile(times, 0.95) * 1000:.0f} ms;"
        f" longest gesture {longest * 1000:.0f} ms ({what});"
        f" longest silence of the window {silence * 1000:.0f} ms ({doing})"
    )
    for sentence in sorted(set(done.refused)):
        print(f"   refused: {sentence}")


@click.command()
@click.option("--minutes", default=5.0, help="How long the hands work.")
@click.option("--quick", is_flag=True, help="Small sizes: does everything run?")
@click.option("--work", type=click.Path(path_type=Path), help="Where the corpus is kept.")
@click.option("--hand", nargs=3, type=str, hidden=True)
def main(
    minutes: float, work: Path | None, hand: tuple[str, str, str] | None, *, quick: bool
) -> None:
    """Let two people work while articles come in and are indexed."""
    corpus.WORK = work or corpus.WORK
    if hand is not None:
        _work_in_window(Path(hand[0]), hand[1], float(hand[2]))
        return
    corpus.WORK.mkdir(parents=True, exist_ok=True)
    scale = SIZES["quick" if quick else "full"]
    seconds = minutes * 60
    with tempfile.TemporaryDirectory(dir=corpus.WORK) as temporary, ExitStack() as works:
        path = Path(temporary) / "project.annotator"
        shutil.copy(corpus.project(scale.small), path)
        with Project.open(path) as project:
            project.people.add(_ANOTHER, Role.ANNOTATOR)
        hands = [_hand(path, person, seconds) for person in (corpus.SECOND, _ANOTHER)]
        begun = time.monotonic()
        going = {
            what: works.enter_context(going_on(script, path, corpus.jsonl(scale.large)))
            for what, script in WORKS.items()
        }
        results = [_result(each, seconds) for each in hands]
        ended = [what for what, process in going.items() if process.poll() is not None]
        print(f"{time.monotonic() - begun:.0f} s; ended before: {', '.join(ended) or 'nothing'}")
        works.close()
        for done in results:
            _tell(done, _lost(path, done))


if __name__ == "__main__":
    main()
