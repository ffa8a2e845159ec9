CREATE TABLE account (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  login text NOT NULL CHECK (login <> ''),
  person text CHECK (person <> ''),
  password text NOT NULL,
  must_change boolean NOT NULL,
  is_open boolean NOT NULL DEFAULT true,
  -- sessions that began with an earlier number are over
  epoch integer NOT NULL DEFAULT 0,
  failures integer NOT NULL DEFAULT 0,
  locked_until timestamptz,
  language text CHECK (language IN ('en', 'zh-Hans', 'zh-Hant')),
  theme text NOT NULL DEFAULT 'SYSTEM' CHECK (theme IN ('SYSTEM', 'LIGHT', 'DARK'))
);
CREATE UNIQUE INDEX account_login ON account (lower(login));

CREATE TABLE account_role (
  account bigint NOT NULL REFERENCES account,
  role text NOT NULL CHECK (role IN ('OPERATIONS', 'FINANCE', 'SUPERVISION', 'ADMINISTRATOR')),
  PRIMARY KEY (account, role)
);
