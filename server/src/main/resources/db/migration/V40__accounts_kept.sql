-- Counts what administrators changed: a change is made only on what its author has seen.
ALTER TABLE account ADD version integer NOT NULL DEFAULT 0;
