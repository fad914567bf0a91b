"""What is written goes where the path says: through links and into pipes, in place of neither."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from annotator.core.errors import WorldError
from annotator.jobs.atomic_files import refuse_stream, replacing, replacing_all
from annotator.jobs.projects import new_project
from annotator.store.file.destinations import destination, is_standard_output

OLD, NEW = b"old\n", b"new\n"


def write(out: Path, data: bytes = NEW) -> None:
    with replacing(out) as file:
        file.write(data)


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.rglob("*"))


@pytest.fixture
def elsewhere(tmp_path):
    folder = tmp_path / "elsewhere"
    folder.mkdir()
    return folder


# -- links -----------------------------------------------------------------------------------------


def test_a_link_stays_and_the_file_at_its_end_is_replaced(tmp_path, elsewhere):
    end, link, first = elsewhere / "end.jsonl", tmp_path / "link.jsonl", tmp_path / "first.jsonl"
    end.write_bytes(OLD)
    link.symlink_to("elsewhere/end.jsonl")
    first.symlink_to(link)  # a link to a link
    write(first)
    assert first.is_symlink() and link.is_symlink() and end.read_bytes() == NEW
    assert names(tmp_path) == ["elsewhere", "end.jsonl", "first.jsonl", "link.jsonl"]


def test_a_link_to_nothing_yet_says_where_the_file_is_to_be(tmp_path, elsewhere):
    link = tmp_path / "link.jsonl"
    link.symlink_to(elsewhere / "new.jsonl")
    write(link)
    assert link.is_symlink() and (elsewhere / "new.jsonl").read_bytes() == NEW


def test_a_file_is_written_through_a_folder_that_is_a_link(tmp_path, elsewhere):
    (tmp_path / "link").symlink_to(elsewhere)
    write(tmp_path / "link" / "x.jsonl")
    assert (elsewhere / "x.jsonl").read_bytes() == NEW


def test_a_link_that_leads_nowhere_is_told(tmp_path):
    one, other, lost = tmp_path / "one", tmp_path / "other", tmp_path / "lost"
    one.symlink_to(other)
    other.symlink_to(one)
    lost.symlink_to(tmp_path / "missing" / "x.jsonl")
    for link in (one, lost):
        with pytest.raises(WorldError, match="cannot be written"):
            write(link)
    assert one.is_symlink() and other.is_symlink() and lost.is_symlink()
    assert names(tmp_path) == ["lost", "one", "other"]


def test_all_names_of_a_file_show_what_is_written(tmp_path):
    one, other = tmp_path / "one.jsonl", tmp_path / "other.jsonl"
    one.write_bytes(b"a longer file than the new one\n")
    os.link(one, other)
    write(one)
    assert one.samefile(other) and other.read_bytes() == NEW
    assert names(tmp_path) == ["one.jsonl", "other.jsonl"]


def test_a_project_at_the_end_of_a_link_is_not_replaced(tmp_path):
    path, link = tmp_path / "news.annotator", tmp_path / "link.jsonl"
    new_project(path).close()
    link.symlink_to(path)
    before = path.read_bytes()
    with pytest.raises(WorldError, match="is a project"):
        write(link)
    assert path.read_bytes() == before


def test_two_links_to_one_file_are_refused(tmp_path):
    end = tmp_path / "end"
    for name in ("train", "dev"):
        (tmp_path / name).symlink_to(end)
    with (
        pytest.raises(WorldError, match="the same file"),
        replacing_all([tmp_path / "train", tmp_path / "dev"]),
    ):
        pass
    assert not end.exists()


def test_one_name_for_two_files_is_refused(tmp_path):
    out = tmp_path / "out"
    out.write_bytes(OLD)
    with pytest.raises(WorldError, match="the same file"), replacing_all([out, out]):
        pass
    assert out.read_bytes() == OLD


def test_what_was_written_over_is_put_back_with_the_others(tmp_path, monkeypatch):
    """The last of three cannot take its place: the first, which has two names, is as it was."""
    outs = [tmp_path / name for name in ("one", "two", "three")]
    for out in outs:
        out.write_bytes(OLD)
    os.link(outs[0], tmp_path / "another name")

    def refuse(source, target, real=os.replace):
        if target.name == "three":
            raise OSError(5, "Input/output error")
        real(source, target)

    monkeypatch.setattr(os, "replace", refuse)
    with (
        pytest.raises(WorldError, match="three cannot be written"),
        replacing_all(outs) as files,
    ):
        for file in files:
            file.write(NEW)
    assert [out.read_bytes() for out in outs] == [OLD] * 3
    assert outs[0].samefile(tmp_path / "another name")
    assert len(names(tmp_path)) == 4


# -- permissions -----------------------------------------------------------------------------------


@pytest.mark.parametrize("mode", [0o600, 0o640, 0o666, 0o755])
def test_a_file_keeps_its_permissions(tmp_path, mode):
    out = tmp_path / "x.jsonl"
    out.write_bytes(OLD)
    out.chmod(mode)
    write(out)
    assert (out.stat().st_mode & 0o7777, out.read_bytes()) == (mode, NEW)


def test_a_new_file_has_the_usual_permissions(tmp_path):
    (tmp_path / "usual").touch()
    write(tmp_path / "x.jsonl")
    assert (tmp_path / "x.jsonl").stat().st_mode == (tmp_path / "usual").stat().st_mode


def test_what_is_private_stays_so_while_it_is_written(tmp_path):
    out = tmp_path / "x.jsonl"
    out.write_bytes(OLD)
    out.chmod(0o600)
    with replacing(out):
        assert {path.stat().st_mode & 0o077 for path in tmp_path.iterdir()} == {0}


def test_a_file_that_may_not_be_written_is_not_replaced(tmp_path, monkeypatch):
    out = tmp_path / "x.jsonl"
    out.write_bytes(OLD)
    monkeypatch.setattr(os, "access", lambda *_: False)  # root may write everything
    with pytest.raises(WorldError, match="not permitted"):
        write(out)
    assert out.read_bytes() == OLD


@pytest.mark.skipif(os.name != "posix" or os.geteuid() != 0, reason="only root can give away files")
def test_a_file_of_somebody_else_stays_theirs(tmp_path):
    out = tmp_path / "x.jsonl"
    out.write_bytes(OLD)
    os.chown(out, 1234, 1234)
    write(out)
    assert (out.stat().st_uid, out.read_bytes()) == (1234, NEW)


# -- pipes and devices -----------------------------------------------------------------------------


def test_a_pipe_with_a_name_is_written_to(tmp_path):
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    read: list[bytes] = []
    reader = threading.Thread(target=lambda: read.append(pipe.read_bytes()))
    reader.start()
    write(pipe)
    reader.join()
    assert read == [NEW] and pipe.is_fifo() and names(tmp_path) == ["pipe"]


def test_a_device_is_written_to():
    write(Path("/dev/null"))
    assert Path("/dev/null").is_char_device()


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="not on this system")
def test_a_device_that_is_full_is_told():
    with pytest.raises(WorldError, match="no room on the disk"):
        write(Path("/dev/full"))
    assert Path("/dev/full").is_char_device()


@pytest.mark.parametrize("name", ["/dev/fd/{0}", "/proc/self/fd/{0}", "link"])
def test_an_open_pipe_is_written_to(tmp_path, name):
    reading, writing = os.pipe()
    out = Path(name.format(writing))
    if name == "link":
        out = tmp_path / "link"
        out.symlink_to(f"/dev/fd/{writing}")
    write(out)
    os.close(writing)
    with os.fdopen(reading, "rb") as pipe:
        assert pipe.read() == NEW


def test_an_open_file_is_written_to_from_where_the_others_stopped(tmp_path):
    """As the shell does in ``(echo …; annotator export … --out /dev/stdout) > file``."""
    with (tmp_path / "file").open("wb") as file:
        file.write(OLD)
        file.flush()
        write(Path(f"/dev/fd/{file.fileno()}"))
        write(Path(f"/dev/fd/{file.fileno()}"))
    assert (tmp_path / "file").read_bytes() == OLD + NEW + NEW
    assert names(tmp_path) == ["file"]


def test_an_open_file_without_a_name_is_written_to(tmp_path):
    with (tmp_path / "gone").open("w+b") as file:
        (tmp_path / "gone").unlink()
        write(Path(f"/proc/self/fd/{file.fileno()}"))
        file.seek(0)
        assert file.read() == NEW
    assert names(tmp_path) == []


@pytest.mark.parametrize("name", ["/dev/fd/999", "/proc/self/fd/999"])
def test_what_is_not_open_is_told(name):
    with pytest.raises(WorldError, match="cannot be written"):
        write(Path(name))


def test_a_pipe_that_nobody_reads_is_told(tmp_path):
    reading, writing = os.pipe()
    os.close(reading)
    with pytest.raises(WorldError, match="Broken pipe"):
        write(Path(f"/dev/fd/{writing}"))
    os.close(writing)


def test_a_split_needs_files(tmp_path):
    refuse_stream(tmp_path / "x.jsonl")
    with pytest.raises(WorldError, match="a split needs files"):
        refuse_stream(Path("/dev/stdout"))


# -- what is printed -------------------------------------------------------------------------------

_SAYS = """
import sys
from pathlib import Path
from annotator.store.file.destinations import is_standard_output
print(is_standard_output(Path(sys.argv[1])), file=sys.stderr)
"""


@pytest.mark.parametrize(
    ("out", "printed"),
    [("/dev/stdout", True), ("/dev/fd/1", True), ("/dev/stderr", False), ("/dev/null", False)],
)
def test_standard_output_is_known_wherever_it_goes(tmp_path, out, printed):
    with (tmp_path / "file").open("wb") as file:
        for end in (subprocess.PIPE, file):
            done = subprocess.run(
                [sys.executable, "-c", _SAYS, out], stdout=end, stderr=subprocess.PIPE, check=True
            )
            assert done.stderr.decode().strip() == str(printed)


def test_a_file_is_not_standard_output(tmp_path):
    assert not is_standard_output(tmp_path / "x")
    assert not is_standard_output(Path("x\0y"))


@pytest.mark.parametrize("name", ["x\0y", "x\ud800y", "x" * 300, "y/" * 3000])
def test_what_is_no_name_is_told(tmp_path, name):
    with pytest.raises(OSError, match=r"NUL|half|long"):
        destination(tmp_path / name)
    with pytest.raises(WorldError, match="cannot be written"):
        write(tmp_path / name)
