-- Programs write drafts too, but propose and approve none (rule P2).
ALTER TABLE plan_step ALTER COLUMN by DROP NOT NULL;
-- the name of the program's token, where it was no person
ALTER TABLE plan_step ADD COLUMN program text NOT NULL DEFAULT '';
ALTER TABLE plan_step ADD CONSTRAINT plan_step_one_author CHECK ((by IS NULL) = (program <> ''));
ALTER TABLE plan_step ADD CONSTRAINT plan_step_people
  CHECK (program = '' OR kind IN ('BEGUN', 'SAVED', 'DROPPED'));
