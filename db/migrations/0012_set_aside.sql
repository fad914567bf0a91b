-- Version 12: articles can be set aside, and taken back.

-- Which articles are set aside. No list, count, export or measure has them, and nothing of them is deleted.
CREATE TABLE set_aside (
    article INTEGER PRIMARY KEY REFERENCES article (number)
) STRICT;

-- Articles (their numbers, JSON) were set aside (1) or taken back (0). Without a person it was a command that did it; one
-- that undid another names that. Of several that name an article the last one holds, so those of another copy of the
-- project come in by their ids, in any order. Rows are appended and never changed.
CREATE TABLE aside_change (
    number   INTEGER PRIMARY KEY,
    id       TEXT NOT NULL UNIQUE CHECK (length(id) > 0),
    at       TEXT NOT NULL,
    person   INTEGER REFERENCES person (number),
    aside    INTEGER NOT NULL CHECK (aside IN (0, 1)),
    articles TEXT NOT NULL CHECK (json_valid(articles)),
    undoes   TEXT
) STRICT;

CREATE TRIGGER aside_change_is_not_rewritten
BEFORE UPDATE ON aside_change
BEGIN SELECT RAISE(ABORT, 'it is never rewritten who set articles aside'); END;

CREATE TRIGGER aside_change_stays
BEFORE DELETE ON aside_change
BEGIN SELECT RAISE(ABORT, 'it is never deleted who set articles aside'); END;

-- The counts of sets are without those of articles that are set aside.
DROP TRIGGER tally_added;
DROP TRIGGER tally_changed;
DROP TRIGGER tally_removed;

CREATE TRIGGER tally_added
AFTER INSERT ON annotation_set
WHEN NEW.article < ifnull((SELECT first FROM staging WHERE number = 1), 9223372036854775807)
    AND NEW.article NOT IN (SELECT article FROM set_aside)
BEGIN
    INSERT INTO tally VALUES (NEW.person, NEW.state, NEW.flagged, 1)
    ON CONFLICT DO UPDATE SET count = count + 1;
END;

CREATE TRIGGER tally_changed
AFTER UPDATE OF state, flagged ON annotation_set
WHEN (OLD.state <> NEW.state OR OLD.flagged <> NEW.flagged)
    AND NEW.article < ifnull((SELECT first FROM staging WHERE number = 1), 9223372036854775807)
    AND NEW.article NOT IN (SELECT article FROM set_aside)
BEGIN
    UPDATE tally SET count = count - 1
    WHERE person = OLD.person AND state = OLD.state AND flagged = OLD.flagged;
    INSERT INTO tally VALUES (NEW.person, NEW.state, NEW.flagged, 1)
    ON CONFLICT DO UPDATE SET count = count + 1;
END;

CREATE TRIGGER tally_removed
AFTER DELETE ON annotation_set
WHEN OLD.article < ifnull((SELECT first FROM staging WHERE number = 1), 9223372036854775807)
    AND OLD.article NOT IN (SELECT article FROM set_aside)
BEGIN
    UPDATE tally SET count = count - 1
    WHERE person = OLD.person AND state = OLD.state AND flagged = OLD.flagged;
END;
