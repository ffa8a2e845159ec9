-- For how many years what is kept of somebody is kept after the last day (rule L3); the last row counts, and without one what the
-- server was started with.
CREATE TABLE retention (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  pay_years integer NOT NULL CHECK (pay_years BETWEEN 3 AND 99),
  decision_years integer NOT NULL CHECK (decision_years BETWEEN 3 AND 99),
  reason text NOT NULL CHECK (reason <> ''),
  set_at timestamptz NOT NULL,
  set_by bigint NOT NULL REFERENCES account
);
