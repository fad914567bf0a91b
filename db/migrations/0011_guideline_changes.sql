-- Version 11: the guidelines of a project are changed while people work, and it is kept how.

-- A change of the guidelines in one language: the Markdown before and after it. Without a person it was a command that
-- made it; one that undid another names that. Rows are appended and never changed.
CREATE TABLE guideline_change (
    number   INTEGER PRIMARY KEY,
    at       TEXT NOT NULL,
    person   INTEGER REFERENCES person (number),
    language TEXT NOT NULL CHECK (language IN ('ar', 'en')),
    before   TEXT NOT NULL,
    after    TEXT NOT NULL,
    undoes   INTEGER REFERENCES guideline_change (number)
) STRICT;

CREATE TRIGGER guideline_change_is_not_rewritten
BEFORE UPDATE ON guideline_change
BEGIN SELECT RAISE(ABORT, 'a change of the guidelines is never rewritten'); END;

CREATE TRIGGER guideline_change_stays
BEFORE DELETE ON guideline_change
BEGIN SELECT RAISE(ABORT, 'a change of the guidelines is never deleted'); END;
