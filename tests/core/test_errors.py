"""Faults of the world are values: another process gets them as they were."""

from __future__ import annotations

import pickle

from annotator.core.errors import WorldError
from annotator.core.message import Form


class Gone(Form):
    FILE = "{file} is gone."


class FileGone(WorldError):
    def __init__(self, file: str, times: int) -> None:
        super().__init__(Gone.FILE, hint="--again", file=file)
        self.times = times


def test_a_fault_travels_with_its_kind_form_values_and_what_its_kind_adds():
    fault = pickle.loads(pickle.dumps(FileGone("خبر.txt", 3)))
    assert type(fault) is FileGone
    assert (fault.message.form, fault.message.values) == (Gone.FILE, {"file": "خبر.txt"})
    assert (fault.hint, fault.times, str(fault)) == ("--again", 3, "خبر.txt is gone.")
