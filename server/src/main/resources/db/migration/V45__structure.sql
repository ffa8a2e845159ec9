-- The units, positions and territories of the organisation, each as it was on which days; empty texts stand for none.
CREATE TABLE structure (
  kind text COLLATE "C" NOT NULL CHECK (kind IN ('UNIT', 'POSITION', 'TERRITORY')),
  id text COLLATE "C" NOT NULL CHECK (id <> ''),
  name text NOT NULL,
  -- what it is a part of, or stands below
  parent text COLLATE "C" NOT NULL,
  -- by which calendar a unit works
  calendar text COLLATE "C" NOT NULL,
  days daterange NOT NULL CHECK (NOT isempty(days)),
  CONSTRAINT structure_not_below_itself CHECK (parent <> id),
  CONSTRAINT structure_one_at_a_time EXCLUDE USING gist (kind WITH =, id WITH =, days WITH &&)
);

-- Holidays, and the days that are worked to make up for them; the calendar without a name is that of the company.
CREATE TABLE holiday (
  calendar text COLLATE "C" NOT NULL,
  days daterange NOT NULL CHECK (NOT isempty(days)),
  is_off boolean NOT NULL,
  name text NOT NULL,
  CONSTRAINT holiday_once EXCLUDE USING gist (calendar WITH =, days WITH &&)
);

ALTER TABLE assignment ADD COLUMN position text NOT NULL DEFAULT '', ADD COLUMN territory text NOT NULL DEFAULT '';

-- where a catalogue has made the table of facts already
ALTER TABLE IF EXISTS fact.assignments ADD COLUMN IF NOT EXISTS position text COLLATE "C",
  ADD COLUMN IF NOT EXISTS territory text COLLATE "C";
