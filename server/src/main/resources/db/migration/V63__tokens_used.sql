-- When a program last came in by a token, to the minute.
ALTER TABLE api_token ADD COLUMN used_at timestamptz;
