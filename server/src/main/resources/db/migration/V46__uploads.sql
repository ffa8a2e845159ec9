-- Files that somebody brings by hand. They wait until somebody says what becomes of them, and are dropped after a day; of those that
-- were taken, the content is.
CREATE TABLE upload (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  type text NOT NULL,
  name text NOT NULL,
  sha256 text NOT NULL,
  bytes bigint NOT NULL,
  content bytea,
  -- how it is read: encoding, columns, the source that its rows are of
  reading jsonb NOT NULL,
  made_at timestamptz NOT NULL,
  made_by bigint NOT NULL REFERENCES account,
  load bigint,
  taken_at timestamptz,
  taken_by bigint REFERENCES account,
  new_rows bigint NOT NULL DEFAULT 0,
  changed_rows bigint NOT NULL DEFAULT 0,
  same_rows bigint NOT NULL DEFAULT 0,
  bad_rows bigint NOT NULL DEFAULT 0
);
CREATE INDEX upload_type ON upload (type, sha256);

-- Whose loads were the last.
CREATE INDEX fact_load_source ON fact_load (type, source, number);
