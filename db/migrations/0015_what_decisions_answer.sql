-- Version 15: a decision says what it answers.

-- The ids of the decisions that were shown with its case and saw none of its spans, so that it supersedes them although
-- it is about nothing that they were about: people had taken that back. Empty before this version, which did not keep it.
ALTER TABLE decision ADD COLUMN answers TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(answers));

DROP TRIGGER decision_is_not_rewritten;

CREATE TRIGGER decision_is_not_rewritten
BEFORE UPDATE OF number, id, article, person, at, ruling, means, checked, override, start, "end", variants,
    spans, reason, note, guidelines, answers ON decision
BEGIN SELECT RAISE(ABORT, 'a decision is never changed, only superseded'); END;
