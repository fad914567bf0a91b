"""What Qt needs from the system is looked for before Qt is imported."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from annotator import system_libraries
from annotator.system_libraries import MANAGERS, has_display, missing, sentence

pytestmark = pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="other systems bring what Qt needs"
)


def _cache(folder: Path, names) -> Path:
    """A loader's cache that knows ``names``."""
    cache = folder / "ld.so.cache"
    cache.write_bytes(b"\0".join(name.encode() for name in names) + b"\0")
    return cache


@pytest.fixture
def nothing_loads(monkeypatch):
    monkeypatch.setattr(system_libraries, "_loads", lambda name: False)


def test_where_all_is_there_nothing_is_missing():
    """This suite runs with Qt, so Qt's libraries must be found."""
    assert missing({"QT_QPA_PLATFORM": "offscreen"}) == []


def test_what_the_cache_does_not_know_is_really_tried(tmp_path):
    assert missing({}, _cache(tmp_path, [])) == []
    assert missing({}, tmp_path / "none") == []


def test_a_missing_library_is_found_out(tmp_path, nothing_loads):
    always = [*system_libraries._ALWAYS]
    assert missing({}, _cache(tmp_path, always)) == []
    assert missing({}, _cache(tmp_path, always[1:])) == always[:1]
    # libEGL.so.10 is another library than libEGL.so.1
    renamed = ["libEGL.so.10", *always[1:]]
    assert missing({}, _cache(tmp_path, renamed)) == ["libEGL.so.1"]


def test_what_x11_needs_is_looked_for_only_there(tmp_path, nothing_loads):
    cache = _cache(tmp_path, system_libraries._ALWAYS)
    assert "libxcb-cursor.so.0" in missing({"DISPLAY": ":0"}, cache)
    assert "libxcb-cursor.so.0" in missing({"QT_QPA_PLATFORM": "xcb"}, cache)
    assert missing({"DISPLAY": ":0", "QT_QPA_PLATFORM": "offscreen"}, cache) == []
    assert missing({"WAYLAND_DISPLAY": "wayland-0"}, cache) == []


@pytest.mark.parametrize("manager", MANAGERS, ids=lambda manager: manager.program)
@pytest.mark.parametrize("root", [True, False])
def test_one_command_installs_them(monkeypatch, manager, root):
    monkeypatch.setattr(
        shutil, "which", lambda name: f"/usr/bin/{name}" if name == manager.program else None
    )
    monkeypatch.setattr(os, "geteuid", lambda: 0 if root else 1000)

    told = sentence(["libxcb-cursor.so.0", "libxkbcommon.so.0"])

    assert "libxcb-cursor.so.0, libxkbcommon.so.0" in told
    assert f": {'' if root else 'sudo '}{manager.command} libx" in told
    assert told.count("\n") == 0


def test_the_command_names_each_package_once(monkeypatch):
    monkeypatch.setattr(shutil, "which", lambda name: name if name == "pacman" else None)
    assert sentence(["libxcb.so.1", "libxcb-shm.so.0"]).endswith(" libxcb")


def test_without_a_known_manager_the_libraries_are_named_all_the_same(monkeypatch):
    monkeypatch.setattr(shutil, "which", lambda name: None)
    assert "libGL.so.1" in sentence(["libGL.so.1"])


def test_a_library_that_only_qt_misses_is_named_too():
    """As when the loader's cache knows it for another architecture."""
    told = "libEGL.so.1: cannot open shared object file: No such file or directory"
    assert system_libraries.named_in(ImportError(told)) == ["libEGL.so.1"]
    assert system_libraries.named_in(ImportError("No module named 'PySide6'")) == []
    assert "libnew.so.1" in sentence(["libnew.so.1"])


def test_a_screen_is_where_the_environment_says():
    assert has_display({"DISPLAY": ":1"})
    assert has_display({"WAYLAND_DISPLAY": "wayland-0"})
    assert has_display({"QT_QPA_PLATFORM": "offscreen"})
    assert not has_display({})
    assert not has_display({"DISPLAY": ""})


def test_the_table_is_what_the_installed_qt_asks_for():
    """Every library that PySide6's own files need and do not bring is in the table."""
    readelf = shutil.which("readelf")
    if readelf is None:
        pytest.skip("readelf is not here")
    import PySide6

    qt = Path(PySide6.__file__).parent
    files = [
        *(qt / name for name in ("QtCore.abi3.so", "QtGui.abi3.so", "QtWidgets.abi3.so")),
        *(
            qt / "Qt" / "lib" / f"libQt6{part}.so.6"
            for part in ("Core", "Gui", "Widgets", "DBus", "XcbQpa")
        ),
        *(qt / "Qt" / "plugins" / "platforms" / f"libq{name}.so" for name in ("xcb", "offscreen")),
    ]
    output = subprocess.run(
        [readelf, "-d", *map(str, files)], capture_output=True, encoding="utf-8", check=True
    ).stdout
    needed = {line.split("[")[1].rstrip("]") for line in output.splitlines() if "(NEEDED)" in line}
    brought = {path.name for path in (qt / "Qt" / "lib").iterdir()}
    base = (
        "libc.so",
        "libm.so",
        "libdl.so",
        "librt.so",
        "libpthread.so",
        "libgcc_s",
        "libstdc++",
        "ld-linux",
        "libpyside6",
        "libshiboken6",
    )
    known = {*system_libraries._ALWAYS, *system_libraries._ON_X}
    assert {n for n in needed - brought if not n.startswith(base)} <= known
