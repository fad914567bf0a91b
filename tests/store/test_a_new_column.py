"""A new column of a record is a field of its class, a line in the table of its columns, and a
migration: then it is read, written, logged, taken back, packed, merged and checked. With a line in
the types of the exchange format it goes out and comes in again.

The recipe of ``docs/guide.md`` is followed on a copy of the program.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from annotator.store.file import migrate
from tests import patience

ROOT = Path(__file__).parents[2]

ANNOTATION, RECORDS = "annotator/core/annotation.py", "annotator/store/tables/records.py"
DRAFT, OUTGOING = "annotator/core/draft.py", "annotator/core/outgoing.py"
ARTICLE, LINE = "annotator/core/article.py", "annotator/formats/jsonl/line.py"

Step = tuple[str, str, str]
"""A file, what stands in it, and what is put behind that."""

ATTRIBUTE: tuple[Step, ...] = (
    (ANNOTATION, "    origin: Origin = Origin.MANUAL\n", "    confidence: int | None = None\n"),
    (
        RECORDS,
        '        text("origin", of=Origin),\n',
        '        number("confidence", none=True),\n',
    ),
    (
        DRAFT,
        '        """A value of :class:`Origin`."""\n        ...\n',
        "\n    @property\n    def confidence(self) -> int | None: ...\n",
    ),
    (DRAFT, "    origin: Origin = Origin.IMPORTED\n", "    confidence: int | None = None\n"),
    (OUTGOING, "    origin: str\n", "    confidence: int | None = None\n"),
    (
        LINE,
        '    origin: Literal["manual", "elsewhere", "imported", "suggested", "corrected"]\n',
        "    confidence: int | None = None\n",
    ),
)
"""An attribute of a span, from the project file to the exchange format and back."""

ARTICLE_COLUMN: tuple[Step, ...] = (
    (ARTICLE, "    duplicate_group: str | None = None\n", "    section: str | None = None\n"),
    (RECORDS, '    text("duplicate_group", none=True),\n', '    text("section", none=True),\n'),
    (LINE, "    duplicate_group: str | None\n", "    section: str | None = None\n"),
)
"""Something that is known of an article, likewise."""

MIGRATION = (
    "ALTER TABLE annotation ADD COLUMN confidence INTEGER;\n"
    "ALTER TABLE article ADD COLUMN section TEXT;\n"
)

STORY = """
import io, json, shutil, sqlite3, sys
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from annotator.core.gesture import Change
from annotator.core.people import Role
from annotator.core.span import Span
from annotator.formats.jsonl import reading as jsonl
from annotator.formats.fitted import Fitted
from annotator.formats.jsonl.writing import JsonlWriter
from annotator.formats.reading import ReadOptions
from annotator.formats.writing import WriteOptions
from annotator.store.check.check import check
from annotator.store.project import Project
from annotator.store.tables import records
from tests.store.apart import merged, packed
from tests.store.making import annotation, drafts, gesture, label_set, tag, taken

AMAL = 1
seen = {}
path = Path(sys.argv[1], "project.annotator")
project = Project.create(path, label_set())
project.people.add("Amal", Role.ANNOTATOR)
taken(project, drafts())

def confidence(project):
    return annotation(project, 1, AMAL).confidence

def set_confidence(project, value):
    old = annotation(project, 1, AMAL)
    project.apply(gesture(AMAL, 1, Change(old, replace(old, confidence=value))))

def rows(path, query):
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(query).fetchall()

project.apply(tag(project, 1, AMAL, 0, 4))
seen["at first"] = confidence(project)
set_confidence(project, 7)
seen["read"] = confidence(project)
seen["written"] = rows(path, "SELECT confidence FROM annotation")[0][0]
seen["logged"] = json.loads(
    rows(path, "SELECT changes FROM log ORDER BY number DESC LIMIT 1")[0][0]
)[0]["after"]
old = {name: value for name, value in seen["logged"].items() if name != "confidence"}
seen["from an older log"] = records.annotation.from_fields(old).confidence
project.undo(AMAL)
seen["undone"] = confidence(project)
project.redo(AMAL)
seen["redone"] = confidence(project)

