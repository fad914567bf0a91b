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
    QT_TRANSLATE_NOOP(
        "world",
        "the file is larger than {a} MB, which is no article: split it, or give many "
        "articles as JSONL.",
    ),
    QT_TRANSLATE_NOOP(
        "world",
        "there is a NUL character after {a} characters, so this is not text in {b}. "
        "Give the right encoding, or remove it.",
    ),
    QT_TRANSLATE_NOOP("world", "the file is empty."),
    QT_TRANSLATE_NOOP(
        "world",
        "There is no encoding called {a}; usual ones are utf-8, utf-16, cp1256 and iso8859-6.",
    ),
    QT_TRANSLATE_NOOP("world", "the encoding cannot be recognised: name it."),
    QT_TRANSLATE_NOOP(
        "world",
        "the text in {a} ends in the middle of a letter at byte {b}: the file was cut.",
    ),
    QT_TRANSLATE_NOOP(
        "world",
        "byte {a} is not {b}: the file is damaged there or in another encoding (name it).",
    ),
    QT_TRANSLATE_NOOP(
        "world",
        "byte {a} of the line is not UTF-8: it is damaged there, or in another encoding (name it).",
    ),
    QT_TRANSLATE_NOOP(
        "world",
        "the file does not begin with a byte order mark, as {a} must: name {b} or {c} instead.",
    ),
    QT_TRANSLATE_NOOP("world", "this is {a}, not text: take the text out of it first."),
    QT_TRANSLATE_NOOP("world", "none of {a} is called {b}: say which one holds the text."),
    QT_TRANSLATE_NOOP("world", "there is no {a}; there is {b}."),
    QT_TRANSLATE_NOOP("world", "the list is empty."),
    QT_TRANSLATE_NOOP("world", "an article must be an object, not {a}."),
    QT_TRANSLATE_NOOP("world", "the text must be a string, not {a}."),
    QT_TRANSLATE_NOOP("world", "there are spans, but not whose: say so."),
    QT_TRANSLATE_NOOP("world", "the value is nested more than {a} levels deep."),
    QT_TRANSLATE_NOOP("world", "the JSON is nested too deeply to be read."),
    QT_TRANSLATE_NOOP("world", "the JSON ends too early: the line or file was cut."),
    QT_TRANSLATE_NOOP("world", "nothing follows the comma at character {a}: remove it."),
    QT_TRANSLATE_NOOP("world", "character {a} is a single quote: JSON has double quotes."),
    QT_TRANSLATE_NOOP(
        "world",
        "JSON writes true, false and null in small letters, unlike {a} at character {b}.",
    ),
    QT_TRANSLATE_NOOP(
        "world",
        "{a} at character {b} is no number that JSON knows: write null instead.",
    ),
    QT_TRANSLATE_NOOP(
        "world",
        "character {a} is a line break, a tab or the like inside a string: write it as {b}.",
    ),
    QT_TRANSLATE_NOOP("world", "this is not JSON from character {a} on: {b}."),
    QT_TRANSLATE_NOOP("world", "the JSON holds something that cannot be stored."),
    QT_TRANSLATE_NOOP(
        "world",
        "half a character ({a}, at byte {b}) cannot be stored: remove it, or write the whole pair.",
    ),
    QT_TRANSLATE_NOOP("world", "the key {a} comes twice in one object: keep one of them."),
    QT_TRANSLATE_NOOP("world", "expected {a}, got {b}."),
    QT_TRANSLATE_NOOP("world", "the number is too large to be stored."),
    QT_TRANSLATE_NOOP("world", "the number {a} is less than {b}."),
    QT_TRANSLATE_NOOP("world", "there is no field {a}; remove it."),
    QT_TRANSLATE_NOOP("world", "the field {a} is missing."),
    QT_TRANSLATE_NOOP("world", "it is empty."),
    QT_TRANSLATE_NOOP("world", "{a} is not possible; there is {b}."),
    QT_TRANSLATE_NOOP("world", "expected a list of {a}, got one of {b}."),
    QT_TRANSLATE_NOOP("world", "expected a list of at most {a}, got one of {b}."),
    QT_TRANSLATE_NOOP("world", "the set is to do, but there is work in it."),
    QT_TRANSLATE_NOOP("world", "the set is not skipped."),
    QT_TRANSLATE_NOOP("world", "the set is not flagged."),
    QT_TRANSLATE_NOOP(
        "world",
        "the text has carriage returns or begins with a byte order mark, which version "
        "1 never has, and which would move the spans.",
    ),
    QT_TRANSLATE_NOOP(
        "world",
        "this is not the hash of the text: one of them was changed after the export.",
    ),
    QT_TRANSLATE_NOOP("world", "a name has no white space around it or twice in it."),
    QT_TRANSLATE_NOOP("world", "two spans have the id {a}."),
    QT_TRANSLATE_NOOP("world", "the same region comes twice."),
    QT_TRANSLATE_NOOP(
        "world",
        "this is gold, which is nobody's own work: say whose work it shall count as.",
    ),
    QT_TRANSLATE_NOOP("world", "there is no label “{a}”."),
    QT_TRANSLATE_NOOP("world", "there are {a}."),
    QT_TRANSLATE_NOOP("world", "the line is longer than {a} MB, which is no article: split it."),
    QT_TRANSLATE_NOOP("world", "the text is empty."),
    QT_TRANSLATE_NOOP(
        "world",
        "there is a NUL character at {a}; programs cut texts there: remove it.",
    ),
    QT_TRANSLATE_NOOP("world", "the project has no label {a}, only {b}: say which of them it is."),
    QT_TRANSLATE_NOOP(
        "world",
        "there is half a character (the surrogate U+{a}) at {b}; it cannot be stored: remove it.",
    ),
    QT_TRANSLATE_NOOP("world", "the start {a} is before the first letter, which is 0."),
    QT_TRANSLATE_NOOP("world", "the end {a} does not come after the start {b}."),
    QT_TRANSLATE_NOOP("world", "the end {a} is beyond the text, which has {b} characters."),
    QT_TRANSLATE_NOOP("world", "{a} to {b} is {c} in the text, not {d}."),
    QT_TRANSLATE_NOOP(
        "world",
        "{a} to {b} is {c} in the text, not {d}. The offsets fit as UTF-16 units; they "
        "must count Unicode code points.",
    ),
    QT_TRANSLATE_NOOP("world", "{a} to {b} is nothing but white space."),
    QT_TRANSLATE_NOOP(
        "world",
        "the {a} spans together cover {b} characters, more than {c}: leave out those that are no "
        "annotations.",
    ),
    QT_TRANSLATE_NOOP(
        "world",
        "the page has more than {a} tags, which is no article: split it, or take the text out of "
        "it first.",
    ),
    QT_TRANSLATE_NOOP(
        "world",
        "this is the same span with the same label as [{a}]: keep one of them.",
    ),
    QT_TRANSLATE_NOOP("world", "a span must be an object, not {a}."),
    QT_TRANSLATE_NOOP("world", "the offset {a} is before the first letter."),
    QT_TRANSLATE_NOOP("world", "the label must be a string, not {a}."),
    QT_TRANSLATE_NOOP("world", "the {a} must be a whole number, not {b}."),
    QT_TRANSLATE_NOOP(
        "world",
        "the row has {a} values and the header {b}: a quote is missing, or one too many.",
    ),
    QT_TRANSLATE_NOOP("world", "two columns are called {a}: rename one of them."),
    QT_TRANSLATE_NOOP(
        "world",
        "the text has more than {a} lines, which is no article: split it.",
    ),
    QT_TRANSLATE_NOOP(
        "world",
        "the quotes of the row do not pair up: one is missing, or one too many.",
    ),
    QT_TRANSLATE_NOOP("world", "There is no file in any known format there. Nothing was imported."),
    QT_TRANSLATE_NOOP("world", "There is no file in any known format there."),
    QT_TRANSLATE_NOOP("world", "There is no format called {a}; there is {b}."),
    QT_TRANSLATE_NOOP("world", "the folder cannot be read ({a})."),
    QT_TRANSLATE_NOOP("world", "there is no such file or folder."),
    QT_TRANSLATE_NOOP(
        "world",
        "this is a project or a package, not articles; merging brings in the work in a package.",
    ),
    QT_TRANSLATE_NOOP("world", "the file cannot be read ({a})."),
    QT_TRANSLATE_NOOP("world", "the label set cannot be read ({a})."),
    QT_TRANSLATE_NOOP("world", "the format is not known from the name: say which one it is."),
    QT_TRANSLATE_NOOP("world", "The name of the person is empty. Give a name with --person."),
    QT_TRANSLATE_NOOP("world", "Nothing is written as {a}. There is {b}."),
    QT_TRANSLATE_NOOP("world", "There is no {a} in this project. There is {b}."),
    QT_TRANSLATE_NOOP("world", "There is no folder {a}. Make it first, or choose another."),
    QT_TRANSLATE_NOOP("world", "this is a project, not a label set."),
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
    QT_TRANSLATE_NOOP("world", "The import was cancelled. Nothing was changed."),
    QT_TRANSLATE_NOOP("world", "Indexing was stopped. It goes on with the next search."),
    QT_TRANSLATE_NOOP("world", "The preview was stopped."),
    QT_TRANSLATE_NOOP("world", "The export was cancelled. {a} was not written."),
    QT_TRANSLATE_NOOP("world", "there are two sets of one person."),
    QT_TRANSLATE_NOOP("world", "a not-article region ends beyond the text."),
    QT_TRANSLATE_NOOP("world", "a span has the same label twice in one set."),
    QT_TRANSLATE_NOOP("world", "two spans of one set have the same id."),
    QT_TRANSLATE_NOOP("world", "a set has work in it and is still to do."),
    QT_TRANSLATE_NOOP("world", "{a}–{b} is no span of the text, which has {c} characters."),
    QT_TRANSLATE_NOOP("world", "the span {a}–{b} is nothing but white space."),
    QT_TRANSLATE_NOOP("world", "the project has no label “{a}”; it has {b}."),
    QT_TRANSLATE_NOOP("world", "the id “{a}” belongs to an article with another text."),
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
WORDS = (
    QT_TRANSLATE_NOOP("world", "this file"),
    QT_TRANSLATE_NOOP("world", "an object"),
    QT_TRANSLATE_NOOP("world", "a list"),
    QT_TRANSLATE_NOOP("world", "a string"),
    QT_TRANSLATE_NOOP("world", "true or false"),
    QT_TRANSLATE_NOOP("world", "a number"),
    QT_TRANSLATE_NOOP("world", "a whole number"),
    QT_TRANSLATE_NOOP("world", "a string or nothing"),
    QT_TRANSLATE_NOOP("world", "a digit from 1 to 9"),
    QT_TRANSLATE_NOOP("world", "a colour such as #1A2B3C"),
    QT_TRANSLATE_NOOP("world", "64 digits from 0 to f"),
    QT_TRANSLATE_NOOP("world", "nothing"),
    QT_TRANSLATE_NOOP("world", "a zip archive (or an office document)"),
    QT_TRANSLATE_NOOP("world", "a gzip archive"),
    QT_TRANSLATE_NOOP("world", "a 7-zip archive"),
    QT_TRANSLATE_NOOP("world", "a rar archive"),
    QT_TRANSLATE_NOOP("world", "a bzip2 archive"),
    QT_TRANSLATE_NOOP("world", "an xz archive"),
    QT_TRANSLATE_NOOP("world", "a PDF"),
    QT_TRANSLATE_NOOP("world", "a picture"),
    QT_TRANSLATE_NOOP("world", "an old office document"),
    QT_TRANSLATE_NOOP("world", "a rich text document"),
    QT_TRANSLATE_NOOP("world", "a database"),
)
