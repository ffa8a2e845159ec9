package io.baton.core.score;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * The calibrated or the final result of one participant (rule S1).
 *
 * @param stage which
 * @param total its total, rounded as the plan says; empty where there is none
 * @param grade its grade; empty where there is none
 * @param decision who decided, when, why
 */
public record Decided(Decision.Stage stage, Optional<BigDecimal> total, Optional<String> grade, Decision decision) {}
