"""Names of people as files write them: what is not seen in them makes nobody else of somebody."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from annotator.arabic.fold import fold
from annotator.core.draft import ArticleDraft
from annotator.core.people import JOINERS, plain_name
from annotator.formats.errors import shortened
from annotator.formats.notices import Notice, NoticeForm


class NameNotice(NoticeForm):
    """What was done with names of people, or not."""

    CLEANED = "What is not seen, and needless blanks, were left out of the name {name}: %n set(s)."
    ALIKE = (
        "{name} and {other} come in as different people. If they are one, write the same name in"
        " the files."
    )


class NamesMet:
    """The names that an import has met; ``known`` are those of the project."""

    def __init__(self, known: Iterable[str] = ()) -> None:
        self._known = {_seen(name): name for name in known}
        self._alike = {_key(name): name for name in self._known.values()}

    def cleaned(self, draft: ArticleDraft) -> tuple[ArticleDraft, list[Notice]]:
        """``draft`` with the names of people as they are kept, and what is to be known of them.

        People whose names differ in more than what is not seen are never taken for one another.
        """
        notices: list[Notice] = []
        names = [self._name(part.person) for part in draft.sets]
        for part, name in zip(draft.sets, names, strict=True):
            if name != part.person:
                values = {"name": shortened(name)}
                notices.append(Notice(NameNotice.CLEANED, draft.place, values=values, warns=False))
            other = self._alike.setdefault(_key(name), name)
            if name not in self._known.values():
                self._known[_seen(name)] = name
                if other != name:
                    values = {"name": shortened(name), "other": shortened(other)}
                    notices.append(Notice(NameNotice.ALIKE, draft.place, values=values))
        if any(notice.form is NameNotice.CLEANED for notice in notices):
            sets = zip(draft.sets, names, strict=True)
            draft = replace(draft, sets=tuple(replace(part, person=name) for part, name in sets))
        return draft, notices

    def _name(self, given: str) -> str:
        """The name that is known and looks so; else the one that is given, without needless signs.

        One without any sign stays as it is, and is refused later.
        """
        return self._known.get(_seen(given)) or plain_name(given) or given


def _seen(name: str) -> str:
    return "".join(letter for letter in plain_name(name) if letter not in JOINERS)


def _key(name: str) -> str:
    return fold(name).casefold().strip()
