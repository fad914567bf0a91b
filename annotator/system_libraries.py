"""The shared libraries that Qt needs from the system and does not find.

They are looked up before Qt is imported, because Qt itself only says ``cannot open shared object
file``, or ends the whole process. The loader's own cache is read, which takes a fraction of a
millisecond; only a library that is not in it is loaded to try.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

_CACHE = Path("/etc/ld.so.cache")


class Manager(NamedTuple):
    """A system's package manager: its program, and the command that installs packages."""

    program: str
    command: str


MANAGERS = (
    Manager("apt-get", "apt-get install -y"),
    Manager("dnf", "dnf install -y"),
    Manager("pacman", "pacman -S --needed"),
    Manager("zypper", "zypper install -y"),
)

# What each library's package is called, in the order of MANAGERS.
_ALWAYS: dict[str, tuple[str, str, str, str]] = {
    "libEGL.so.1": ("libegl1", "libglvnd-egl", "libglvnd", "libglvnd"),
    "libGL.so.1": ("libgl1", "libglvnd-glx", "libglvnd", "libglvnd"),
    "libX11.so.6": ("libx11-6", "libX11", "libx11", "libX11-6"),
    "libdbus-1.so.3": ("libdbus-1-3", "dbus-libs", "dbus", "libdbus-1-3"),
    "libfontconfig.so.1": ("libfontconfig1", "fontconfig", "fontconfig", "libfontconfig1"),
    "libfreetype.so.6": ("libfreetype6", "freetype", "freetype2", "libfreetype6"),
    "libglib-2.0.so.0": ("libglib2.0-0", "glib2", "glib2", "libglib-2_0-0"),
    "libgthread-2.0.so.0": ("libglib2.0-0", "glib2", "glib2", "libgthread-2_0-0"),
    "libxkbcommon.so.0": ("libxkbcommon0", "libxkbcommon", "libxkbcommon", "libxkbcommon0"),
    "libz.so.1": ("zlib1g", "zlib", "zlib", "libz1"),
    "libzstd.so.1": ("libzstd1", "libzstd", "zstd", "libzstd1"),
}
_ON_X: dict[str, tuple[str, str, str, str]] = {
    "libX11-xcb.so.1": ("libx11-xcb1", "libX11-xcb", "libx11", "libX11-xcb1"),
    "libxcb.so.1": ("libxcb1", "libxcb", "libxcb", "libxcb1"),
    "libxcb-cursor.so.0": (
        "libxcb-cursor0",
        "xcb-util-cursor",
        "xcb-util-cursor",
        "libxcb-cursor0",
    ),
    "libxcb-icccm.so.4": ("libxcb-icccm4", "xcb-util-wm", "xcb-util-wm", "libxcb-icccm4"),
    "libxcb-image.so.0": ("libxcb-image0", "xcb-util-image", "xcb-util-image", "libxcb-image0"),
    "libxcb-keysyms.so.1": (
        "libxcb-keysyms1",
        "xcb-util-keysyms",
        "xcb-util-keysyms",
        "libxcb-keysyms1",
    ),
    "libxcb-randr.so.0": ("libxcb-randr0", "libxcb", "libxcb", "libxcb-randr0"),
    "libxcb-render.so.0": ("libxcb-render0", "libxcb", "libxcb", "libxcb-render0"),
    "libxcb-render-util.so.0": (
        "libxcb-render-util0",
        "xcb-util-renderutil",
        "xcb-util-renderutil",
        "libxcb-render-util0",
    ),
    "libxcb-shape.so.0": ("libxcb-shape0", "libxcb", "libxcb", "libxcb-shape0"),
    "libxcb-shm.so.0": ("libxcb-shm0", "libxcb", "libxcb", "libxcb-shm0"),
    "libxcb-sync.so.1": ("libxcb-sync1", "libxcb", "libxcb", "libxcb-sync1"),
    "libxcb-util.so.1": ("libxcb-util1", "xcb-util", "xcb-util", "libxcb-util1"),
    "libxcb-xfixes.so.0": ("libxcb-xfixes0", "libxcb", "libxcb", "libxcb-xfixes0"),
    "libxcb-xkb.so.1": ("libxcb-xkb1", "libxcb", "libxcb", "libxcb-xkb1"),
    "libxkbcommon-x11.so.0": (
        "libxkbcommon-x11-0",
        "libxkbcommon-x11",
        "libxkbcommon-x11",
        "libxkbcommon-x11-0",
    ),
}


def missing(environment: Mapping[str, str] | None = None, cache: Path = _CACHE) -> list[str]:
    """The libraries that Qt needs here and the system does not have; none but on Linux.

    With ``DISPLAY`` what the X11 platform needs is looked for too, unless ``QT_QPA_PLATFORM`` names
    another platform.
    """
    if not sys.platform.startswith("linux"):
        return []
    variables = os.environ if environment is None else environment
    needed = [*_ALWAYS, *(_ON_X if _is_on_x(variables) else ())]
    try:
        loader_cache = cache.read_bytes()
    except OSError:
        loader_cache = b""
    return [
        name for name in needed if f"{name}\0".encode() not in loader_cache and not _loads(name)
    ]


def sentence(libraries: Sequence[str]) -> str:
    """What to tell about missing ``libraries``: their names, and the command that installs them."""
    names = ", ".join(libraries)
    command = _command(libraries)
    how = f"Install them with: {command}" if command else "Install the packages that have them."
    return f"The window needs system libraries that are not installed: {names}. {how}"


def packages(libraries: Sequence[str], manager: str = "apt-get") -> list[str]:
    """The packages that have ``libraries``, by their names for ``manager``, as far as known."""
    column = [known.program for known in MANAGERS].index(manager)
    by_library = {**_ALWAYS, **_ON_X}
    return sorted({by_library[name][column] for name in libraries if name in by_library})


def named_in(error: ImportError) -> list[str]:
    """The library that Qt's own import did not find, although the loader's cache knows its name.

    That happens with a library for another architecture. Empty if ``error`` is about something
    else.
    """
    name, _, rest = str(error).partition(":")
    return [name] if name.startswith("lib") and "shared object file" in rest else []


def has_display(environment: Mapping[str, str] = os.environ) -> bool:
    """Whether there is a screen to open a window on."""
    if not sys.platform.startswith("linux"):
        return True
    return any(environment.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def _command(libraries: Sequence[str]) -> str:
    import shutil  # not at the start: nearly always nothing is missing

    for manager in MANAGERS:
        if shutil.which(manager.program):
            wanted = packages(libraries, manager.program)
            become = "" if os.geteuid() == 0 else "sudo "
            return f"{become}{manager.command} {' '.join(wanted)}" if wanted else ""
    return ""


def _is_on_x(environment: Mapping[str, str]) -> bool:
    platform = environment.get("QT_QPA_PLATFORM", "")
    return platform.startswith("xcb") if platform else bool(environment.get("DISPLAY"))


def _loads(name: str) -> bool:
    """Whether the loader finds ``name``: it also looks where its cache does not say."""
    import ctypes  # not at the start: nearly always the cache knows

    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True
