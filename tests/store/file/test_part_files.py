"""What is being written lies beside its place, and goes when its writer is gone; no other goes."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from annotator.store.file import part_files, processes
from annotator.store.file.part_files import named_for, part_of, sweep
from annotator.store.file.processes import Process

_CHILD = """
import sys
from pathlib import Path
from annotator.store.file import part_files
with part_files.part_of(Path(sys.argv[1])) as part:
    for ending in ("", "-wal", "-shm", "-journal"):
        part.with_name(part.name + ending).write_bytes(b"half")
    print(part.name, flush=True)
    sys.stdin.read()
"""


class Writer:
    """Another process that is writing ``target``."""

    def __init__(self, target: Path) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-c", _CHILD, str(target)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        assert self._process.stdout is not None
        self.part = target.with_name(self._process.stdout.readline().strip())

    def killed(self) -> None:
        self._process.kill()

    def waited_for(self) -> None:
        self._process.communicate()


@pytest.fixture
def writer(tmp_path):
    made = Writer(tmp_path / "labelled.jsonl")
    yield made
    made.killed()
    made.waited_for()


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def made_by(process: Process, folder: Path, name: str = "x.jsonl") -> Path:
    own = named_for(folder / name)
    part = own.with_name(own.name.replace(Process.own().token, process.token))
    part.write_bytes(b"half")
    return part


def test_a_part_has_the_name_of_its_file_and_goes_in_the_end(tmp_path):
    with part_of(tmp_path / "مقالات.jsonl") as part:
        part.write_bytes(b"half")
        assert part.parent == tmp_path and part.name.startswith(".مقالات.jsonl.")
    assert names(tmp_path) == []


def test_no_two_parts_have_one_name(tmp_path):
    target = tmp_path / "x.jsonl"
    with part_of(target) as one, part_of(target) as other:
        assert one != other


@pytest.mark.parametrize("name", ["م" * 127, "x" * 255, "م" * 19 + "ab" + "م"])
def test_a_part_of_a_long_name_can_be_made(tmp_path, name):
    with part_of(tmp_path / name) as part:
        part.write_bytes(b"half")
        part.with_name(part.name + "-journal").write_bytes(b"")
        assert "\ufffd" not in part.name


def test_a_killed_process_leaves_parts_and_the_next_one_sweeps_them(writer, tmp_path):
    writer.killed()
    writer.waited_for()
    assert len(names(tmp_path)) == 4
    with part_of(tmp_path / "another.jsonl"):
        assert names(tmp_path) == []


def test_one_that_nobody_waited_for_has_ended_too(writer, tmp_path):
    writer.killed()
    os.waitid(os.P_PID, writer._process.pid, os.WEXITED | os.WNOWAIT)
    assert len(sweep(tmp_path)) == 4


def test_what_is_growing_stays(writer, tmp_path):
    os.utime(writer.part, (0, 0))  # however old it is
    assert sweep(tmp_path) == []
    assert len(names(tmp_path)) == 4


def test_parts_of_ones_own_process_stay(tmp_path):
    with part_of(tmp_path / "x.jsonl") as part:
        part.write_bytes(b"half")
        assert sweep(tmp_path) == [] and part.exists()


@pytest.fixture
def here(monkeypatch):
    """A machine that says all of itself."""
    monkeypatch.setattr(processes, "_this_system", lambda: ("aa", "bb", "cc"))
    return replace(Process.own(), machine="aa", boot="bb", space="cc")


GONE = 4_194_305  # more than any process has


@pytest.mark.parametrize(
    ("change", "ended"),
    [
        ({"number": GONE}, True),
        ({"start": "1"}, True),  # the number went to another process since
        ({"start": "0"}, False),  # where the system does not say when it began
        ({"boot": "dd", "number": GONE}, True),  # the machine was started anew
        ({"boot": "dd"}, True),
        ({"boot": "0", "number": GONE}, False),
        ({"machine": "ee", "number": GONE}, False),  # another machine's, on a shared folder
        ({"machine": "0", "number": GONE}, False),
        ({"space": "dd", "number": GONE}, False),  # a container's, which counts by itself
    ],
)
def test_only_what_is_surely_nobodys_goes(tmp_path, here, change, ended):
    part = made_by(replace(here, **change), tmp_path)
    assert sweep(tmp_path) == ([part] if ended else [])


@pytest.mark.parametrize(
    ("known", "boot", "ended"),
    [
        (("0", "bb", "cc"), "bb", True),  # one start of one machine says which machine it is
        (("0", "bb", "cc"), "dd", False),  # nameless machines were all started some time
        (("aa", "0", "0"), "0", True),  # a system that does not tell one start from another
        (("0", "0", "0"), "0", False),
    ],
)
def test_processes_are_told_apart_on_a_machine_that_says_less_of_them(
    tmp_path, monkeypatch, known, boot, ended
):
    monkeypatch.setattr(processes, "_this_system", lambda: known)
    gone = Process(known[0], boot, known[2], GONE, "0")
    part = made_by(gone, tmp_path)
    assert sweep(tmp_path) == ([part] if ended else [])


def test_what_is_called_nearly_so_is_not_ours(tmp_path):
    token = replace(Process.own(), number=GONE).token
    mine = [
        "x.part",
        ".x.part",
        ".x.jsonl.1234.part",
        f"x.{token}-1.part",
        f".x.{token}-1.part.txt",
        f".x.{token}-1",
        ".x.jsonl.abcdefgh",
    ]
    for name in mine:
        (tmp_path / name).write_bytes(b"mine")
    (tmp_path / f".folder.{token}-1.part").mkdir()
    (tmp_path / f".link.{token}-1.part").symlink_to(tmp_path / "x.part")
    before = names(tmp_path)
    assert sweep(tmp_path) == []
    assert names(tmp_path) == before


def test_a_folder_that_cannot_be_read_is_no_reason_to_stop(tmp_path):
    assert sweep(tmp_path / "missing") == []


def test_what_is_new_takes_no_name_that_is_taken(tmp_path):
    part, target = tmp_path / "part", tmp_path / "target"
    part.write_bytes(b"new")
    target.write_bytes(b"mine")
    with pytest.raises(FileExistsError):
        part_files.place_anew(part, target)
    assert target.read_bytes() == b"mine"
