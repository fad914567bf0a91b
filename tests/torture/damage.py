"""Damaged projects: copies of a whole one, each spoiled in another way that its seed says.

Nothing here knows how the program reads: what a disk, a sync program or a hand with another program
can do to a
file is done to it, below SQLite (bytes, pages, the end), beside the schema, and in single values
that no
CHECK, trigger or type lets through. The same seed gives the same damage.
"""

from __future__ import annotations

import random
import re
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import Any

_HEADER = 100  # bytes of SQLite's own; where a damaged one is no SQLite file any more
_DEEP = 100_000

Damage = Callable[[Path, random.Random], str]
"""Spoils the file, and says what it did."""


def damage(base: Path, path: Path, seed: int) -> str:
    """Make ``path`` a copy of ``base``, damaged as ``seed`` says; returns what was done.

    Seeds that follow one another go through all kinds of damage, so any run of them is a fair
    sample.
    """
    chance = random.Random(seed)
    shutil.copyfile(base, path)
    kind = KINDS[seed % len(KINDS)]
    return f"{kind.__name__.strip('_')}: {kind(path, chance)}"


# -- bytes and pages
# --------------------------------------------------------------------------------


def _flipped_bits(path: Path, chance: random.Random) -> str:
    """Single bits, in a page of a table as often as anywhere."""
    data = bytearray(path.read_bytes())
    places = [chance.randrange(_HEADER, len(data)) for _ in range(chance.choice((1, 1, 2, 8, 64)))]
    for place in places:
        data[place] ^= 1 << chance.randrange(8)
    path.write_bytes(data)
    return f"{len(places)} bits, the first in byte {places[0]}"


