-- What was proposed about the erasure of people, and what was done (rule L3).
CREATE TABLE erasure (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  person text COLLATE "C" NOT NULL CHECK (person <> ''),
  state text NOT NULL CHECK (state IN ('PROPOSED', 'WITHDRAWN', 'REFUSED', 'DONE')),
  reason text NOT NULL CHECK (reason <> ''),
  -- why the law does not bind although a retention period runs; empty where none does
  release text NOT NULL DEFAULT '',
  proposed_at timestamptz NOT NULL,
  proposed_by bigint NOT NULL REFERENCES account,
  decided_at timestamptz,
  decided_by bigint REFERENCES account,
  -- why it was refused
  refusal text NOT NULL DEFAULT '',
  -- the columns in which the name or login still stood afterwards, for somebody to look at
  left_in text[] NOT NULL DEFAULT '{}',
  -- when the files beside the database were written anew
  renewed_at timestamptz,
  CONSTRAINT erasure_two_people CHECK (state = 'WITHDRAWN' OR decided_by <> proposed_by),
  CONSTRAINT erasure_decided CHECK ((state = 'PROPOSED') = (decided_by IS NULL) AND (decided_by IS NULL) = (decided_at IS NULL))
);
CREATE UNIQUE INDEX erasure_once ON erasure (person) WHERE state = 'PROPOSED';
CREATE INDEX erasure_person ON erasure (person, id);
