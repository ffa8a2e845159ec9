-- The plans that bind: texts as people wrote them, all that the plans follow among them; the last set counts.
CREATE TABLE plan_set (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  set_at timestamptz NOT NULL,
  set_by text NOT NULL
);

CREATE TABLE plan_text (
  plan_set bigint NOT NULL REFERENCES plan_set,
  -- from a folder that all of them have in common
  path text COLLATE "C" NOT NULL,
  content text NOT NULL,
  -- whether it is one of the plans; else one that a plan follows
  is_plan boolean NOT NULL,
  PRIMARY KEY (plan_set, path)
);
