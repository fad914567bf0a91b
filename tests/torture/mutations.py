"""Damage to bytes: what a bad disk, a cut connection, another program or somebody's hand does to
a file.
"""

from __future__ import annotations

import json
import random
from collections.abc import Callable
from typing import Any

Mutation = Callable[[bytes, random.Random], bytes]

_TOKENS = (
    *(b'"', b"\\", b"{", b"}", b"[", b"]", b",", b":", b"\n", b"\r", b"\r\n", b"\t", b";"),
    *(b"<", b">", b"<!--", b"-->", b"<script>", b"</p>", b"<p ", b"&#0;", b"&#x110000;", b"&amp"),
    *(
        b"\x00",
        b"\x1a",
        b"\x7f",
        b"\xff",
        b"\xfe\xff",
        b"\xef\xbb\xbf",
        b"\xed\xa0\x80",
        b"\xc0\x80",
    ),
    *(b"\\u0000", b"\\ud800", b"\\udfff\\ud800", b"\\u202e", b"-1", b"1e9", b"1e999", b"null"),
    *(b"NaN", b"true", b"9" * 40, b"0.1", b'""', b"[]", b"{}", b"[" * 2000, b'{"a":' * 2000),
    *("\u202e".encode(), "\u200f".encode(), "\u2028".encode(), "😀".encode(), "ـ".encode() * 50),
)
_ENCODINGS = (
    "cp1256",
    "iso8859-6",
    "utf-16",
    "utf-16-be",
    "utf-16-le",
    "utf-32",
    "cp1252",
    "utf-7",
)
_VALUES: tuple[object, ...] = (
    *(None, True, 0, -1, 1, 2**31, 2**63, 10**30, 0.5, 1e300, "", " ", "\n", "\x00", "\ud800"),
    *("a" * 5_000, "\u202e", "all", "gold", "annotator/1", "2020-13-45", "9999-99-99T99:99:99Z"),
    *([], {}, [[]], [None], {"": None}, {"a": {"b": [1]}}, ["x"] * 300, {"start": 0, "end": 1}),
)


def _place(data: bytes, chance: random.Random) -> int:
    return chance.randint(0, len(data))


def _piece(data: bytes, chance: random.Random, most: int = 64) -> tuple[int, int]:
    start = _place(data, chance)
    return start, min(len(data), start + chance.randint(1, most))


def flipped(data: bytes, chance: random.Random) -> bytes:
    """One bit is another."""
    if not data:
        return data
    at = chance.randrange(len(data))
    return data[:at] + bytes([data[at] ^ 1 << chance.randrange(8)]) + data[at + 1 :]


def overwritten(data: bytes, chance: random.Random) -> bytes:
    start, end = _piece(data, chance)
    return data[:start] + chance.randbytes(end - start) + data[end:]


def zeroed(data: bytes, chance: random.Random) -> bytes:
    start, end = _piece(data, chance, 4096)
    return data[:start] + bytes(end - start) + data[end:]


def cut(data: bytes, chance: random.Random) -> bytes:
    """The end is missing."""
    return data[: _place(data, chance)]


def removed(data: bytes, chance: random.Random) -> bytes:
    start, end = _piece(data, chance)
    return data[:start] + data[end:]


def doubled(data: bytes, chance: random.Random) -> bytes:
    """A piece stands there several times."""
    start, end = _piece(data, chance, 400)
    return data[:end] + data[start:end] * chance.randint(1, 20) + data[end:]


def moved(data: bytes, chance: random.Random) -> bytes:
    """A piece stands somewhere else too."""
    start, end = _piece(data, chance, 200)
    at = _place(data, chance)
    return data[:at] + data[start:end] + data[at:]


def inserted(data: bytes, chance: random.Random) -> bytes:
    """What means something to a reader stands where it does not belong."""
    at = _place(data, chance)
    return data[:at] + chance.choice(_TOKENS) * chance.choice([1, 1, 2, 3]) + data[at:]


def reencoded(data: bytes, chance: random.Random) -> bytes:
    """The same text in another encoding."""
    text = data.decode("utf-8", "replace")
    return text.encode(chance.choice(_ENCODINGS), chance.choice(["replace", "ignore"]))


def revalued(data: bytes, chance: random.Random) -> bytes:
    """A value of a JSON file is another, has another name, or is not there; any other file
    stays.
    """
    lines = data.splitlines(keepends=True) if data[:1] != b"[" else [data]
    at = chance.randrange(len(lines)) if lines else 0
    try:
        value = json.loads(lines[at])
    except (ValueError, IndexError, RecursionError):
        return data
    changed = _revalued(value, chance)
    text = json.dumps(changed, ensure_ascii=chance.random() < 0.5)
    lines[at] = text.encode("utf-8", "surrogatepass") + b"\n"
    return b"".join(lines)


def _revalued(value: Any, chance: random.Random) -> Any:
    if not value or not isinstance(value, dict | list) or chance.random() < 0.1:
        return chance.choice(_VALUES)
    if isinstance(value, list):
        at = chance.randrange(len(value))
        return [*value[:at], _revalued(value[at], chance), *value[at + 1 :]]
    name = chance.choice([*value])
    roll = chance.random()
    if roll < 0.1:
        return {other: kept for other, kept in value.items() if other != name}
    if roll < 0.2:
        return {**value, chance.choice(["", "text", "x", "\x00", *value]): chance.choice(_VALUES)}
    return {**value, name: _revalued(value[name], chance)}


def swollen(data: bytes, chance: random.Random) -> bytes:
    """A piece stands there so often that the file is long: mostly some 100 KB, sometimes up to 10
    MB.
    """
    start, end = _piece(data, chance, 300)
    if start == end:
        return data
    size = int(10_000_000 * chance.random() ** 8) + 10_000
    return data[:end] + data[start:end] * (size // (end - start)) + data[end:]


MUTATIONS: dict[str, Mutation] = {
    made.__name__: made
    for made in (
        *(
            flipped,
            overwritten,
            zeroed,
            cut,
            removed,
            doubled,
            moved,
            inserted,
            reencoded,
            revalued,
        ),
        swollen,
    )
}
_WEIGHTS = {"inserted": 30, "revalued": 30, "swollen": 1}


def steps(chance: random.Random) -> tuple[str, ...]:
    """Names of a few mutations, to be made one after another."""
    names = [*MUTATIONS]
    weights = [_WEIGHTS.get(name, 10) for name in names]
    return tuple(chance.choices(names, weights, k=chance.choice([1, 1, 1, 2, 2, 3, 5])))


def mutated(data: bytes, names: tuple[str, ...], luck: int) -> bytes:
    """``data`` after the mutations of these names; the same ``luck`` gives the same."""
    chance = random.Random(luck)
    for name in names:
        data = MUTATIONS[name](data, chance)
    return data
