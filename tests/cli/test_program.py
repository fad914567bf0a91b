"""The program as a process: exit status, streams, and what it does before a window opens."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

from annotator.jobs.exchange.importing import ImportOptions, import_paths
from annotator.store.project import Project
from tests import patience, templates

ARTICLE = "وصل الوفد إلى دمشق أمس بعد رحلة طويلة.\n"


def test_results_go_to_standard_output_and_faults_to_standard_error(program, tmp_path):
    project = tmp_path / "p.annotator"
    made = program("new", project)
    again = program("new", project)

    assert (made.returncode, made.stderr) == (0, "")
    assert str(project) in made.stdout
    assert (again.returncode, again.stdout) == (1, "")
    assert again.stderr.count("\n") == 1
    assert program("export", project).returncode == 2


@pytest.mark.parametrize("encoding", ["utf-8", "ascii", "cp1252"])
def test_arabic_does_no_harm_where_it_cannot_be_shown(program, tmp_path, encoding):
    project = templates.empty(tmp_path / "p.annotator")
    (tmp_path / "خبر.txt").write_text(ARTICLE, encoding="utf-8")
    environment = {"PYTHONIOENCODING": encoding, "PYTHONUTF8": "0"}

    assert program("import", project, tmp_path / "خبر.txt", **environment).returncode == 0
    found = program("find", project, "دمشق", "--json", **environment)
    assert found.returncode == 0
    assert json.loads(found.stdout)[0]["excerpt"] == ARTICLE.strip()


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "cp1256", "utf-16"])
def test_json_is_utf8_whatever_standard_output_is(program, tmp_path, encoding):
    """An escape of the terminal's, such as ``\\U0001f600``, is none of JSON's."""
    project = templates.empty(tmp_path / "p.annotator")
    text = "قالت مصادر 😀 إن “الطريق” مفتوح"
    written = tmp_path / "خبر.txt"
    written.write_text(text, encoding="utf-8")
    with Project.open(project) as opened:
        import_paths(opened, [written], ImportOptions())
    environment = {"PYTHONIOENCODING": encoding, "PYTHONUTF8": "0"}

    found = program("find", project, "مصادر", "--json", **environment)
    assert json.loads(found.stdout)[0]["excerpt"] == text
    assert json.loads(program("stats", project, "--json", **environment).stdout)["articles"] == 1


def test_a_project_that_is_not_there_is_said_before_qt_is_imported(program, tmp_path):
    result = program(tmp_path / "none.annotator")
    assert result.returncode == 1
    assert "annotator new" in result.stderr
    assert result.stderr.count("\n") == 1


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="other systems have a screen")
def test_without_a_screen_the_window_says_so(program):
    result = program()
    assert (result.returncode, result.stdout) == (1, "")
    assert "no screen" in result.stderr


def test_help_and_version_are_told_and_wrong_usage_is_status_2(program):
    assert program("--version").stdout.startswith("annotator, version ")
    assert "Commands:" in program("--help").stdout
    assert program("nonsense", "more").returncode == 2


def test_an_interrupted_import_leaves_nothing(program, tmp_path):
    """As when a hand presses Ctrl+C: the import is in one transaction."""
    project = tmp_path / "p.annotator"
    program("new", project)
    script = (
        "import sys, annotator.cli.main as main\n"
        "from annotator.store.intake.intake import Intake\n"
        "def stop(self, draft): raise KeyboardInterrupt\n"
        "Intake.finish = lambda self: stop(self, None)\n"
        "sys.exit(main.run(sys.argv[1:]))\n"
    )
    (tmp_path / "a.txt").write_text(ARTICLE, encoding="utf-8")
    stopped = subprocess.run(
        [sys.executable, "-c", script, "import", str(project), str(tmp_path / "a.txt")],
        capture_output=True,
        encoding="utf-8",
        timeout=patience.SECONDS,
        check=False,
    )
    assert stopped.returncode == 1
    assert "Traceback" not in stopped.stderr
    assert json.loads(program("stats", project, "--json").stdout)["articles"] == 0


def test_the_way_to_the_window_imports_neither_the_commands_nor_the_formats(program, tmp_path):
    """Somebody waits for it. Looked at up to where Qt would be imported."""
    script = (
        "import sys, annotator.__main__, annotator.cli.opening as opening\n"
        "opening.obstacle(None)\n"
        "heavy = {'click', 'rich', 'msgspec', 'sqlite_utils', 'PySide6', 'ctypes', 'regex'}\n"
        "print(sorted(heavy & sys.modules.keys()))\n"
    )
    told = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, encoding="utf-8", check=True
    )
    assert told.stdout == "[]\n"


def test_the_window_imports_nothing_that_only_import_and_export_need():
    script = (
        "import sys, annotator.ui.window.main_window\n"
        "heavy = {'click', 'rich', 'msgspec', 'csv', 'annotator.arabic.dates'}\n"
        "print(sorted(heavy & sys.modules.keys()))\n"
    )
    told = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, encoding="utf-8", check=True
    )
    assert told.stdout == "[]\n"


def test_commands_need_no_qt(program, tmp_path):
    script = (
        "import sys; sys.modules['PySide6'] = None\n"
        "import annotator.cli.main as main\n"
        "sys.exit(main.run(sys.argv[1:]))\n"
    )
    for arguments in (["--help"], ["formats"], ["new", str(tmp_path / "p.annotator")]):
        done = subprocess.run(
            [sys.executable, "-c", script, *arguments], capture_output=True, check=False
        )
        assert done.returncode == 0, done.stderr
