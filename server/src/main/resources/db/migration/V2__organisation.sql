CREATE EXTENSION IF NOT EXISTS btree_gist;

CREATE TABLE person (
  id text PRIMARY KEY CHECK (id <> ''),
  name text NOT NULL
);

-- What somebody was, on which days; empty texts stand for none.
CREATE TABLE assignment (
  person text NOT NULL REFERENCES person,
  role text NOT NULL,
  unit text NOT NULL,
  superior text NOT NULL,
  days daterange NOT NULL CHECK (NOT isempty(days)),
  CONSTRAINT assignment_nobody_own_superior CHECK (superior <> person),
  CONSTRAINT assignment_one_at_a_time EXCLUDE USING gist (person WITH =, days WITH &&)
);
CREATE INDEX assignment_unit ON assignment (unit);

-- Who stood below whom, on which days, at any depth: made from the assignments with every change of them.
CREATE TABLE reporting_line (
  superior text NOT NULL,
  member text NOT NULL REFERENCES person,
  direct boolean NOT NULL,
  days daterange NOT NULL
);
CREATE INDEX reporting_line_superior ON reporting_line (superior, member);
CREATE INDEX reporting_line_member ON reporting_line (member);
