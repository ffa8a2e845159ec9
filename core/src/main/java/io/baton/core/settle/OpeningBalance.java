package io.baton.core.settle;

import java.util.Arrays;
import java.util.Optional;

/** What a person had or owed before the ledger began (rule M10). */
public enum OpeningBalance {
    /** Paid; with a deal or period it counts as posted under that key. */
    PAID("paid", true, LineKind.OPENING_PAID),
    /** Used of a cap. */
    CAP_USED("cap used", true, LineKind.OPENING_CAP_USED),
    /** Owed. */
    DEBT("debt", false, LineKind.OPENING_DEBT),
    /** Owed of a draw. */
    DRAW("draw", false, LineKind.OPENING_DRAW),
    /** Carried over. */
    CARRY("carry", true, LineKind.OPENING_CARRY),
    /** Earned and held. */
    HELD("held", true, LineKind.OPENING_HELD);

    private final String label;
    private final boolean needsTerm;
    private final LineKind kind;

    OpeningBalance(String label, boolean needsTerm, LineKind kind) {
        this.label = label;
        this.needsTerm = needsTerm;
        this.kind = kind;
    }

    /** The name as people write it. */
    public String label() {
        return label;
    }

    /** Reads a name. */
    public static Optional<OpeningBalance> parse(String label) {
        return Arrays.stream(values()).filter(one -> one.label.equals(label)).findFirst();
    }

    /** Whether it is of a pay term. */
    public boolean needsTerm() {
        return needsTerm;
    }

    /** The kind of its lines. */
    public LineKind kind() {
        return kind;
    }

    /** The key under which it is kept: a debt by where it comes from, which is its period where nothing else is said. */
    public LineKey key(String participant, String term, String deal, String period) {
        boolean isOwed = this == DEBT || this == DRAW;
        return new LineKey(participant, term.isEmpty() ? label : term, deal.isEmpty() && isOwed ? period : deal);
    }
}
