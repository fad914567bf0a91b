-- Version 3: what is many rows comes in by short transactions, and nobody waits for the file.

-- Work that takes many transactions is under way: one row while it is. ``owner`` is the process that does it, ``beat``
-- when it last showed that it is alive. ``seen`` is the last article that was there before and ``known`` the last
-- person; articles from ``first`` on are hidden, with their sets, annotations and regions, and people from ``newcomer``
-- on. Without these it is decided: nothing is hidden any more, and what is staged is to be written.
CREATE TABLE staging (
    number   INTEGER PRIMARY KEY CHECK (number = 1),
    owner    TEXT NOT NULL,
    beat     TEXT NOT NULL,
    seen     INTEGER NOT NULL CHECK (seen >= 0),
    known    INTEGER NOT NULL CHECK (known >= 0),
    first    INTEGER CHECK (first = seen + 1),
    newcomer INTEGER CHECK (newcomer = known + 1),
    CHECK ((first IS NULL) = (newcomer IS NULL))
) STRICT;

-- What that work changes in what is seen already, in pieces that are written one by one once it is decided: sets that
-- become somebody's or are taken from somebody who had not begun them ("share"), and sets with work in them ("set").
CREATE TABLE staged (
    number  INTEGER PRIMARY KEY,
    kind    TEXT NOT NULL CHECK (kind IN ('share', 'set')),
    content TEXT NOT NULL CHECK (json_valid(content))
) STRICT;

-- Hidden rows are swept if the work is given up. Nobody has seen them, they are not counted, and what is looked at row
-- by row was looked at before they were written.

DROP TRIGGER article_stays;
CREATE TRIGGER article_stays
BEFORE DELETE ON article
WHEN OLD.number < ifnull((SELECT first FROM staging WHERE number = 1), 9223372036854775807)
BEGIN SELECT RAISE(ABORT, 'an article is never deleted'); END;

DROP TRIGGER article_length_is_true;
CREATE TRIGGER article_length_is_true
BEFORE INSERT ON article
WHEN NEW.number < ifnull((SELECT first FROM staging WHERE number = 1), 9223372036854775807)
    AND length(NEW.text) <> NEW.length
BEGIN SELECT RAISE(ABORT, 'the length of an article is not that of its text'); END;

DROP TRIGGER annotation_is_true_when_added;
CREATE TRIGGER annotation_is_true_when_added
BEFORE INSERT ON annotation
WHEN NEW.article < ifnull((SELECT first FROM staging WHERE number = 1), 9223372036854775807) AND NEW.surface IS NOT (
    SELECT substr(text, NEW.start + 1, NEW."end" - NEW.start) FROM article
    WHERE number = NEW.article AND NEW."end" <= length)
BEGIN SELECT RAISE(ABORT, 'the surface of an annotation is not what its span covers'); END;

DROP TRIGGER region_is_in_the_text;
CREATE TRIGGER region_is_in_the_text
BEFORE INSERT ON region
WHEN NEW.article < ifnull((SELECT first FROM staging WHERE number = 1), 9223372036854775807)
    AND NEW."end" > (SELECT length FROM article WHERE number = NEW.article)
BEGIN SELECT RAISE(ABORT, 'a region ends beyond its article'); END;

DROP TRIGGER tally_added;
CREATE TRIGGER tally_added
AFTER INSERT ON annotation_set
WHEN NEW.article < ifnull((SELECT first FROM staging WHERE number = 1), 9223372036854775807)
BEGIN
    INSERT INTO tally VALUES (NEW.person, NEW.state, NEW.flagged, 1)
    ON CONFLICT DO UPDATE SET count = count + 1;
END;

DROP TRIGGER tally_changed;
CREATE TRIGGER tally_changed
AFTER UPDATE OF state, flagged ON annotation_set
WHEN (OLD.state <> NEW.state OR OLD.flagged <> NEW.flagged)
    AND NEW.article < ifnull((SELECT first FROM staging WHERE number = 1), 9223372036854775807)
BEGIN
    UPDATE tally SET count = count - 1
    WHERE person = OLD.person AND state = OLD.state AND flagged = OLD.flagged;
    INSERT INTO tally VALUES (NEW.person, NEW.state, NEW.flagged, 1)
    ON CONFLICT DO UPDATE SET count = count + 1;
END;

DROP TRIGGER tally_removed;
CREATE TRIGGER tally_removed
AFTER DELETE ON annotation_set
WHEN OLD.article < ifnull((SELECT first FROM staging WHERE number = 1), 9223372036854775807)
BEGIN
    UPDATE tally SET count = count - 1
    WHERE person = OLD.person AND state = OLD.state AND flagged = OLD.flagged;
END;
