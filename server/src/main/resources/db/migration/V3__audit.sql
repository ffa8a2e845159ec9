-- What is told about a person is encrypted with a key of that person: without the key nobody can read it, and the chain holds.
CREATE TABLE audit_key (
  person text PRIMARY KEY,
  key bytea NOT NULL
);

CREATE TABLE audit_event (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at timestamptz NOT NULL,
  -- an account; 0 for the server itself and for somebody unknown
  actor bigint NOT NULL,
  kind text NOT NULL,
  -- a person; empty for none
  subject text NOT NULL,
  detail bytea NOT NULL
);
CREATE INDEX audit_event_subject ON audit_event (subject, id) WHERE subject <> '';

-- Each batch holds the hash of the one before and of its events, from the first to the last.
CREATE TABLE audit_batch (
  number bigint PRIMARY KEY,
  sealed timestamptz NOT NULL,
  first bigint NOT NULL,
  last bigint NOT NULL,
  hash text NOT NULL
);

CREATE FUNCTION audit_is_kept() RETURNS trigger LANGUAGE plpgsql AS
  $$ BEGIN RAISE EXCEPTION 'the audit trail is only written on'; END $$;
CREATE TRIGGER audit_event_is_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_event EXECUTE FUNCTION audit_is_kept();
CREATE TRIGGER audit_batch_is_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_batch EXECUTE FUNCTION audit_is_kept();
