-- With a token a program comes in instead of a person. Only its hash is kept: it is random, and cannot be guessed.
CREATE TABLE api_token (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  name text NOT NULL UNIQUE CHECK (name <> ''),
  sha256 bytea NOT NULL UNIQUE,
  permissions text[] NOT NULL,
  made_at timestamptz NOT NULL,
  made_by text NOT NULL,
  ends_at timestamptz,
  revoked_at timestamptz
);
