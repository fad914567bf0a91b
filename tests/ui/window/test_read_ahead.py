"""What the first gesture asks for is read beside the window, not while a key is pressed."""

from __future__ import annotations

import threading

from PySide6.QtCore import Qt

from annotator.arabic.word_list import WordList
from annotator.store.search import lexicon
from tests.ui.window_support import Hands, make_project


def test_the_word_list_is_read_beside_the_window(window, tmp_path, qtbot, monkeypatch):
    readers = []

    def read(lines: bytes) -> WordList:
        readers.append(threading.current_thread())
        return WordList(lines)

    monkeypatch.setattr(lexicon, "WordList", read)
    lexicon.general_words.cache_clear()
    path = make_project(tmp_path / "coast.annotator")
    window.open_project(path)
    qtbot.waitUntil(lambda: lexicon.general_words.cache_info().currsize == 1)
    assert len(readers) == 1
    assert readers != [threading.main_thread()]

    hands = Hands(window, path)
    hands.drag("وزير النقل")
    hands.key(Qt.Key.Key_1)
    assert len(readers) == 1
