CREATE TABLE account (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  login text NOT NULL UNIQUE CHECK (login <> ''),
  participant text NOT NULL DEFAULT '',
  role text NOT NULL CHECK (role IN ('PARTICIPANT', 'OPERATIONS', 'ADMINISTRATOR')),
  password text NOT NULL,
  must_change boolean NOT NULL DEFAULT true,
  failures integer NOT NULL DEFAULT 0,
  locked_until timestamptz
);
