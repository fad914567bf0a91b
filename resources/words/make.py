"""Make ``arabic.txt.gz``: how frequent Arabic words are, written bare and with each clitic.

``make words`` runs it. The words come from the package wordfreq, which is fetched for it and is
neither installed nor needed by the program. Its data may be shared under CC BY-SA 4.0, and so may
what is made here (``arabic-LICENSE.txt``).

Of each line of the file the first part is a word, without marks and tatweel, the second how
frequent it is: ``450`` is 10 to the power of -4.50 of all running words. The lines are sorted as
bytes. Spellings of hamza are kept apart, because ``وإلى`` and ``والي`` are not the same word.
"""

from __future__ import annotations

import gzip
import math
import re
import sys
import zipfile
from collections import Counter
from pathlib import Path

import msgspec

SOURCE = "wordfreq/data/large_ar.msgpack.gz"
TARGET = Path(__file__).with_name("arabic.txt.gz")
RAREST = 1e-7  # of all running words; what is rarer is noise, and would not fit into a megabyte
LONGEST = 24  # code points

_UNWRITTEN = re.compile("[\u064b-\u065f\u0670\u0640]")
_ARABIC = re.compile("[\u0621-\u064a]+")


def shares(wheel: Path) -> dict[str, float]:
    """Each Arabic word in ``wheel`` with its share of all running words."""
    with zipfile.ZipFile(wheel) as archive:
        data = msgspec.msgpack.decode(gzip.decompress(archive.read(SOURCE)))
    header, *classes = data
    if header != {"format": "cB", "version": 1}:
        raise SystemExit(f"{wheel.name} is written in another way: {header}")
    found: Counter[str] = Counter()
    for centibels, words in enumerate(classes):
        for word in words:
            plain = _UNWRITTEN.sub("", word)
            if len(plain) <= LONGEST and _ARABIC.fullmatch(plain):
                found[plain] += 10 ** (-centibels / 100)
    return found


def rows(found: dict[str, float]) -> bytes:
    """The lines of the file, each with its line feed."""
    lines = [
        f"{word}\t{round(-100 * math.log10(share))}\n".encode()
        for word, share in found.items()
        if share >= RAREST
    ]
    return b"".join(sorted(lines))


if __name__ == "__main__":
    TARGET.write_bytes(gzip.compress(rows(shares(Path(sys.argv[1]))), 9, mtime=0))
    print(f"{TARGET.name}: {TARGET.stat().st_size:,} bytes")
