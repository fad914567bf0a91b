"""Making projects, and the label sets that they can begin with."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from annotator import assets
from annotator.core.errors import WorldError
from annotator.core.label_words import words_fault
from annotator.core.labels import LabelSet
from annotator.core.message import Form
from annotator.core.place import Place
from annotator.core.system_faults import system_reason
from annotator.formats.errors import FormatError
from annotator.store.file.destinations import refuse_no_name
from annotator.store.file.opening import is_sqlite
from annotator.store.project import Project

DEFAULT_LABELS = "news"
SUFFIX = ".annotator"


def shipped_label_sets() -> dict[str, Path]:
    """The label sets that come with the program, by name."""
    return {path.stem: path for path in sorted((assets.resources() / "labels").glob("*.json"))}


class NewProjectFault(Form):
    """Why a project cannot be made there."""

    NO_FOLDER = "There is no folder {folder}. Make it first, or choose another."


class LabelFileFault(Form):
    """Why a file cannot be read as a label set."""

    PROJECT = "this is a project, not a label set."
    NO_FILE = "this is a device or a pipe, not a label set."
    UNREADABLE = "the label set cannot be read ({why})."


def read_label_set(file: Path) -> LabelSet:
    """The label set in ``file``; ``WorldError`` says what is wrong with it."""
    from annotator.formats.labels import label_set  # here, to keep the start of the window light

    if is_sqlite(file):
        raise FormatError(Place(str(file)), LabelFileFault.PROJECT)
    if file.exists() and not (file.is_file() or file.is_dir()):  # it may have no end
        raise FormatError(Place(str(file)), LabelFileFault.NO_FILE)
    try:
        refuse_no_name(file)
        data = file.read_bytes()
    except OSError as error:
        place, why = Place(str(file)), system_reason(error)
        raise FormatError(place, LabelFileFault.UNREADABLE, why=why) from error
    return label_set.read(data, str(file))


def new_project(
    path: Path,
    labels: LabelSet | None = None,
    *,
    title: str = "",
    fill: Callable[[Project], None] | None = None,
) -> Project:
    """Make a project, with the default labels unless others are given; returns it open.

    It is empty but for what ``fill`` puts into it, without which it never appears. ``WorldError``
    if none can be made there, or a label cannot be called as it is.
    """
    if labels is None:
        labels = read_label_set(shipped_label_sets()[DEFAULT_LABELS])
    why = words_fault(replace(labels, labels=()), labels)
    if why is not None:
        raise WorldError(why)
    if not os.path.isdir(path.parent):
        raise WorldError(NewProjectFault.NO_FOLDER, folder=str(path.parent))
    return Project.create(path, labels, title=title, fill=fill)
