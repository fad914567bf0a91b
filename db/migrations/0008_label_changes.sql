-- Version 8: the labels of a project can be changed while people work.

-- A change of the labels: all of them before and after it, JSON. Without a person it was a command that made it; one
-- that undid another names that. Rows are appended and never changed.
CREATE TABLE label_change (
    number  INTEGER PRIMARY KEY,
    at      TEXT NOT NULL,
    person  INTEGER REFERENCES person (number),
    before  TEXT NOT NULL CHECK (json_valid(before)),
    after   TEXT NOT NULL CHECK (json_valid(after)),
    undoes  INTEGER REFERENCES label_change (number)
) STRICT;

CREATE TRIGGER label_change_is_not_rewritten
BEFORE UPDATE ON label_change
BEGIN SELECT RAISE(ABORT, 'a change of the labels is never rewritten'); END;

CREATE TRIGGER label_change_stays
BEFORE DELETE ON label_change
BEGIN SELECT RAISE(ABORT, 'a change of the labels is never deleted'); END;
