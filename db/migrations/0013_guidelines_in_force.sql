-- Version 13: what was finished and decided says which guidelines were in force.

-- The version of the guidelines when a set was finished: the moment of the guideline_change that made it, or nothing if
-- they had not been changed yet. NULL where that is not known: before this version it was not kept, and what comes from
-- a file need not say. A set that is not finished has none.
ALTER TABLE annotation_set ADD COLUMN guidelines TEXT CHECK (guidelines IS NULL OR state = 'done');

-- Likewise, when a case was decided or put off.
ALTER TABLE decision ADD COLUMN guidelines TEXT;

DROP TRIGGER decision_is_not_rewritten;

CREATE TRIGGER decision_is_not_rewritten
BEFORE UPDATE OF number, id, article, person, at, ruling, means, checked, override, start, "end", variants,
    spans, reason, note, guidelines ON decision
BEGIN SELECT RAISE(ABORT, 'a decision is never changed, only superseded'); END;
