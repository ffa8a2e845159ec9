-- By which plans a run calculated, so that a start knows whether others bind since.
ALTER TABLE run ADD COLUMN plan_set bigint NOT NULL DEFAULT 0;
