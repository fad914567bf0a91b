"""Reading and writing hold an article in memory, or a piece of the file, and not the file."""

from __future__ import annotations

import gc
import io
import tracemalloc

import pytest

from annotator.core.draft import ArticleDraft
from annotator.formats.fitting.fitting import Fitting
from annotator.formats.reading import ReadOptions
from annotator.formats.registry import named
from annotator.formats.writing import WriteOptions
from tests.formats.written_files import LABELS, made_set

FEW = {"doccano": 60, "label-studio": 100, "spans-csv": 60, "conll": 30}
"""Articles that are more than a reader reads ahead; ``conll`` has a line for each word."""

TIMES = 3
TEXT = "قال وزير الخارجية في بيروت أمس إن الوفد عاد إلى تونس.\n" * 60


class Counting(io.RawIOBase):
    """A file that nobody keeps: what is written is counted."""

    def __init__(self) -> None:
        self.size = 0

    def writable(self) -> bool:
        return True

    def write(self, data) -> int:
        self.size += len(data)
        return len(data)


def sets(count):
    for number in range(count):
        at = TEXT.index("بيروت")
        yield made_set(f"a {number}", f"{number} {TEXT}", [(at + 8, at + 12, "location")])


def write(form, count, stream):
    fitting = Fitting(form.capabilities)
    writer = form.write()(stream, WriteOptions(LABELS))
    for outgoing in sets(count):
        writer.write(fitting.fit(outgoing))
    writer.finish()


def read(form, data):
    options = ReadOptions(person="Amal", labels=LABELS)
    items = form.read()(io.BytesIO(data), "file", options)
    return sum(isinstance(item, ArticleDraft) for item in items)


def peak(work) -> int:
    """The most bytes that Python had allocated at once for ``work``."""
    gc.collect()
    tracemalloc.start()
    try:
        work()
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


@pytest.mark.parametrize("name", FEW)
def test_three_times_the_articles_take_no_more_memory(name):
    form, few, many = named(name), FEW[name], TIMES * FEW[name]
    files = {}
    for count in (many, few):  # the second time nothing is imported, or remembered, any more
        stream = io.BytesIO()
        write(form, count, stream)
        files[count] = stream.getvalue()
        read(form, files[count])
    more = len(files[many]) - len(files[few])

    def grows(work) -> int:
        return peak(lambda: work(many)) - peak(lambda: work(few))

    assert grows(lambda count: write(form, count, Counting())) < more / 4
    assert grows(lambda count: read(form, files[count])) < more / 4
