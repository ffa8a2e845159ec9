-- Whoever looks into the trail asks for one account, one sort of event, or one day.
CREATE INDEX audit_event_actor ON audit_event (actor, id);
CREATE INDEX audit_event_kind ON audit_event (kind, id);
CREATE INDEX audit_event_at ON audit_event (at);
