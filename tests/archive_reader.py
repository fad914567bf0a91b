"""Reads an archive of a project with nothing but Python's standard library.

As a stranger would, who has neither this program nor its source: ``python archive_reader.py ZIP``.
"""

from __future__ import annotations

import hashlib
import json
import sqlite3
import sys
import tempfile
import zipfile
from pathlib import Path
from typing import Any


def checked(archive: zipfile.ZipFile) -> dict[str, bytes]:
    """The files by name; ``ValueError`` if one is not what its checksum is of."""
    files = {name: archive.read(name) for name in archive.namelist()}
    sums = files.pop("SHA256SUMS").decode().splitlines()
    wanted = dict(reversed(line.split("  ", 1)) for line in sums)
    found = {name: hashlib.sha256(data).hexdigest() for name, data in files.items()}
    if found != wanted:
        raise ValueError("the checksums are not those of the files")
    return files


def lines(data: bytes) -> list[dict[str, Any]]:
    """The articles of a JSONL file: bytes, since texts have breaks that only Unicode knows."""
    return [json.loads(line) for line in data.splitlines()]


def spans(article: dict[str, Any]) -> list[tuple[str, str, str]]:
    """Who gave which label to which string; each string is just what its offsets cut out."""
    marked = []
    for span in article["spans"]:
        surface = article["text"][span["start"] : span["end"]]
        marked.append((article["set"], span["label"], surface))
    return marked


def from_database(data: bytes) -> list[tuple[str, str, str]]:
    """The same from the project itself, which is an SQLite file."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "project.sqlite"
        path.write_bytes(data)
        connection = sqlite3.connect(path)
        rows = connection.execute(
            "SELECT person.name, label, surface FROM annotation"
            " JOIN person ON person.number = person"
            " WHERE article NOT IN (SELECT article FROM set_aside)"
        ).fetchall()
        connection.close()
    return rows


def versions(articles: list[dict[str, Any]], history: list[dict[str, Any]]) -> list[int]:
    """The version of the guidelines that each set was finished under; 0: before any change."""
    numbers = {"": 0, **{change["at"]: change["number"] for change in history}}
    return [numbers[each["guidelines"]] for each in articles if "guidelines" in each]


def set_aside(changes: list[dict[str, Any]]) -> list[str]:
    """The articles that are set aside: the last change on each holds."""
    aside = {id: change["aside"] for change in changes for id in change["articles"]}
    return sorted(id for id, is_aside in aside.items() if is_aside)


def main(path: Path) -> dict[str, Any]:
    """What the archive holds, in numbers."""
    with zipfile.ZipFile(path) as archive:
        files = checked(archive)
    sets, history = lines(files["sets.jsonl"]), json.loads(files["guidelines_history.json"])
    people = [span for article in sets for span in spans(article)]
    gold = [span for article in lines(files["gold.jsonl"]) for span in spans(article)]
    return {
        "labels": [label["name"] for label in json.loads(files["labels.json"])["labels"]],
        "versions": len(history),
        "finished_under": versions(sets, history),
        "roles": {each["name"]: each["role"] for each in json.loads(files["people.json"])},
        "aside": set_aside(json.loads(files["set_aside.json"])),
        "guidelines": sorted(name for name in files if name.startswith("guidelines.")),
        "people": sorted(people),
        "gold": sorted(gold),
        "database": sorted(from_database(files["project.annotator"])),
    }


if __name__ == "__main__":
    print(json.dumps(main(Path(sys.argv[1])), ensure_ascii=False, indent=2))