package = packed(project, "Amal")
seen["packed"] = rows(package, "SELECT confidence FROM annotation")[0][0]
with Project.open(package) as apart:
    set_confidence(apart, 9)
    apart.apply(tag(apart, 2, AMAL, 0, 3))
seen["merged sets"] = merged(project, package)[0].sets
seen["merged"] = confidence(project)

stream = io.BytesIO()
writer = JsonlWriter(stream, WriteOptions())
for outgoing in project.outgoing(finished=False):
    writer.write(Fitted(outgoing))
lines = stream.getvalue()
seen["line"] = json.loads(lines.splitlines()[0])
lines = lines.replace(b'"generator"', b'"section":"politics","generator"')
options = ReadOptions(labels=("actor", "location", "date", "claim"))
with Project.create(path.with_name("other.annotator"), label_set()) as second:
    with second.intake() as intake:
        for draft in jsonl.read(io.BytesIO(lines), "lines.jsonl", options):
            intake.add(draft)
    seen["imported"] = confidence(second), second.articles.read(1).section
    seen["section goes out"] = next(second.outgoing(finished=False)).article.section

seen["found in a sound project"] = [str(finding) for finding in check(path)]
project.close()

other = path.with_name("changed.annotator")
shutil.copy(path, other)
with closing(sqlite3.connect(other)) as connection, connection:
    connection.execute("UPDATE annotation SET confidence = 1 WHERE article = 1")
seen["found after a change that no gesture made"] = [str(finding) for finding in check(other)]

print(json.dumps(seen))
"""


@pytest.fixture(scope="module")
def seen(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """What is seen of the new column in the copy of the program that has it."""
    copy = tmp_path_factory.mktemp("copy")
    for folder in ("annotator", "db"):
        shutil.copytree(ROOT / folder, copy / folder, ignore=shutil.ignore_patterns("__pycache__"))
    for folder in ("resources", "tests"):
        (copy / folder).symlink_to(ROOT / folder, target_is_directory=True)
    for name, line, new in (*ATTRIBUTE, *ARTICLE_COLUMN):
        file = copy / name
        before, found, after = file.read_text(encoding="utf-8").partition(line)
        assert found
        file.write_text(before + line + new + after, encoding="utf-8")
    number = migrate.version() + 1
    migration = copy / "db" / "migrations" / f"{number:04}_new_columns.sql"
    migration.write_text(MIGRATION, encoding="utf-8")
    told = subprocess.run(
        [sys.executable, "-c", STORY, str(tmp_path_factory.mktemp("projects"))],
        cwd=copy,
        check=True,
        capture_output=True,
        text=True,
        timeout=patience.SECONDS,
    )
    return dict(json.loads(told.stdout))


def test_a_new_column_is_empty_in_what_came_before(seen):
    assert seen["at first"] is None
    assert seen["from an older log"] is None


def test_a_new_column_is_written_and_read_again(seen):
    assert seen["written"] == seen["read"] == 7


def test_the_log_keeps_a_new_column_and_undo_brings_its_value_back(seen):
    assert seen["logged"]["confidence"] == 7
    assert (seen["undone"], seen["redone"]) == (None, 7)


def test_a_new_column_goes_into_a_package_and_comes_back_by_a_merge(seen):
    assert seen["packed"] == 7
    assert (seen["merged sets"], seen["merged"]) == (2, 9)


def test_new_columns_are_exported_and_imported(seen):
    assert seen["line"]["spans"][0]["confidence"] == 9
    assert "section" not in seen["line"]
    assert seen["imported"] == [9, "politics"]
    assert seen["section goes out"] == "politics"


def test_a_check_compares_a_new_column_with_the_log(seen):
    assert seen["found in a sound project"] == []
    (finding,) = seen["found after a change that no gesture made"]
    assert "a record (annotation) is not what the log says" in finding


def test_an_attribute_is_a_change_of_six_files_and_an_article_column_of_four():
    with_the_migration = 1
    assert len({file for file, _, _ in ATTRIBUTE}) + with_the_migration == 6
    assert len({file for file, _, _ in ARTICLE_COLUMN}) + with_the_migration == 4