def _flipped_in_cells(path: Path, chance: random.Random) -> str:
    """Bytes where a page has something in it: the heads of its rows, and what they hold."""
    data, size = bytearray(path.read_bytes()), _page_size(path)
    places = []
    for _ in range(chance.choice((1, 4, 16))):
        page = chance.randrange(len(data) // size) * size
        where = chance.choice((0, size // 2, size - 200)) + chance.randrange(200)
        places.append(max(_HEADER, min(page + where, len(data) - 1)))
        data[places[-1]] = chance.randrange(256)
    path.write_bytes(data)
    return f"{len(places)} bytes, the first {places[0]}"


def _spoiled_header(path: Path, chance: random.Random) -> str:
    data = bytearray(path.read_bytes())
    place = chance.randrange(16, _HEADER)
    data[place] = chance.randrange(256)
    path.write_bytes(data)
    return f"byte {place} is {data[place]}"


def _spoiled_page(path: Path, chance: random.Random) -> str:
    """A page that is empty, noise, or another one: what a broken disk or a torn write leaves."""
    data, size = bytearray(path.read_bytes()), _page_size(path)
    pages = len(data) // size
    page = chance.randrange(1, pages)
    how, other = chance.choice(("zeros", "noise", "another")), chance.randrange(pages)
    new = {
        "zeros": bytes(size),
        "noise": chance.randbytes(size),
        "another": bytes(data[other * size : (other + 1) * size]),
    }[how]
    data[page * size : (page + 1) * size] = new
    path.write_bytes(data)
    return f"page {page + 1} is {how}"


def _cut(path: Path, chance: random.Random) -> str:
    data, size = path.read_bytes(), _page_size(path)
    to = chance.randrange(len(data))
    if chance.random() < 0.5:
        to -= to % size
    path.write_bytes(data[:to])
    return f"after {to} bytes"


def _page_size(path: Path) -> int:
    with closing(sqlite3.connect(path)) as connection:
        return int(connection.execute("PRAGMA page_size").fetchone()[0])


# -- the schema
# -------------------------------------------------------------------------------------

_LOOP = "WITH RECURSIVE r (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM r) SELECT {columns} FROM r"


def _endless_view(path: Path, chance: random.Random) -> str:
    """A view that never ends, where a table was."""
    with closing(_lawless(path)) as connection:
        table = chance.choice(_tables(connection))
        columns = ", ".join(f'n AS "{name}"' for name, *_ in _columns(connection, table))
        connection.execute(f'DROP TABLE "{table}"')
        connection.execute(f'CREATE VIEW "{table}" AS {_LOOP.format(columns=columns)}')
    return table


def _strange_schema(path: Path, chance: random.Random) -> str:
    statements = (
        "DROP TABLE tally",
        "DROP INDEX log_by_set",
        "DROP INDEX annotation_set_by_state",
        "DROP TRIGGER log_is_not_rewritten",
        "CREATE TABLE mine (a)",
        "CREATE VIEW mine AS SELECT * FROM article",
        "CREATE TRIGGER mine AFTER INSERT ON log BEGIN DELETE FROM annotation; END",
        "CREATE TRIGGER mine AFTER INSERT ON _sqlite_migrations BEGIN DELETE FROM annotation; END",
        "CREATE INDEX mine ON article (hex(zeroblob(length)))",
        "ALTER TABLE article ADD COLUMN mine TEXT GENERATED ALWAYS AS (upper(text)) VIRTUAL",
        "ALTER TABLE annotation RENAME COLUMN note TO remark",
        "ALTER TABLE person RENAME TO people",
        "DROP TABLE search",
        "DROP TABLE setting",
        "CREATE VIRTUAL TABLE mine USING fts5 (a)",
    )
    statement = chance.choice(statements)
    with closing(_lawless(path)) as connection:
        connection.execute(statement)
    return statement


def _edited_schema(path: Path, chance: random.Random) -> str:
    """The text of the schema, edited behind SQLite's back."""
    with closing(_lawless(path)) as connection:
        rows = connection.execute("SELECT rowid, name, sql FROM sqlite_master WHERE sql <> ''")
        rowid, name, sql = chance.choice(rows.fetchall())
        new = chance.choice(
            (
                sql.replace("TEXT", "INTEGER"),
                sql.replace("STRICT", ""),
                sql[: chance.randrange(len(sql))],
                sql.replace("(", "((", 1),
                b"\xff\xfe" + sql.encode(),
                "CREATE TABLE x (a)",
                None,
                sql.replace("NOT NULL", "NOT NULL DEFAULT (randomblob(9))", 1),
            )
        )
        connection.execute("PRAGMA writable_schema = ON")
        connection.execute("UPDATE sqlite_master SET sql = ? WHERE rowid = ?", (new, rowid))
    return f"“{name}”: {str(new)[:60]}"


# -- single values
# ----------------------------------------------------------------------------------

_NO_TEXT = b"\xd8\xff\xd9\xfe \xc3"
_VALUES: tuple[object, ...] = (
    None, "", "dream", "\x00", -1, 0, 1, 3, 999, 2**31, 2**62, 1.5, float("inf"), b"", b"\xff\x00",
    "x" * 70_000, "\u200f\u202e", "2026-99-99T99:99:99.999Z",
)  # fmt: skip
_ENUMS = (
    "dream", "proposed", "elsewhere", "unsure", "todo", "done", "lead", "settled", "undo", "slip",
    "majority", "inside", "TODO", "finish", "decide", "policy",
)  # fmt: skip
_TIMES = (
    "2026-99-01T00:00:00.000Z", "2026-02-30T00:00:00.000Z", "2026-01-01T24:61:00.000Z", "yesterday",
    "", "0000-00-00", "2026-01-01", "9999-12-31T23:59:59.999Z", "0001-01-01T00:00:00.000Z",
    "2026-01-01T00:00:00.000+99:99", "٢٠٢٦-٠١-٠١T٠٠:٠٠:٠٠.٠٠٠Z",
)  # fmt: skip
_JSON = (
    "", "[", "{", "null", "[]", "{}", "1", '"x"', "[" * _DEEP, '{"a":' * _DEEP, "[1]", "[null]",
    '[{"record":"dream","before":null,"after":{}}]', "[{}]", "[[1,2,3]]", "[[0,9e9,7]]",
    '[{"record":"set","before":null,"after":{"article":1}}]', '[{"spans":[],"people":["x"]}]',
    '[{"spans":[[5,2,"actor"]],"people":[1]}]', '{"titles":null}', '"\\ud800"', "NaN",
    '{"project":1,"for":[],"at":"2026-99-01"}', "[" + "9" * 5000 + "]",
    '[{"record":"details","before":null,"after":{"article":1e99}}]', "[-1, 9999999999999999999999]",
)  # fmt: skip
_TIME_COLUMNS = {"at", "published"}
_JSON_COLUMNS = {"spec", "meta", "changes", "variants", "spans", "options"}
_ENUM_COLUMNS = {
    "state", "role", "verdict", "origin", "certainty", "kind", "operation", "ruling", "means",
    "reason", "guessed", "language",
}  # fmt: skip


def _wrong_value(path: Path, chance: random.Random) -> str:
    """A value of another type, out of range, or of another column, in one row or in all."""
    return _write(path, chance, lambda column, kind: chance.choice(_VALUES))


def _fitting_value(path: Path, chance: random.Random) -> str:
    """A value of the right type that the program does not know, in a column that holds such."""
    wanted = {
        **dict.fromkeys(_TIME_COLUMNS, _TIMES),
        **dict.fromkeys(_JSON_COLUMNS, _JSON),
        **dict.fromkeys(_ENUM_COLUMNS, _ENUMS),
    }
    return _write(path, chance, lambda column, kind: chance.choice(wanted[column]), wanted)


def _broken_text(path: Path, chance: random.Random) -> str:
    """A TEXT that is no UTF-8."""
    cut = chance.randrange(1, len(_NO_TEXT))
    return _write(path, chance, lambda column, kind: _NO_TEXT[:cut], kinds=("TEXT",), cast=True)


def _strange_setting(path: Path, chance: random.Random) -> str:
    """A setting that cannot be read, also one that only packages have."""
    name = chance.choice(
        ("label_set", "package", "examples", "calibration", "assigned", "project_id", "title",
         "guidelines_ar")
    )  # fmt: skip
    value = chance.choice((*_JSON, *_TIMES, _NO_TEXT, None))
    with lax(path) as connection:
        connection.execute("DELETE FROM setting WHERE name = ?", (name,))
        if value is not None:
            connection.execute("INSERT INTO setting VALUES (?, CAST(? AS TEXT))", (name, value))
    return f"{name} is {_short(value)}"


def _dangling(path: Path, chance: random.Random) -> str:
    """Rows that others refer to are gone, or refer to what never was."""
    statements = (
        "DELETE FROM label WHERE place = (SELECT min(place) FROM label)",
        "DELETE FROM label",
        "DELETE FROM person WHERE number = 1",
        "DELETE FROM person WHERE number = 3",
        "DELETE FROM person",
        "DELETE FROM article WHERE number = (SELECT max(article) FROM log)",
        "DELETE FROM article WHERE number = 1",
        "DELETE FROM article",
        "DELETE FROM annotation_set WHERE article = 1",
        "DELETE FROM annotation_set",
        "DELETE FROM indexing",
        "DELETE FROM setting",
        "DELETE FROM tally",
        "DELETE FROM log WHERE number % 2",
        "DELETE FROM log",
        "DELETE FROM vocabulary",
        "INSERT INTO indexing VALUES (9, 9, 9)",
        "UPDATE indexing SET up_to = 9999",
        "UPDATE annotation_set SET article = article + 100 WHERE article > 14",
        "UPDATE annotation_set SET person = person + 100 WHERE article = 2",
        "UPDATE annotation SET article = article + 100 WHERE article = 1",
        "UPDATE annotation SET person = 77 WHERE article = 1",
        "UPDATE annotation SET label = 'nothing' WHERE article < 3",
        'UPDATE annotation SET start = "end" + 4 WHERE article = 1',
        'UPDATE annotation SET "end" = "end" + 100000 WHERE article = 1',
        'UPDATE region SET "end" = "end" + 100000 WHERE article < 3',
        "UPDATE region SET person = 99",
        "UPDATE log SET person = 99 WHERE number % 3 = 0",
        "UPDATE log SET article = 99 WHERE number % 3 = 0",
        "UPDATE log SET of = 'nothing', operation = 'undo' WHERE number > 90",
        "UPDATE decision SET person = 99 WHERE number % 2",
        "UPDATE decision SET article = 99 WHERE number % 2",
        'UPDATE decision SET "end" = "end" + 100000 WHERE number % 2',
        "UPDATE decision SET variants = replace(variants, '[1]', '[99]')",
        "UPDATE decision SET spans = replace(spans, 'actor', 'nothing')",
        "UPDATE release SET person = 99",
        "UPDATE release SET article = article + 100 WHERE article = 1",
        "UPDATE example SET label = 'nothing'",
        "UPDATE example SET article = 99, person = 99",
        "UPDATE article SET text = ''  WHERE number = 1",
        "UPDATE article SET text = substr(text, 1, 20) WHERE number < 3",
        "UPDATE article SET number = -5 WHERE number = 1",
        "UPDATE article SET number = 9223372036854775807 WHERE number = 2",
        "UPDATE person SET number = -1 WHERE number = 1",
        "UPDATE log SET changes = replace(changes, 'actor', 'nothing')",
        "UPDATE log SET changes = replace(changes, '\"person\":', '\"people\":')",
        "UPDATE tally SET state = 'asleep'",
        "UPDATE vocabulary SET words = x'00'",
        "UPDATE first_word SET count = -3",
        "UPDATE sqlite_sequence SET seq = 9223372036854775807",
    )  # fmt: skip
    with lax(path) as connection:
        there = set(_tables(connection)) | {"sqlite_sequence"}
        fitting = [one for one in statements if _table_of(one) in there]
        statement = chance.choice(fitting)
        with suppress(sqlite3.IntegrityError):  # two rows of one key are what no file can hold
            connection.execute(statement)
    return statement


def _write(
    path: Path,
    chance: random.Random,
    value: Callable[[str, str], object],
    wanted: Any = None,
    *,
    kinds: tuple[str, ...] = ("TEXT", "INTEGER", "BLOB"),
    cast: bool = False,
) -> str:
    """Write ``value`` into a column, ``wanted`` or any of ``kinds``, of one row or of all rows of a
    table.
    """
    with lax(path) as connection:
        places = [
            (table, column, kind)
            for table in _tables(connection)
            for column, kind in _columns(connection, table)
            if kind in kinds
            and (wanted is None or column in wanted)
            and connection.execute(f'SELECT 1 FROM "{table}" LIMIT 1').fetchone()
        ]
        table, column, kind = chance.choice(places)
        new = value(column, kind)
        (count,) = connection.execute(f'SELECT count(*) FROM "{table}"').fetchone()
        row = chance.randrange(count)
        # Whole tables are spoiled seldom: that is soon seen.
        number = count if chance.random() < 0.2 else 1
        keys = _keys(connection, table)
        at = connection.execute(
            f'SELECT {keys} FROM "{table}" LIMIT ? OFFSET ?', (number, 0 if number > 1 else row)
        ).fetchall()
        marks = " AND ".join(f"{key} IS ?" for key in keys.split(", "))
        new_sql = "CAST(? AS TEXT)" if cast else "?"
        for found in at:
            with suppress(sqlite3.IntegrityError):
                connection.execute(
                    f'UPDATE OR REPLACE "{table}" SET "{column}" = {new_sql} WHERE {marks}',
                    (new, *found),
                )
    return f"{table}.{column} of {len(at)} rows is {_short(new)}"


def _lawless(path: Path) -> sqlite3.Connection:
    """A connection on which nothing that a project refuses is refused, but for types."""
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA foreign_keys = OFF")
    connection.execute("PRAGMA ignore_check_constraints = ON")
    connection.execute("PRAGMA journal_mode = DELETE")
    connection.execute("PRAGMA synchronous = OFF")
    return connection


@contextmanager
def lax(path: Path) -> Iterator[sqlite3.Connection]:
    """A connection for which tables have no types and no triggers; the schema is afterwards as it
    was.
    """
    with _edited(path) as connection:
        whole = connection.execute("SELECT rowid, * FROM sqlite_master").fetchall()
        connection.execute("DELETE FROM sqlite_master WHERE type = 'trigger'")
        for rowid, kind, name, _, _, sql in whole:
            if kind == "table" and not sql.startswith("CREATE VIRTUAL") and "sqlite_" not in name:
                connection.execute(
                    "UPDATE sqlite_master SET sql = ? WHERE rowid = ?", (_untyped(sql), rowid)
                )
    with closing(_lawless(path)) as connection:
        yield connection
    with _edited(path) as connection:
        connection.executemany(
            "INSERT OR REPLACE INTO sqlite_master (rowid, type, name, tbl_name, rootpage, sql)"
            " VALUES (?, ?, ?, ?, ?, ?)",
            whole,
        )


@contextmanager
def _edited(path: Path) -> Iterator[sqlite3.Connection]:
    """A connection that may write the text of the schema."""
    with closing(_lawless(path)) as connection:
        connection.execute("PRAGMA writable_schema = ON")
        yield connection
        (cookie,) = connection.execute("PRAGMA schema_version").fetchone()
        connection.execute(f"PRAGMA schema_version = {cookie + 1}")


def _untyped(sql: str) -> str:
    """The table without STRICT and NOT NULL; what lies on the disk is the same."""
    without = re.sub(r"\)\s*STRICT\s*,?\s*", ") ", sql)
    return without.replace(" NOT NULL", "")


def _tables(connection: sqlite3.Connection) -> list[str]:
    """The project's own tables."""
    rows = connection.execute(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '%sqlite%'"
        " AND name NOT LIKE 'search%' ORDER BY name"
    )
    return [name for (name,) in rows]


def _columns(connection: sqlite3.Connection, table: str) -> list[tuple[str, str]]:
    """Name and type of each column."""
    rows = connection.execute(f'PRAGMA table_info ("{table}")').fetchall()
    return [(name, kind) for _, name, kind, *_ in rows]


def _keys(connection: sqlite3.Connection, table: str) -> str:
    """The columns that tell a row from the others."""
    rows = connection.execute(f'PRAGMA table_info ("{table}")').fetchall()
    return ", ".join(f'"{name}"' for _, name, _, _, _, key in rows if key) or "rowid"


def _table_of(statement: str) -> str:
    words = statement.split()
    return words[1] if words[0] == "UPDATE" else words[2]


def _short(value: object) -> str:
    return f"{type(value).__name__} {repr(value)[:60]}"


KINDS: tuple[Damage, ...] = (
    _flipped_bits,
    _wrong_value,
    _fitting_value,
    _dangling,
    _broken_text,
    _spoiled_page,
    _flipped_in_cells,
    _fitting_value,
    _dangling,
    _strange_setting,
    _wrong_value,
    _cut,
    _strange_schema,
    _edited_schema,
    _endless_view,
    _spoiled_header,
)
