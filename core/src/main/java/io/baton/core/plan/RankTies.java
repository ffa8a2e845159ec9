package io.baton.core.plan;

/** How equal totals share a rank (rule S2). */
public enum RankTies {
    /** 1, 1, 3. */
    GAPS,
    /** 1, 1, 2. */
    DENSE
}
