"""The model itself: a chain of tags (CRF) that python-crfsuite trains and reads.

The library may be absent: then there is no model, and nothing else is missing. It holds the
interpreter while it trains, so that is done in a process of its own.
"""

from __future__ import annotations

import hashlib
import logging
import os
from collections.abc import Iterable
from functools import cache
from importlib import import_module
from pathlib import Path

from annotator.suggest.tagging import SpanFinder
from annotator.suggest.training_rows import TrainingRow

_log = logging.getLogger(__name__)

_LIBRARY = "pycrfsuite"
_SETTINGS = {"c1": 0.2, "c2": 0.1, "max_iterations": 60, "feature.possible_transitions": True}
_LEAST_TAGS = 2  # with fewer there is nothing to learn
_SEAL = hashlib.sha256  # of the model; stands behind it, where the library does not look


@cache
def is_there() -> bool:
    """Whether models can be trained and read on this machine.

    A library that is there and cannot be loaded is as none; the log says so, once.
    """
    try:
        import_module(_LIBRARY)
    except Exception as error:  # of another Python, or damaged: whatever that comes to
        if not (isinstance(error, ModuleNotFoundError) and error.name == _LIBRARY):
            _log.warning("Suggestions work without a model: %s fails to load. %s", _LIBRARY, error)
        return False
    return True


def train(rows: Iterable[TrainingRow], path: Path) -> bool:
    """Train a model on ``rows`` and put it at ``path``; ``False`` if nothing can be learnt yet.

    The same rows in the same order give the same bytes. It is there as a whole or not at all.
    """
    import pycrfsuite

    trainer = pycrfsuite.Trainer("lbfgs", verbose=False)
    trainer.set_params(_SETTINGS)
    seen: set[str] = set()
    for features, tags in rows:
        trainer.append(features, tags)
        seen.update(tags)
    if len(seen) < _LEAST_TAGS:
        return False
    beside = path.with_name(f"{path.name}.{os.getpid()}.part")
    try:
        trainer.train(str(beside))
        with beside.open("rb+") as file:
            file.write(_SEAL(file.read()).digest())
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)
    return True


def read(path: Path) -> SpanFinder | None:
    """The model at ``path``; ``None`` if there is none that can be read."""
    if not is_there() or not _is_whole(path):
        return None
    import pycrfsuite

    tagger = pycrfsuite.Tagger()
    try:
        tagger.open(str(path))
    except ValueError:  # of another version of the library
        return None
    return SpanFinder(tagger)


def _is_whole(path: Path) -> bool:
    """Whether a file is as :func:`train` wrote it: the library ends the program over a damaged one.

    One without a seal, of an older version, is trained again.
    """
    try:
        model = path.read_bytes()
    except OSError:
        return False
    end = len(model) - _SEAL().digest_size
    return end > 0 and _SEAL(model[:end]).digest() == model[end:]
