-- Where other programs want to be told of what happens.
CREATE TABLE webhook (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  url text NOT NULL,
  events text[] NOT NULL,
  secret bytea NOT NULL,
  -- signs beside the other one until that time, so that a receiver can change over
  former_secret bytea,
  former_until timestamptz,
  state text NOT NULL DEFAULT 'ACTIVE' CHECK (state IN ('ACTIVE', 'PAUSED', 'OFF')),
  made_at timestamptz NOT NULL,
  failing_since timestamptz
);

-- What is to be told, and what came of it.
CREATE TABLE webhook_delivery (
  id uuid PRIMARY KEY,
  webhook bigint NOT NULL REFERENCES webhook ON DELETE CASCADE,
  type text NOT NULL,
  -- whom it is about; empty where further ones are no repetition
  subject text COLLATE "C" NOT NULL,
  body text NOT NULL,
  state text NOT NULL DEFAULT 'WAITING' CHECK (state IN ('WAITING', 'DELIVERED', 'GIVEN_UP')),
  -- nobody has taken it to be sent
  is_fresh boolean NOT NULL DEFAULT true,
  made_at timestamptz NOT NULL,
  due_at timestamptz NOT NULL,
  attempts integer NOT NULL DEFAULT 0,
  tried_at timestamptz,
  status integer NOT NULL DEFAULT 0,
  millis bigint NOT NULL DEFAULT 0,
  answer text NOT NULL DEFAULT ''
);
CREATE UNIQUE INDEX ON webhook_delivery (webhook, type, subject) WHERE is_fresh AND subject <> '';
CREATE INDEX ON webhook_delivery (due_at) WHERE state = 'WAITING';
CREATE INDEX ON webhook_delivery (webhook, made_at);
