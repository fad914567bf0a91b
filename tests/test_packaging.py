"""The wheel, built, compared with what belongs in it, installed elsewhere, and used from there."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest

import annotator
from benchmarks.installed import megabytes, runtime
from tests import patience

ROOT = Path(__file__).resolve().parents[1]
MOST_PACKAGES = 25
MOST_MEGABYTES = 300

# What the catalogues and the list of words are made from and with.
NOT_SHIPPED = {"resources/i18n": {".ts", ".sh", ".py"}, "resources/words": {".py"}}

WINDOW = """
import sys
from pathlib import Path
from PySide6.QtTest import QTest
from annotator import assets
import annotator
from annotator.ui import app
from annotator.ui.window.main_window import MainWindow
from annotator.ui.settings import Settings

application, settings = app.application(), Settings.of_person()
app.dress(application, settings)
window = MainWindow(settings)
window.show()
assert window.open_project(Path(sys.argv[1])), "the project did not open"
assert QTest.qWaitForWindowExposed(window, int(sys.argv[2]))
window.pages.finish()
picture = window.grab().toImage()
columns, rows = range(0, picture.width(), 3), range(0, picture.height(), 3)
colours = {picture.pixel(x, y) for x in columns for y in rows}
print(len(colours), Path(annotator.__file__).parent, assets.resources())
window.close()
"""


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built from this checkout without the network."""
    folder = tmp_path_factory.mktemp("dist")
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", folder],
        cwd=ROOT,
        check=True,
        capture_output=True,
    )
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder in which the wheel is installed; the packages it needs are this environment's."""
    folder = tmp_path_factory.mktemp("elsewhere") / "site"
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check", "install"]
    subprocess.run(
        [*pip, "--quiet", "--no-index", "--no-deps", "--target", folder, wheel],
        check=True,
        capture_output=True,
    )
    return folder


def test_wheel_holds_the_code_and_what_it_needs_and_nothing_else(wheel: Path) -> None:
    expected = {
        *_files("annotator", "annotator"),
        *_files("resources", "annotator/_bundled/resources"),
        *_files("db/migrations", "annotator/_bundled/db/migrations"),
    }
    with ZipFile(wheel) as archive:
        names = {name for name in archive.namelist() if ".dist-info/" not in name}
    assert names == expected
    assert {"annotator/__main__.py", "annotator/_bundled/db/migrations/0001_initial.sql"} <= names


def test_wheel_names_its_command_its_python_and_its_licences(wheel: Path) -> None:
    with ZipFile(wheel) as archive:
        (info,) = {name.split("/")[0] for name in archive.namelist() if ".dist-info/" in name}
        entry_points = archive.read(f"{info}/entry_points.txt").decode()
        metadata = archive.read(f"{info}/METADATA").decode()
        faces = [name for name in archive.namelist() if name.endswith(".ttf")]
        texts = [name for name in archive.namelist() if name.endswith("-OFL.txt")]
    assert "annotator = annotator.__main__:main" in entry_points
    assert "Requires-Python: >=3.11" in metadata
    assert f"Version: {annotator.__version__}\n" in metadata
    families = {Path(name).name.split("-")[0] for name in faces}
    assert families == {Path(name).name.split("-")[0] for name in texts} != set()


def test_installed_elsewhere_a_project_is_made_filled_and_exported(
    installed: Path, tmp_path: Path
) -> None:
    sample = installed / "annotator/_bundled/resources/samples/sample.jsonl"

    assert "actor, location, date, claim" in _run(installed, tmp_path, "new", "news.annotator")
    assert "Imported" in _run(installed, tmp_path, "import", "news.annotator", str(sample))
    export = ("export", "news.annotator", "--format", "jsonl", "--out", "out.jsonl")
    assert "Wrote" in _run(installed, tmp_path, *export, "--state", "any")

    begun = [line for line in sample.read_bytes().splitlines() if b'"state":"todo"' not in line]
    assert (tmp_path / "out.jsonl").read_bytes().splitlines() == begun != []
    assert "is whole" in _run(installed, tmp_path, "check", "news.annotator")


def test_installed_elsewhere_the_window_opens_a_project_and_paints(
    installed: Path, tmp_path: Path
) -> None:
    raw = installed / "annotator/_bundled/resources/samples/raw/harbour-library.txt"
    _run(installed, tmp_path, "new", "news.annotator")
    _run(installed, tmp_path, "people", "add", "news.annotator", "Amal", "--role", "annotator")
    _run(installed, tmp_path, "import", "news.annotator", str(raw))

    said = _python(installed, tmp_path, "-c", WINDOW, "news.annotator", str(patience.MILLISECONDS))

    assert said.stderr == ""
    colours, package, resources = said.stdout.split()
    assert int(colours) > 50
    assert Path(package) == installed / "annotator"
    assert Path(resources) == installed / "annotator/_bundled/resources"


def test_what_gets_installed_is_small() -> None:
    needed = runtime()
    assert "pyside6-essentials" in needed
    assert len(needed) + 1 <= MOST_PACKAGES, sorted(needed)  # and the program itself
    assert 50 < megabytes() <= MOST_MEGABYTES


def test_every_package_that_gets_installed_is_listed_with_its_licence() -> None:
    text = (ROOT / "docs" / "third-party.md").read_text(encoding="utf-8").lower()
    listed = set(re.findall(r"[\w-]+", text.split("## installed beside it")[1]))
    assert set(runtime()) <= listed


def _files(folder: str, shipped_as: str) -> set[str]:
    """The files of ``folder`` in the checkout, by the names that they have in the wheel."""
    return {
        f"{shipped_as}/{file.relative_to(ROOT / folder).as_posix()}"
        for file in (ROOT / folder).rglob("*")
        if file.is_file() and "__pycache__" not in file.parts and _is_shipped(file)
    }


def _is_shipped(file: Path) -> bool:
    endings = NOT_SHIPPED.get(file.parent.relative_to(ROOT).as_posix(), set())
    return file.suffix not in endings


def _run(installed: Path, folder: Path, *arguments: str) -> str:
    """What the installed program prints; nothing may come on standard error."""
    done = _python(installed, folder, "-m", "annotator", *arguments)
    assert done.returncode == 0 and not done.stderr, done.stderr
    return done.stdout


def _python(installed: Path, folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    own = {
        "PYTHONPATH": str(installed),
        "QT_QPA_PLATFORM": "offscreen",
        "PYTHONWARNINGS": "error",
        **{name: str(folder / "home") for name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME")},
    }
    return subprocess.run(
        [sys.executable, *arguments],
        cwd=folder,
        env={**os.environ, **own},
        capture_output=True,
        text=True,
        encoding="utf-8",
    )
