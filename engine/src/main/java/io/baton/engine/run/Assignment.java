package io.baton.engine.run;

import io.baton.core.score.Participant;
import io.baton.core.time.DateRange;

/** What a participant was, and when. */
record Assignment(Participant participant, DateRange days) {}
