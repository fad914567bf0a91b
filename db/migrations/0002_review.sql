-- Version 2: reviewers settle what people disagree on.

-- A ruling on a case. What it says is never changed: it is superseded by a later row about the same case, and
-- undo withdraws it, which the log tells too. "variants" is the case as the reviewer saw it, "spans" what
-- becomes gold; both are JSON.
CREATE TABLE decision (
    number    INTEGER PRIMARY KEY AUTOINCREMENT,
    id        TEXT NOT NULL UNIQUE CHECK (length(id) > 0),
    article   INTEGER NOT NULL REFERENCES article (number),
    person    INTEGER NOT NULL REFERENCES person (number),
    at        TEXT NOT NULL,
    ruling    TEXT NOT NULL CHECK (ruling IN ('settled', 'deferred')),
    means     TEXT NOT NULL CHECK (means IN ('reviewer', 'agreed', 'clitic', 'majority')),
    checked   INTEGER NOT NULL CHECK (checked IN (0, 1)),
    override  INTEGER NOT NULL CHECK (override IN (0, 1)),
    start     INTEGER NOT NULL CHECK (start >= 0),
    "end"     INTEGER NOT NULL,
    variants  TEXT NOT NULL CHECK (json_valid(variants)),
    spans     TEXT NOT NULL CHECK (json_valid(spans)),
    reason    TEXT,
    note      TEXT,
    withdrawn INTEGER NOT NULL DEFAULT 0 CHECK (withdrawn IN (0, 1)),
    CHECK (start < "end"),
    CHECK (ruling = 'settled' OR spans = '[]')
) STRICT;

CREATE INDEX decision_by_article ON decision (article, number);

-- An article whose gold its annotators may see.
CREATE TABLE release (
    article INTEGER PRIMARY KEY REFERENCES article (number),
    person  INTEGER NOT NULL REFERENCES person (number),
    at      TEXT NOT NULL
) STRICT;

-- A case that the guidelines show as an example: a span of a sentence, and what it is.
CREATE TABLE example (
    id             TEXT PRIMARY KEY,
    article        INTEGER NOT NULL REFERENCES article (number),
    person         INTEGER NOT NULL REFERENCES person (number),
    label          TEXT NOT NULL REFERENCES label (name),
    start          INTEGER NOT NULL CHECK (start >= 0),
    "end"          INTEGER NOT NULL,
    sentence_start INTEGER NOT NULL CHECK (sentence_start >= 0),
    sentence_end   INTEGER NOT NULL,
    marked         INTEGER NOT NULL CHECK (marked IN (0, 1)),
    reason         TEXT,
    note           TEXT,
    CHECK (start < "end" AND sentence_start <= start AND "end" <= sentence_end)
) STRICT, WITHOUT ROWID;

-- When work was given out, and how much: sets that became somebody's, and sets that were taken from somebody who
-- had not begun them. It is no gesture and is not undone. "options" is JSON.
CREATE TABLE assignment (
    number  INTEGER PRIMARY KEY,
    at      TEXT NOT NULL,
    options TEXT NOT NULL CHECK (json_valid(options)),
    given   INTEGER NOT NULL,
    taken   INTEGER NOT NULL
) STRICT;

-- Sets that were finished and taken up again: their first finished version is read from the log.
CREATE INDEX log_taken_up_again ON log (article, person)
WHERE kind = 'reopen' OR (kind = 'finish' AND operation = 'undo');

-- When work was finished, which is counted by week, without reading through the log.
CREATE INDEX log_finishes ON log (kind) WHERE kind = 'finish';

CREATE TRIGGER decision_is_not_rewritten
BEFORE UPDATE OF number, id, article, person, at, ruling, means, checked, override, start, "end", variants,
    spans, reason, note ON decision
BEGIN SELECT RAISE(ABORT, 'a decision is never changed, only superseded'); END;

CREATE TRIGGER decision_stays
BEFORE DELETE ON decision
BEGIN SELECT RAISE(ABORT, 'a decision is never deleted'); END;

CREATE TRIGGER decision_is_in_the_text
BEFORE INSERT ON decision
WHEN NEW."end" > (SELECT length FROM article WHERE number = NEW.article)
BEGIN SELECT RAISE(ABORT, 'a decision is about a place beyond its article'); END;

CREATE TRIGGER example_is_in_the_text
BEFORE INSERT ON example
WHEN NEW.sentence_end > (SELECT length FROM article WHERE number = NEW.article)
BEGIN SELECT RAISE(ABORT, 'an example ends beyond its article'); END;

-- What packages are recognised by: a project keeps it for life, copies and backups have the same.
INSERT INTO setting VALUES ('project_id', lower(hex(randomblob(16))));
