package io.baton.core.settle;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Why a line stands in the ledger. Lines of a kind that is paid add up to the total of a statement. */
public enum LineKind {
    /** Earned by a plan; settled by differences. */
    EARNED("earned", Role.GROSS),
    /** Entered by people, with reason and approver. */
    MANUAL("manual", Role.GROSS),
    /** An advance up to the draw, which is owed; raises the balance of the draw. */
    DRAW("draw", Role.PAYOUT),
    /** Taken off what is above the draw; lowers its balance. */
    DRAW_RECOVERY("draw recovery", Role.PAYOUT),
    /** What is given up to the draw and not owed. */
    TOP_UP("top-up", Role.PAYOUT),
    /** What a total lacks to 0; the person owes it from now on. */
    DEBT("debt", Role.PAYOUT),
    /** Taken off for a debt; lowers it. */
    RECOVERY("recovery", Role.PAYOUT),
    /** Paid before Baton; with a deal or period it counts as posted under that key. */
    OPENING_PAID("opening paid", Role.BALANCE),
    /** Used of a cap before Baton. */
    OPENING_CAP_USED("opening cap used", Role.BALANCE),
    /** Owed before Baton. */
    OPENING_DEBT("opening debt", Role.BALANCE),
    /** Balance of the draw before Baton. */
    OPENING_DRAW("opening draw", Role.BALANCE),
    /** Carried over before Baton. */
    OPENING_CARRY("opening carry", Role.BALANCE),
    /** Earned and held before Baton, and due by now. */
    OPENING_HELD("opening held", Role.GROSS);

    private static final Map<String, LineKind> BY_LABEL =
            Arrays.stream(values()).collect(Collectors.toMap(LineKind::label, Function.identity()));

    private final String label;
    private final Role role;

    LineKind(String label, Role role) {
        this.label = label;
        this.role = role;
    }

    private enum Role {
        /** What payout starts from. */
        GROSS,
        /** What payout adds and takes off. */
        PAYOUT,
        /** What is only remembered. */
        BALANCE
    }

    /** The kind as it is written. */
    public String label() {
        return label;
    }

    /** Reads a label. */
    public static Optional<LineKind> parse(String label) {
        return Optional.ofNullable(BY_LABEL.get(label));
    }

    /** Whether its lines count in the total that a person is paid. */
    public boolean isPaid() {
        return role != Role.BALANCE;
    }

    /** Whether payout starts from its lines. */
    boolean isGross() {
        return role == Role.GROSS;
    }

    /** Whether payout makes its lines. */
    boolean isPayout() {
        return role == Role.PAYOUT;
    }

    /** Whether its lines are the balance of what a person owes. */
    boolean isDebt() {
        return this == DEBT || this == RECOVERY || this == OPENING_DEBT;
    }

    /** Whether its lines are the balance of a draw. */
    boolean isDraw() {
        return this == DRAW || this == DRAW_RECOVERY || this == OPENING_DRAW;
    }

    /** Whether its lines count as posted under their key. */
    boolean isSettled(LineKey key) {
        return this == EARNED || (this == OPENING_PAID && !key.item().isEmpty());
    }
}
