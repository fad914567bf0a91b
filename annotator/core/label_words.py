"""What a label may be called: its name, by which files know it, and its titles for people."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping

from annotator.core.labels import Label, LabelSet
from annotator.core.message import Form, Message, say
from annotator.core.people import seen_name

LONGEST_NAME = 60
"""Code points of a name, as many as a tag of one token has behind its prefix."""

LONGEST_TITLE = 60
"""Code points of a title, which stands in lists, on keys and over the text."""

# `-` leaves a label out, `*` is any of them, `O` is a token without one, `B-` where one begins.
# `gold` and `all` are what an export is of; `null` and `none` are nothing to many programs.
_OF_FORMATS = re.compile(r"[-*]|O|[BIESLUM][-_].*|(?i:gold|all|null|none)")
_TURNS_TEXT = re.compile("[\u202a-\u202e\u2066-\u2069]")  # not the marks that stand in honest words


class LabelWordsFault(Form):
    """Why a label cannot be called so."""

    NO_NAME = (
        "“{label}” cannot be the name of a label: it is blank, begins or ends in white space, or"
        " holds characters that are not seen."
    )
    OF_FORMATS = "“{label}” cannot be the name of a label: in files it means something else."
    LONG_NAME = "The name “{label}…” is too long for a label. Characters at most: {most}."
    LONG_TITLE = "The title “{title}…” is too long. Characters at most: {most}."
    READS_LIKE = (
        "“{label}” reads like {known}, which is there already: they differ only in capitals, in"
        " marks or in what is not seen. Use that name, or choose another."
    )
    UNSEEN_IN_TITLE = (
        "A title of {label} cannot hold what is not seen, such as a line break or what turns"
        " letters around. Take it out."
    )


def words_fault(before: LabelSet, after: LabelSet) -> Message | None:
    """Why labels of ``after`` cannot be called so; ``None`` if they can.

    Names and titles that ``before`` has are not judged: older projects keep theirs.
    """
    faults = (_fault(before.get(label.name), label) for label in after)
    return (
        next((why for why in faults if why is not None), None)
        or _alike_fault(before, after)
        or _long_fault(_new_titles(before.titles, after.titles))
    )


def _alike_fault(before: LabelSet, after: LabelSet) -> Message | None:
    """Which new label of ``after`` has a name that reads like another one's."""
    known = {seen_name(label.name): label.name for label in before}
    for label in after:
        if label.name not in before:
            other = known.setdefault(seen_name(label.name), label.name)
            if other != label.name:
                return say(LabelWordsFault.READS_LIKE, label=label.name, known=other)
    return None


def _fault(before: Label | None, after: Label) -> Message | None:
    why = name_fault(after.name) if before is None else None
    if why is not None:
        return why
    titles = [*_new_titles(before.titles if before is not None else {}, after.titles)]
    for title in titles:
        if _TURNS_TEXT.search(title) or any(map(_breaks_lines, title)):
            return say(LabelWordsFault.UNSEEN_IN_TITLE, label=after.name)
    return _long_fault(titles)


def _long_fault(titles: Iterable[str]) -> Message | None:
    for title in titles:
        if len(title) > LONGEST_TITLE:
            shown = title[:LONGEST_TITLE]
            return say(LabelWordsFault.LONG_TITLE, title=shown, most=LONGEST_TITLE)
    return None


def name_fault(name: str) -> Message | None:
    """Why no new label can have this ``name``; ``None`` if one can.

    Files would take it for something else, or tell it from another only by what nobody sees.
    """
    if not (name and name == name.strip() and name.isprintable()):
        return say(LabelWordsFault.NO_NAME, label=name)
    if len(name) > LONGEST_NAME:
        shown = name[:LONGEST_NAME]
        return say(LabelWordsFault.LONG_NAME, label=shown, most=LONGEST_NAME)
    if _OF_FORMATS.fullmatch(name):
        return say(LabelWordsFault.OF_FORMATS, label=name)
    return None


def _new_titles(before: Mapping[str, str], after: Mapping[str, str]) -> Iterator[str]:
    for language, title in after.items():
        if before.get(language) != title:
            yield title


def _breaks_lines(letter: str) -> bool:
    """Whether ``letter`` is a control character, or ends a line or a paragraph."""
    return unicodedata.category(letter) in ("Cc", "Zl", "Zp")
