"""Which label of the project a label of foreign files is: said once, and kept in the project.

For each format on its own: ``LOC`` of a corpus in CoNLL need not be ``LOC`` of Label Studio. Of
another format it is asked once more, and what was said is proposed. What
is in no label of the project any more, or in one that is retired, is asked again.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import msgspec

from annotator.core.as_typed import as_typed
from annotator.core.errors import WorldError
from annotator.core.message import Form
from annotator.formats.reading import ANY_LABEL, LEFT_OUT, label_of
from annotator.formats.registry import Format
from annotator.store.project import Project

_SETTING = "label_maps"

LabelMaps = Mapping[str, Mapping[str, str]]
"""By the name of a format that is read: the project's label for each of its files' labels."""


class LabelMapFault(Form):
    """Why labels cannot be called as they were."""

    SEVERAL = "{label} was called {names} in such files. Say which it is to be."
    NONE = "It is not known what labels were called in {name}: no such file came in with a map."


def remembered(project: Project) -> dict[str, dict[str, str]]:
    """The maps of ``project``; none if what is stored cannot be read."""
    stored = project.setting(_SETTING) or "{}"
    try:
        return msgspec.json.decode(stored, type=dict[str, dict[str, str]])
    except msgspec.MsgspecError:
        return {}


def that_hold(project: Project) -> dict[str, dict[str, str]]:
    """The maps of ``project`` without labels that are retired: nothing newly gets one of those."""
    retired = {label.name for label in project.label_set if label.retired}
    return {
        name: {given: label for given, label in meant.items() if label not in retired}
        for name, meant in remembered(project).items()
    }


def said_elsewhere(maps: LabelMaps, format_name: str) -> dict[str, str]:
    """What was said of labels in the other formats, as far as these agree."""
    meanings: dict[str, set[str]] = {}
    for other in maps.keys() - {format_name}:
        for given, label in maps[other].items():
            meanings.setdefault(given, set()).add(label)
    return {given: labels.pop() for given, labels in meanings.items() if len(labels) == 1}


def remember(project: Project, formats: Iterable[str], given: Mapping[str, str]) -> None:
    """Keep what was said of labels in files of ``formats``; of all others nothing is kept."""
    meant = {name: label for name, label in given.items() if name != ANY_LABEL}
    before = remembered(project)
    after = {**before, **{name: {**before.get(name, {}), **meant} for name in formats}}
    if meant and after != before:
        project.set_setting(_SETTING, msgspec.json.encode(after).decode())


def forget(project: Project, format_name: str) -> int:
    """Forget what was said of labels in files of a format; returns of how many."""
    maps = remembered(project)
    forgotten = maps.pop(format_name, {})
    if forgotten:
        project.set_setting(_SETTING, msgspec.json.encode(maps).decode())
    return len(forgotten)


def names_in(maps: LabelMaps, form: Format) -> dict[str, tuple[str, ...]]:
    """What each label of the project was called in files that came in; in the order of the map."""
    names: dict[str, tuple[str, ...]] = {}
    for given, label in maps.get(form.read_as or form.name, {}).items():
        if label != LEFT_OUT:
            names[label] = (*names.get(label, ()), label_of(given))
    return names


def as_they_were(
    project: Project, form: Format, given: Mapping[str, str] | None = None
) -> dict[str, str]:
    """What labels are called in ``form``, as files of it called them; ``given`` overrules that.

    ``WorldError`` if nothing is known of it, or if one had several names and none is given.
    """
    given = given or {}
    names = names_in(remembered(project), form)
    if not names:
        raise WorldError(LabelMapFault.NONE, name=form.name)
    for label, several in names.items():
        if len(several) > 1 and label not in given:
            hint = f"--label-map {as_typed(f'{label}={several[0]}')}"
            raise WorldError(LabelMapFault.SEVERAL, hint=hint, label=label, names=several)
    return {**{label: several[0] for label, several in names.items()}, **given}
