-- Personal: who has read which version of a plan, known by its hash, and said so.
CREATE TABLE plan_acknowledged (
  hash text NOT NULL,
  person text COLLATE "C" NOT NULL,
  account bigint NOT NULL REFERENCES account,
  at timestamptz NOT NULL,
  PRIMARY KEY (hash, person)
);

-- Those who had not read it by then were reminded.
CREATE TABLE plan_reminder (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  hash text NOT NULL,
  by bigint NOT NULL REFERENCES account,
  at timestamptz NOT NULL
);
CREATE INDEX plan_reminder_hash ON plan_reminder (hash, id);

-- What was looked at each quarter, and what was decided; what was written stays (requirement E6).
CREATE TABLE plan_review (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  quarter text COLLATE "C" NOT NULL,
  policy text NOT NULL,
  competitors text NOT NULL,
  products text NOT NULL,
  regions text NOT NULL,
  decision text NOT NULL CHECK (decision <> ''),
  changes boolean NOT NULL,
  by bigint NOT NULL REFERENCES account,
  at timestamptz NOT NULL
);
CREATE INDEX plan_review_quarter ON plan_review (quarter, id);
