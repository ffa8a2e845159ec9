-- What comes from outside: contracts, payments, visits. A table per fact type is made from the catalogue, in the schema fact.
CREATE SCHEMA fact;

-- The text that says which facts there are; the last one counts.
CREATE TABLE catalogue (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  content text NOT NULL,
  set_at timestamptz NOT NULL,
  set_by text NOT NULL
);

-- The number of the last load. Whoever takes facts holds its row, so that loads are one after the other.
CREATE TABLE fact_load_counter (last bigint NOT NULL);
INSERT INTO fact_load_counter VALUES (0);

CREATE TABLE fact_load (
  number bigint PRIMARY KEY,
  type text NOT NULL,
  source text NOT NULL,
  sender text NOT NULL,
  taken_at timestamptz NOT NULL,
  new_rows bigint NOT NULL,
  changed_rows bigint NOT NULL
);

-- What rows were before a load changed them; what they are now stands in their table.
CREATE TABLE fact_history (
  type text COLLATE "C" NOT NULL,
  key text COLLATE "C" NOT NULL,
  from_load bigint NOT NULL,
  until_load bigint NOT NULL,
  content jsonb NOT NULL,
  PRIMARY KEY (type, key, until_load)
);

-- What a sender was answered, so that sending again does nothing again.
CREATE TABLE fact_answer (
  sender text NOT NULL,
  request_key text NOT NULL,
  sha256 bytea NOT NULL,
  answer text NOT NULL,
  answered_at timestamptz NOT NULL,
  PRIMARY KEY (sender, request_key)
);
