"""Knows an archive of a project, packed or not, so that its articles come in once."""

from __future__ import annotations

import fnmatch
from collections.abc import Callable

ARTICLES = "sets.jsonl"
"""The file of it that an import reads: what each person marked."""

_SIGNS = (ARTICLES, "project.annotator", "SHA256SUMS")
_BESIDE = (
    *("READ-ME.txt", "SHA256SUMS", "project.annotator", "gold.jsonl", "schema.json"),
    *("labels*.json", "guidelines*", "report.*.html", "people.json", "set_aside.json"),
)


def is_beside_articles(name: str, has: Callable[[str], bool]) -> bool:
    """Whether the file ``name`` stands in an archive of a project, and holds none of its sets.

    ``has`` says which names there are in its folder.
    """
    is_part = any(fnmatch.fnmatchcase(name, pattern) for pattern in _BESIDE)
    return is_part and all(map(has, _SIGNS))
