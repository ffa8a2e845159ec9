package io.baton.server.results;

import io.baton.core.time.Period;
import io.baton.server.organisation.Personal;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * What came out for somebody in a period, without the figures that it is made of.
 *
 * @param total empty where nothing can be said
 * @param grade empty where there is none
 * @param state of which facts it is
 */
@Personal
public record PeriodTotal(Period period, Optional<BigDecimal> total, Optional<String> grade, Stored.State state) {}
