-- Personal: what was proposed, asked for and agreed about the targets of somebody in a year (requirement H1). What was said stays; the
-- last step counts, as long as the targets are those that it saw.
CREATE TABLE target_agreement (
  person text COLLATE "C" NOT NULL,
  item text COLLATE "C" NOT NULL,
  year integer NOT NULL,
  number integer NOT NULL,
  step text NOT NULL CHECK (step IN ('PROPOSED', 'ASKED', 'AGREED')),
  -- the targets that were seen, by period
  figures text NOT NULL,
  said text NOT NULL,
  at timestamptz NOT NULL,
  by bigint NOT NULL REFERENCES account,
  PRIMARY KEY (person, item, year, number)
);
CREATE INDEX target_agreement_by ON target_agreement (by);
