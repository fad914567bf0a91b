"""Why a package cannot be merged: every reason, in one table."""

from __future__ import annotations

from annotator.core.message import Form, Message, Value, say
from annotator.store.file.errors import ProjectError


class PackageFault(Form):
    """What does not fit between a package and the project, or within the package."""

    REFUSED = "{file}: {why} Nothing was merged."
    THIS_FILE = "this file"
    AT_WORK = "somebody works in it just now. Merge it again when they have closed it."
    UNREADABLE = "its description cannot be read; it may be damaged."
    NO_PACKAGE = "it is a project of its own, not a package of this one."
    ITSELF = "it is this project itself."
    UNFINISHED = (
        "something that was begun in it is not written yet. Open it once with this version, then"
        " merge it."
    )
    EARLIER_VERSION = (
        "it was made by an earlier version of this program. Open it once with this version, then"
        " merge it."
    )
    ANOTHER_PROJECT = "it belongs to another project. Merge it into the one that it was made from."
    ANOTHER_PERSON = "it is a package for {name}, who is not the same person in this project."
    SOMEBODY_ELSE = "it is a package for {name}, and there is somebody else in it."
    OTHER_LABELS = "its labels are not those of the project. Make a new package to go on with."
    NO_SUCH_TEXT = "the project has no article with the text of “{title}”."
    OTHER_NUMBER = "“{title}” has another id or number in the project."
    OTHER_TEXT = "the text of “{title}” is not the one that was packed."
    BREAKS_A_RULE = (
        "“{surface}” on “{title}” breaks a rule of the labels ({rule}). Open the package, correct"
        " that, and merge it again."
    )
    HISTORY = (
        "its log does not match the project: {what}. Ask for the file again as the program left it."
    )


class HistoryFault(Form):
    """How a history is none that gestures can have made of the project's state: a clause."""

    NOBODYS_ARTICLE = "an article in it is nobody's"
    FOREIGN_ARTICLE = "it holds a gesture on an article that is not in it"
    MOMENT = "the time of a gesture in it cannot be read"
    VALUE = "it holds a value that no version writes"
    SOMEBODY_ELSE = "it holds a gesture of somebody else"
    FORBIDDEN = "it holds a gesture that no package permits"
    UNKNOWN_GESTURE = "a gesture on “{title}” is of another one that is not there"
    NOTE_WITHOUT_STATE = "“{title}” has a note on a state that it is not in"
    WORK_TO_DO = "“{title}” is to do, and has work in it"
    REGION_BEYOND = "a region on “{title}” is not within the text"
    SPAN_BEYOND = "the span {start}–{end} on “{title}” is not within the text"
    BLANK_SPAN = "a span on “{title}” is nothing but white space"
    UNKNOWN_LABEL = "a span on “{title}” has a label that the project does not have"
    LABEL_TWICE = "a span on “{title}” has the same label twice"
    NO_CHANGE = "a gesture on “{title}” changes nothing"
    NO_GESTURE = "a gesture in it is none that a package can hold"
    ANOTHER_RECORD = "a gesture on “{title}” changes something else"
    GAP = "a gesture on “{title}” does not begin where the one before it ended"
    NO_SUCH_WORK = "there is work on “{title}” that no gesture made"
    OTHER_RESULT = "its gestures on “{title}” do not come to what is there"
    ID_TAKEN = "something in it has the id of something else in the project"


class RuleFault(Form):
    """Which rule of the labels is broken: an objection, as a clause."""

    BEYOND_TEXT = "beyond text"
    BLANK = "blank"
    UNKNOWN_LABEL = "unknown label"
    TWICE = "twice"
    NESTING = "nesting"
    SAME_SPAN = "same span"
    CROSSING = "crossing"
    APART = "apart"


class PackageRefused(ProjectError):
    """A package does not fit the project; nothing was merged.

    Its message begins with the file's name. ``why`` is the reason alone.
    """

    def __init__(self, file: str, why: Message) -> None:
        super().__init__(PackageFault.REFUSED, file=file, why=why)
        self.why = why


class Unfit(Exception):
    """What does not fit in a package; :class:`PackageRefused` tells it with the file's name."""

    def __init__(self, form: PackageFault, **values: Value) -> None:
        self.message = say(form, **values)
        super().__init__(str(self.message))


def history(what: HistoryFault, **values: Value) -> Unfit:
    """The history of a package is not one that gestures can have made of the project's state."""
    return Unfit(PackageFault.HISTORY, what=say(what, **values))
