-- A first password that nobody has used for too long opens nothing any more.
ALTER TABLE account ADD password_at timestamptz NOT NULL DEFAULT now();
