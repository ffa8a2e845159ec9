-- Why a set of plans came to bind.
ALTER TABLE plan_set ADD COLUMN reason text NOT NULL DEFAULT '';

-- Plans that do not bind yet: written, proposed, and approved or refused by somebody else (rule P2).
CREATE TABLE plan_draft (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  -- as the text is to be called among those that bind
  path text COLLATE "C" NOT NULL CHECK (path <> ''),
  content text NOT NULL,
  -- what it began as
  origin_path text COLLATE "C" NOT NULL,
  origin_content text NOT NULL,
  -- counts what was done: a deed is done only to what its author has seen
  version integer NOT NULL DEFAULT 0,
  state text NOT NULL CHECK (state IN ('DRAFT', 'PROPOSED', 'APPROVED', 'DROPPED')),
  proposed_by bigint REFERENCES account,
  -- whether it may begin before the next period
  retroactive boolean NOT NULL DEFAULT false,
  decided_by bigint REFERENCES account,
  plan_set bigint REFERENCES plan_set,
  CONSTRAINT plan_draft_two_people CHECK (decided_by <> proposed_by),
  CONSTRAINT plan_draft_proposed CHECK ((state IN ('PROPOSED', 'APPROVED')) = (proposed_by IS NOT NULL)),
  CONSTRAINT plan_draft_approved CHECK ((state = 'APPROVED') = (decided_by IS NOT NULL AND plan_set IS NOT NULL))
);

-- Everything that was done to a draft.
CREATE TABLE plan_step (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  draft bigint NOT NULL REFERENCES plan_draft,
  at timestamptz NOT NULL,
  by bigint NOT NULL REFERENCES account,
  kind text NOT NULL CHECK (kind IN ('BEGUN', 'SAVED', 'PROPOSED', 'WITHDRAWN', 'REFUSED', 'APPROVED', 'DROPPED')),
  reason text NOT NULL DEFAULT ''
);
CREATE INDEX plan_step_draft ON plan_step (draft, id);
