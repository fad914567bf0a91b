"""Inputs that make careless readers slow: the work grows with the file, and can be stopped in it.

Work is counted in calls, of Python and of the libraries in C, not in seconds.
"""

from __future__ import annotations

import sys
from functools import partial
from io import BytesIO
from itertools import count

import pytest

from annotator.core.draft import ArticleDraft
from annotator.formats import recognising
from annotator.formats.errors import FormatError
from annotator.formats.reading import ReadOptions
from annotator.jobs.exchange.guessing import with_guesses
from annotator.jobs.exchange.importing import ImportOptions, import_paths
from annotator.jobs.exchange.previewing import preview
from annotator.jobs.indexing import index_all
from annotator.jobs.work import Cancelled
from tests.torture.adversarial import INPUTS, Input

SMALL, LARGE = 3_000, 12_000  # bytes
TIMES = LARGE / SMALL
PAGE = "\n".join(f"سطر قصير رقم {number} من السطور" for number in range(3_000))


def calls(work) -> int:
    """How many functions are called by ``work``."""
    found = count()

    def met(frame, event, argument):
        if event in ("call", "c_call"):
            next(found)

    sys.setprofile(met)
    try:
        work()
    finally:
        sys.setprofile(None)
    return next(found)


def read(hard: Input, size: int) -> None:
    """Read a file as an import does, up to what is known of each article."""
    data = hard.make(size)
    form = recognising.recognised(f"file{hard.suffix}", data)
    options = ReadOptions(person="Mona", labels=("person",))
    try:
        for item in form.read()(BytesIO(data), "file", options):
            if isinstance(item, ArticleDraft) and form.guesses:
                with_guesses(item, furniture=True)
    except FormatError:
        pass


@pytest.mark.parametrize("hard", INPUTS, ids=lambda hard: hard.name)
def test_reading_takes_work_in_proportion_to_the_file(hard):
    read(hard, SMALL)  # what is made once is made
    small = calls(lambda: read(hard, SMALL))
    assert calls(lambda: read(hard, LARGE)) <= 1.5 * TIMES * small + 500


@pytest.mark.parametrize(
    ("suffix", "content"),
    [
        (".txt", PAGE),
        (".html", "<p>" + PAGE.replace("\n", "<p>")),
        (".csv", "text\n" + PAGE[: len(PAGE) // 4]),  # each line is an article
        (".jsonl", "\n" * 3_000 + '{"text":"نص"}\n' * 1_000),
    ],
)
@pytest.mark.parametrize("job", [import_paths, preview])
def test_one_file_can_be_stopped_at_every_place_in_it(project, tmp_path, job, suffix, content):
    file = tmp_path / f"file{suffix}"
    file.write_text(content, encoding="utf-8")
    asked = count()
    job(project, [file], ImportOptions(dry_run=True), None, lambda: next(asked) < 0)
    times = next(asked)
    assert times >= 8
    for last in range(0, times, max(1, times // 5)):
        asked = count()
        stop = partial(lambda asked, last: next(asked) >= last, asked, last)
        with pytest.raises(Cancelled):
            job(project, [file], ImportOptions(), None, stop)
        assert len(project.articles) == 0


def test_indexing_one_article_can_be_stopped_in_the_middle_and_goes_on_later(project, tmp_path):
    file = tmp_path / "file.txt"
    file.write_text(PAGE * 10, encoding="utf-8")
    import_paths(project, [file], ImportOptions())
    asked = count()
    with pytest.raises(Cancelled):
        index_all(project, None, lambda: next(asked) >= 3)
    assert project.indexing.pending() == 1
    assert project.search.find("قصير")  # read through, as it is not indexed
    index_all(project)
    assert project.indexing.pending() == 0
    assert project.search.find("قصير")
