"""The faults of the world, as the window tells them: in its own language, and without the advice
that is meant for the command line.

Whoever raises a :class:`WorldError` writes whole English sentences, which the command line prints.
Their forms are listed here once more, so that a catalogue can hold them; a test finds any that is
missing.
"""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

# What stands in braces is different each time.
SENTENCES = (
    QT_TRANSLATE_NOOP("world", "There is no {a} in this project. There is {b}."),
    QT_TRANSLATE_NOOP(
        "world",
        "Beside {a} lies {b}, which belongs to a project that was there before. Choose another "
        "name, or move that file away.",
    ),
    QT_TRANSLATE_NOOP(
        "world",
        "The article {a} has an annotation ({b}, of {c}) whose text is not at {d} to "
        "{e}. Nothing was exported; `annotator check` shows what is broken.",
    ),
    QT_TRANSLATE_NOOP(
        "world",
        "Gold comes out of review, which this version does not have yet. Export "
        "everybody's work with --set all, or one person's with --set NAME.",
    ),
    QT_TRANSLATE_NOOP(
        "world",
        "{a} is in use by another program. Nothing was changed; try again in a moment.",
    ),
    QT_TRANSLATE_NOOP(
        "world", "The disk is full. Nothing was changed; make room, then do it again."
    ),
    QT_TRANSLATE_NOOP(
        "world",
        "{a} may not be written. Nothing was changed; allow writing to the file and its"
        " folder, then do it again.",
    ),
    QT_TRANSLATE_NOOP(
        "world",
        "{a} cannot be opened. Check that its folder is there and may be read and written.",
    ),
    QT_TRANSLATE_NOOP(
        "world",
        "The disk did not take the change to {a}. Nothing was changed; check the disk "
        "and the room on it, then do it again.",
    ),
    QT_TRANSLATE_NOOP("world", "{a} is not a project of this program. It was not touched."),
    QT_TRANSLATE_NOOP("world", "{a} exists already. Choose another name, or open it."),
    QT_TRANSLATE_NOOP("world", "{a} is a folder, not a project of this program."),
    QT_TRANSLATE_NOOP("world", "{a} is empty; it is not a project of this program."),
    QT_TRANSLATE_NOOP(
        "world",
        "{a} is something else, not a project of this program. It was not touched.",
    ),
    QT_TRANSLATE_NOOP("world", "{a} is a database of another program. It was not touched."),
    QT_TRANSLATE_NOOP(
        "world",
        "{a} was written by a later version of this program (file version {b}; this "
        "program knows {c}). It was not touched. Install the later version.",
    ),
    QT_TRANSLATE_NOOP(
        "world",
        "{a} or its folder may not be written, so nothing could be saved. Allow "
        "writing, or copy the file to a folder of your own and open it there.",
    ),
    QT_TRANSLATE_NOOP("world", "{a} cannot be read ({b})."),
    QT_TRANSLATE_NOOP("world", "A person needs a name."),
    QT_TRANSLATE_NOOP("world", "Nobody can be called {a}: an export means something else by it."),
    QT_TRANSLATE_NOOP("world", "There is already somebody called {a}. Choose another name."),
    QT_TRANSLATE_NOOP(
        "world",
        "The same span has this label already; another window gave it. Nothing was changed.",
    ),
    QT_TRANSLATE_NOOP(
        "world",
        "This was changed elsewhere in the meantime. Nothing was changed; look at it again.",
    ),
)

# What may stand in the braces and has a name in every language.
WORDS = (QT_TRANSLATE_NOOP("world", "this file"),)
