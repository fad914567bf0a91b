"""Why a package cannot be merged."""

from __future__ import annotations

from annotator.store.file.errors import ProjectError


class PackageRefused(ProjectError):
    """A package does not fit the project. The message begins with the file's name;
    nothing was merged.
    """

    def __init__(self, file: str, why: str) -> None:
        super().__init__(f"{file}: {why} Nothing was merged.")


class Unfit(Exception):
    """What does not fit in a package: a sentence,
    which :class:`PackageRefused` tells with the file's name.
    """


def history(what: str) -> Unfit:
    """The history of a package is not one that gestures can have made of the project's state."""
    return Unfit(
        f"its history does not fit: {what}. Ask for the file again as the program left it."
    )
