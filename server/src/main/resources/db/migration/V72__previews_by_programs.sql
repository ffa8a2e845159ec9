-- Programs try drafts on the past, too.
ALTER TABLE plan_preview ALTER COLUMN asked_by DROP NOT NULL;
-- the name of the program's token, where it was no person
ALTER TABLE plan_preview ADD COLUMN asked_by_program text NOT NULL DEFAULT '';
ALTER TABLE plan_preview ADD CONSTRAINT plan_preview_one_author CHECK ((asked_by IS NULL) = (asked_by_program <> ''));
