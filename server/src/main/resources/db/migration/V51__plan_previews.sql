-- What a draft would have done in periods of the past; the last one of each draft is kept.
CREATE TABLE plan_preview (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  draft bigint NOT NULL UNIQUE REFERENCES plan_draft,
  -- the draft as it was seen
  version integer NOT NULL,
  -- the plan that it is compared with: its name and version
  against text NOT NULL,
  periods text[] NOT NULL,
  state text NOT NULL CHECK (state IN ('WAITING', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED')),
  asked_at timestamptz NOT NULL,
  asked_by bigint NOT NULL REFERENCES account,
  -- of twice as many as there are periods
  done integer NOT NULL DEFAULT 0,
  load bigint NOT NULL DEFAULT 0,
  ended_at timestamptz,
  fault text NOT NULL DEFAULT ''
);

-- Personal: somebody in a period by both plans; a total is missing where a plan gives none.
CREATE TABLE plan_preview_row (
  preview bigint NOT NULL REFERENCES plan_preview ON DELETE CASCADE,
  period text COLLATE "C" NOT NULL,
  last_day date NOT NULL,
  participant text COLLATE "C" NOT NULL,
  role text COLLATE "C" NOT NULL,
  unit text COLLATE "C" NOT NULL,
  total_before numeric,
  total_after numeric,
  grade_before text NOT NULL,
  grade_after text NOT NULL,
  rank_before integer,
  rank_after integer,
  -- the items that make the difference, the greatest first
  causes text NOT NULL,
  PRIMARY KEY (preview, participant, period)
);

-- What terms of pay would have cost, all people together.
CREATE TABLE plan_preview_cost (
  preview bigint NOT NULL REFERENCES plan_preview ON DELETE CASCADE,
  title text NOT NULL,
  currency text NOT NULL,
  before numeric NOT NULL,
  after numeric NOT NULL,
  PRIMARY KEY (preview, currency, title)
);
