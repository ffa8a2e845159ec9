-- What an appraisal was made of in the last run of its period, but the person's own facts, so that it can be explained, and made
-- again when facts change. Personal: it holds targets and ratings.
CREATE TABLE appraisal_inputs (
  participant text COLLATE "C" NOT NULL,
  cycle text COLLATE "C" NOT NULL,
  period text COLLATE "C" NOT NULL,
  inputs text NOT NULL,
  PRIMARY KEY (participant, cycle, period)
);

-- It comes with a run: all periods run once more.
UPDATE run SET load = 0 WHERE state = 'DONE';
