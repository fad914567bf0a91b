"""Keys of one's own: what the file says holds everywhere, or is told and changes nothing."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QPushButton

from annotator.ui.actions import own_keys
from annotator.ui.actions.table import ACTIONS, USUAL
from annotator.ui.guide.help import HelpPage
from annotator.ui.window import window_sentences
from annotator.ui.words import translation

SAID = """
import sys
from pathlib import Path
from annotator.ui import app
assert "annotator.ui.actions.table" not in sys.modules
from annotator.ui.actions import own_keys
own_keys.read(Path(sys.argv[1]))
from annotator.ui.actions.key_names import key_of
from annotator.ui.window.key_presses import _ON_KEY
print(key_of("finish"), *(spec.name for spec in _ON_KEY["Ctrl+Shift+U"]))
"""


def keys_after(text):
    """The keys of every action, and what is told, with ``text`` for the file."""
    wanted, wrong = own_keys.parsed(text)
    rows, clashes = own_keys.with_keys(USUAL, wanted)
    told = [complaint.text.format(**complaint.values) for complaint in (*wrong, *clashes)]
    return {spec.name: spec.keys for spec in rows}, told


USUAL_KEYS = {spec.name: spec.keys for spec in USUAL}


def test_nobody_who_chose_nothing_has_other_keys():
    assert ACTIONS == USUAL
    assert keys_after("\n".join(own_keys.template(USUAL))) == (USUAL_KEYS, [])


def test_a_line_without_its_sign_gives_an_action_other_keys_or_none():
    keys, told = keys_after("# mine\nfinish = ctrl+shift+u F12\n\nflag =\n")
    assert told == []
    assert (keys["finish"], keys["flag"]) == (("Ctrl+Shift+U", "F12"), ())
    assert {name: USUAL_KEYS[name] for name in keys if keys[name] != USUAL_KEYS[name]}.keys() == {
        "finish",
        "flag",
    }


def test_two_actions_may_change_places():
    skip, flag = USUAL_KEYS["skip"], USUAL_KEYS["flag"]
    keys, told = keys_after(f"skip = {flag[0]}\nflag = {skip[0]}")
    assert (keys["skip"], keys["flag"], told) == (flag, skip, [])


def test_of_two_actions_on_one_key_the_moved_one_stays_where_it_was_and_that_is_told():
    keys, (told,) = keys_after(f"skip = {USUAL_KEYS['finish'][0]}")
    assert keys == USUAL_KEYS
    assert "skip" in told
    assert "finish" in told


def test_one_key_may_mean_two_things_on_two_pages():
    keys, told = keys_after("next_correction = V")  # V confirms proposals where one labels
    assert (keys["next_correction"], told) == (("V",), [])


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("finish F12", "Line 1"),
        ("fly = F12", "no action fly"),
        ("finish = Nowhere", "Nowhere is no key"),
        ("finish = ؤ", "is no key"),
        ("finish = 3", "3 belongs to labels"),
        ("finish = Ctrl+Left", "Ctrl+Left belongs"),
        ("finish = F9 F10 F12 F13 F14", "Line 1: an action has 4 keys at most"),
    ],
)
def test_what_cannot_be_is_told_and_changes_nothing(line, said):
    keys, (told,) = keys_after(line)
    assert keys == USUAL_KEYS
    assert said in told


def test_a_file_that_cannot_be_read_is_told_and_one_that_is_not_there_is_not(tmp_path, monkeypatch):
    monkeypatch.setattr(own_keys, "_complaints", [])
    own_keys.read(tmp_path / "keys.txt")
    assert own_keys.complaints() == []
    own_keys.read(tmp_path)
    assert [complaint.text for complaint in own_keys.complaints()] == ["It cannot be read."]


def test_the_file_is_read_before_the_table_is_made_and_holds_in_sentences_and_for_hands(tmp_path):
    file = tmp_path / "keys.txt"
    file.write_text("finish = Ctrl+Shift+U\n", encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-c", SAID, file],
        cwd=Path(__file__).parents[3],
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.split() == ["Ctrl+Shift+U", "finish"]


def test_the_window_tells_what_cannot_be_in_its_language(monkeypatch, qapp):
    wrong = own_keys.Complaint("{key} is no key.", {"key": "{"})
    monkeypatch.setattr(own_keys, "_complaints", [wrong])
    translation.install("ar")
    told = window_sentences.own_keys(Path("/keys.txt"))
    translation.install("en")
    assert "keys.txt" in told
    assert "{" in told
    assert "is no key" not in told


def test_whoever_wants_other_keys_is_given_a_file_with_every_action(window, monkeypatch):
    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    window.run("help")
    (page,) = window.findChildren(HelpPage)
    (button,) = (b for b in page.findChildren(QPushButton) if "other keys" in b.text())
    button.click()
    file = window.settings.own_keys
    assert [url.toLocalFile() for url in opened] == [str(file)]
    assert "\n# finish = F9" in file.read_text(encoding="utf-8")
    page.window().close()
