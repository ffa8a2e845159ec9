-- What came out for somebody in a period, as it is now: one row, written over by whatever is newer.
CREATE TABLE outcome (
  participant text COLLATE "C" NOT NULL,
  cycle text COLLATE "C" NOT NULL,
  period text COLLATE "C" NOT NULL,
  first_day date NOT NULL,
  last_day date NOT NULL,
  plan text COLLATE "C" NOT NULL,
  plan_sha256 text NOT NULL,
  -- as what the person is ranked
  role text COLLATE "C" NOT NULL,
  unit text COLLATE "C" NOT NULL,
  total numeric,
  grade text,
  -- the lines of the canonical result
  lines jsonb NOT NULL,
  -- the facts that it is made from: those after this load, or later ones
  load bigint NOT NULL,
  calculated_at timestamptz NOT NULL,
  PRIMARY KEY (cycle, period, participant)
);
CREATE INDEX outcome_participant ON outcome (participant, last_day);

-- Calculations of everybody in a period, in the background. At most one of a period waits, and one runs.
CREATE TABLE run (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  cycle text COLLATE "C" NOT NULL,
  period text COLLATE "C" NOT NULL,
  first_day date NOT NULL,
  last_day date NOT NULL,
  reason text NOT NULL,
  state text NOT NULL CHECK (state IN ('WAITING', 'RUNNING', 'DONE', 'FAILED')),
  asked_at timestamptz NOT NULL,
  begun_at timestamptz,
  ended_at timestamptz,
  load bigint,
  people integer NOT NULL DEFAULT 0,
  done integer NOT NULL DEFAULT 0,
  -- what went wrong
  fault text NOT NULL DEFAULT ''
);
CREATE UNIQUE INDEX run_waits_once ON run (cycle, period) WHERE state = 'WAITING';
CREATE UNIQUE INDEX run_runs_once ON run (cycle, period) WHERE state = 'RUNNING';
CREATE INDEX run_ended ON run (cycle, period, id);
