"""Somebody who sees nothing works in the window: all they know comes over AT-SPI.

Run by a Python that has ``pyatspi`` (Debian's, not the program's own) inside a D-Bus session and on
an X server, with a story, a file for what is heard, and the command that starts the window. What
was read is written as JSON beside it, with ``.json`` behind its name.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from typing import TextIO

import pyatspi

SECONDS = 30
_HEARD = ("object:announcement", "object:text-caret-moved", "object:state-changed:focused")


class Reader:
    """A screen reader: it listens, writes down what it hears, and presses keys."""

    def __init__(self, log: TextIO, command: list[str]) -> None:
        self._log = log
        self.said: list[str] = []
        self.passed = ""  # what the caret moved over last, which is what Orca reads of a move
        self.focused = ""  # what is said of whatever got the focus last
        self._caret = 0
        pyatspi.Registry.registerEventListener(self._hear, *_HEARD)
        environment = dict(os.environ, QT_LINUX_ACCESSIBILITY_ALWAYS_ON="1")
        self._window = subprocess.Popen(command, env=environment)
        self.application = self.until(self._find)
        self.article = self.until(self._find_article)

    def close(self) -> None:
        self._window.terminate()
        self._window.wait()

    # -- hearing --------------------------------------------------------------------------------

    def _hear(self, event: object) -> None:
        """Write down an event as a screen reader would speak it."""
        kind = event.type.major if event.type.klass == "object" else ""  # type: ignore[attr-defined]
        if kind == "announcement":
            words = str(event.any_data)  # type: ignore[attr-defined]
            self.said.append(words)
        elif kind == "text-caret-moved" and _is_article(event.source):  # type: ignore[attr-defined]
            start, end = sorted((self._caret, event.detail1))  # type: ignore[attr-defined]
            self._caret = event.detail1  # type: ignore[attr-defined]
            text = event.source.queryText()  # type: ignore[attr-defined]
            self.passed = words = str(text.getText(start, end))
        elif kind == "state-changed" and event.detail1:  # type: ignore[attr-defined]
            source = event.source  # type: ignore[attr-defined]
            self.focused = str(source.name)
            words = f"{source.getRoleName()} {source.name}"
        else:
            return
        self._log.write(f"{kind}: {words}\n")

    def until(self, found: Callable[[], object]) -> object:
        """What ``found`` finds; events come in meanwhile."""
        end = time.monotonic() + SECONDS
        while time.monotonic() < end:
            self._listen()
            if result := found():
                return result
        raise TimeoutError(f"{found.__name__}; heard: {self.said[-5:]}")

    def _listen(self) -> None:
        from gi.repository import GLib

        context = GLib.MainContext.default()
        while context.iteration(False):
            pass
        time.sleep(0.01)

    # -- what there is --------------------------------------------------------------------------

    def _find(self) -> object:
        applications = [each for each in pyatspi.Registry.getDesktop(0) if each is not None]
        return next((each for each in applications if each.name and each.childCount), None)

    def _find_article(self) -> object:
        return pyatspi.findDescendant(self.application, _is_article)

    def text(self) -> str:
        """The whole text of the article."""
        text = self.article.queryText()
        return str(text.getText(0, text.characterCount))

    def names(self, role: int) -> list[str]:
        """What everything of this role that is shown is called."""
        return [each.name for each in _shown(self.application) if each.getRole() == role]

    # -- hands ----------------------------------------------------------------------------------

    def press(self, *keys: str) -> None:
        """Press keys, each written as xdotool has it, such as ``ctrl+Left``."""
        subprocess.run(["xdotool", "key", *keys], check=True)

    def hears(self, part: str) -> str:
        """The first sentence from now on that has ``part``; all until then are listened to."""
        self.until(lambda: any(part in words for words in self.said))
        place = next(n for n, words in enumerate(self.said) if part in words)
        heard = self.said[place]
        del self.said[: place + 1]
        return heard


def _is_article(thing: object) -> bool:
    state = thing.getState()  # type: ignore[attr-defined]
    return (
        thing.getRole() == pyatspi.ROLE_TEXT  # type: ignore[attr-defined]
        and state.contains(pyatspi.STATE_MULTI_LINE)
        and state.contains(pyatspi.STATE_SHOWING)
        and thing.queryText().characterCount > 0  # type: ignore[attr-defined]
    )


def _shown(thing: object) -> Iterator[object]:
    for child in thing:  # type: ignore[attr-defined]
        if child is not None and child.getState().contains(pyatspi.STATE_SHOWING):
            yield child
            yield from _shown(child)


# -- stories ------------------------------------------------------------------------------------


def label(reader: Reader) -> dict[str, object]:
    """Two words of the article are labelled and it is finished; then all of it is read."""
    reader.until(lambda: reader.article.getState().contains(pyatspi.STATE_FOCUSED))
    reader.press("ctrl+Home")
    for wanted, key in (("دمشق", "2"), ("نيسان", "3")):
        _walk_to(reader, wanted)
        reader.press("ctrl+shift+Right")
        selected = reader.hears("selected: ")
        assert wanted in selected, selected
        reader.press(key)
        reader.hears(wanted)
    _walk_to(reader, "قال")
    spans = [
        (child.name, child.getState().contains(pyatspi.STATE_SELECTED)) for child in reader.article
    ]
    text = reader.article.queryText()
    read = {
        "text": reader.text(),
        "spans": spans,
        "caret": text.caretOffset,
        "passed": reader.passed,
        "description": reader.article.description,
        "rows": reader.names(pyatspi.ROLE_LIST_ITEM) + reader.names(pyatspi.ROLE_TABLE_CELL),
    }
    reader.press("ctrl+z")
    read["undone"] = reader.hears("Undone")
    reader.press("ctrl+y")
    read["redone"] = reader.hears("Redone")
    read["labels"] = reader.names(pyatspi.ROLE_LABEL)
    reader.press("F9")
    reader.hears("مقالة 2")
    return read


def _walk_to(reader: Reader, wanted: str) -> None:
    """Go from word to word, until the word that is heard is the one that is wanted."""
    reader.press("ctrl+Home")
    for _ in range(60):
        reader.passed = ""
        reader.press("ctrl+Left")
        reader.until(lambda: reader.passed)
        if reader.passed.strip() == wanted:
            return
    raise AssertionError(f"{wanted} was never heard")


def settle(reader: Reader) -> dict[str, object]:
    """Two cases are settled: the first by its key, the next on its card; then one is undone."""
    reader.until(lambda: reader.article.getState().contains(pyatspi.STATE_FOCUSED))
    cards = [name for name in reader.names(pyatspi.ROLE_PUSH_BUTTON) if name[1:2] == ":"]
    first = next(name for name in cards if "[" in name)  # with the letter that others left out
    reader.press(first[0])
    heard = reader.hears("Case 2 of")
    second = _tab_to(reader, "1: ")
    reader.press("space")
    reader.hears("Case 3 of")
    reader.press("ctrl+z")
    return {
        "cards": cards,
        "first": first,
        "heard": heard,
        "second": second,
        "undone": reader.hears("Undone"),
        "rows": reader.names(pyatspi.ROLE_TABLE_CELL),
    }


def _tab_to(reader: Reader, beginning: str) -> str:
    """Press Tab until what has the focus says ``beginning`` first; all that it says."""
    for _ in range(60):
        reader.focused = ""
        reader.press("Tab")
        reader.until(lambda: reader.focused)
        if reader.focused.startswith(beginning):
            return reader.focused
    raise AssertionError(f"{beginning} never had the focus")


STORIES = {"label": label, "settle": settle}


def main(story: str, log: str, command: list[str]) -> None:
    """Live through a story."""
    with (
        open(log, "w", encoding="utf-8") as heard,
        open(f"{log}.json", "w", encoding="utf-8") as read,
    ):
        reader = Reader(heard, command)
        try:
            json.dump(STORIES[story](reader), read, ensure_ascii=False)
        finally:
            reader.close()


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], sys.argv[3:])
