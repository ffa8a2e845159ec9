-- With whom somebody is ranked. The total is not in it: it changes with facts, and each change would have to be entered here, too.
CREATE INDEX outcome_peers ON outcome (cycle, period, plan, role, unit);
