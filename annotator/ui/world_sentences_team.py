"""The faults of the world that come with the work of several people: their forms,
as in ``world_sentences``.
"""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

# What stands in braces is different each time; it may be a sentence or a clause of these itself.
SENTENCES = (
    QT_TRANSLATE_NOOP(
        "world",
        "There is nobody called {a} in the project. There is {b}.",
    ),
    QT_TRANSLATE_NOOP(
        "world",
        "{a} has no articles, so there is nothing to pack. Give them articles first.",
    ),
    QT_TRANSLATE_NOOP(
        "world",
        "This file is a package for {a}. {b} Nothing was changed.",
    ),
    QT_TRANSLATE_NOOP(
        "world",
        "Titles, sources and dates are corrected in the project that it was made from.",
    ),
    QT_TRANSLATE_NOOP(
        "world",
        "Review is done in the project that it was made from.",
    ),
    QT_TRANSLATE_NOOP(
        "world",
        "Articles are imported into the project that it was made from.",
    ),
    QT_TRANSLATE_NOOP(
        "world",
        "People are added and changed in the project that it was made from.",
    ),
    QT_TRANSLATE_NOOP(
        "world",
        "Work is given out in the project that it was made from.",
    ),
    QT_TRANSLATE_NOOP(
        "world",
        "Packages are made in the project that it was made from.",
    ),
    QT_TRANSLATE_NOOP(
        "world",
        "Packages are merged into the project that they were made from.",
    ),
    QT_TRANSLATE_NOOP(
        "world",
        "somebody works in it just now. Merge it again when they have closed it.",
    ),
    QT_TRANSLATE_NOOP(
        "world",
        "it belongs to another project. Merge it into the one that it was made from.",
    ),
    QT_TRANSLATE_NOOP(
        "world",
        "it is a package for {a}, who is not the same person in this project.",
    ),
    QT_TRANSLATE_NOOP(
        "world",
        "its labels are not those of the project. Make a new package to go on with.",
    ),
    QT_TRANSLATE_NOOP(
        "world",
        "the project has no article with the text of “{a}”.",
    ),
    QT_TRANSLATE_NOOP(
        "world",
        "“{a}” has another id or number in the project.",
    ),
    QT_TRANSLATE_NOOP(
        "world",
        "it is a package for {a}, and there is somebody else in it.",
    ),
    QT_TRANSLATE_NOOP(
        "world",
        "what it says of itself cannot be read.",
    ),
    QT_TRANSLATE_NOOP(
        "world",
        "it is a project of its own, not a package of this one.",
    ),
    QT_TRANSLATE_NOOP(
        "world",
        "it was made by an earlier version of this program. Open it once with this version, then"
        " merge it.",
    ),
    QT_TRANSLATE_NOOP(
        "world",
        "the text of “{a}” is not the one that was packed.",
    ),
    QT_TRANSLATE_NOOP(
        "world",
        "{a} worked on “{b}” in the project and in the package, each time from the same state. Go"
        " on in the project: look at the package for what is missing there, and merge the other"
        " files without it.",
    ),
    QT_TRANSLATE_NOOP(
        "world",
        "“{a}” on “{b}” breaks a rule of the labels ({c}). Open the package, correct that, and"
        " merge it again.",
    ),
    QT_TRANSLATE_NOOP(
        "world",
        "its history does not fit: {a}. Ask for the file again as the program left it.",
    ),
    QT_TRANSLATE_NOOP(
        "world",
        "{a} is an annotator; reviewers and leads settle cases. There is {b}. Add one with"
        " `annotator people add`.",
    ),
    QT_TRANSLATE_NOOP(
        "world",
        "{a} {b} Add one with `annotator people add`.",
    ),
    QT_TRANSLATE_NOOP(
        "world",
        "Somebody else decided, finished or took up something in the meantime. Nothing was"
        " changed; try again.",
    ),
    QT_TRANSLATE_NOOP(
        "world",
        "Somebody decided, finished or took up something here in the meantime, so nothing was "
        "released.",
    ),
    QT_TRANSLATE_NOOP(
        "world",
        "Only gold is settled: export it with --set gold.",
    ),
)

# What is wrong with the history of a package.
CLAUSES = (
    QT_TRANSLATE_NOOP(
        "world",
        "an article in it is nobody's",
    ),
    QT_TRANSLATE_NOOP(
        "world",
        "it holds a gesture of somebody else",
    ),
    QT_TRANSLATE_NOOP(
        "world",
        "it holds a gesture on an article that is not in it",
    ),
    QT_TRANSLATE_NOOP(
        "world",
        "it holds a gesture that no package permits",
    ),
    QT_TRANSLATE_NOOP(
        "world",
        "the time of a gesture in it cannot be read",
    ),
    QT_TRANSLATE_NOOP(
        "world",
        "it holds a value that no version writes",
    ),
    QT_TRANSLATE_NOOP(
        "world",
        "a gesture on “{a}” is of another one that is not there",
    ),
    QT_TRANSLATE_NOOP(
        "world",
        "a gesture on “{a}” changes nothing",
    ),
    QT_TRANSLATE_NOOP(
        "world",
        "a gesture in it is none that a package can hold",
    ),
    QT_TRANSLATE_NOOP(
        "world",
        "a gesture on “{a}” changes something else",
    ),
    QT_TRANSLATE_NOOP(
        "world",
        "a gesture on “{a}” does not begin where the one before it ended",
    ),
    QT_TRANSLATE_NOOP(
        "world",
        "there is work on “{a}” that no gesture made",
    ),
    QT_TRANSLATE_NOOP(
        "world",
        "its gestures on “{a}” do not come to what is there",
    ),
    QT_TRANSLATE_NOOP(
        "world",
        "something in it has the id of something else in the project",
    ),
    QT_TRANSLATE_NOOP(
        "world",
        "“{a}” has a note on a state that it is not in",
    ),
    QT_TRANSLATE_NOOP(
        "world",
        "“{a}” is to do, and has work in it",
    ),
    QT_TRANSLATE_NOOP(
        "world",
        "a region on “{a}” is not within the text",
    ),
    QT_TRANSLATE_NOOP(
        "world",
        "the span {a} on “{b}” is not within the text",
    ),
    QT_TRANSLATE_NOOP(
        "world",
        "a span on “{a}” is nothing but white space",
    ),
    QT_TRANSLATE_NOOP(
        "world",
        "a span on “{a}” has a label that the project does not have",
    ),
    QT_TRANSLATE_NOOP(
        "world",
        "a span on “{a}” has the same label twice",
    ),
)
