package io.baton.engine.run;

import io.baton.core.document.Problems;
import io.baton.core.pay.PayCap;
import io.baton.core.pay.PayTerm;
import io.baton.core.plan.Amendment;
import io.baton.core.plan.Plan;
import io.baton.core.plan.ValidPlan;

/** Whether a version may take the place of the one before: same plan, a later start, and a text that did not change. */
record VersionCheck(ValidPlan version, ValidPlan former, Problems problems) {

    void check() {
        version.plan().amendment().ifPresent(this::check);
    }

    private void check(Amendment amendment) {
        Plan next = version.plan();
        Plan before = former.plan();
        String key = amendment.kind().key();
        if (!next.name().equals(before.name())) {
            problems.error(
                    next.where("plan"),
                    "a version of " + before.name() + " cannot be called " + next.name(),
                    "write plan: " + before.name() + ", or follow it as another plan with 'as'");
        }
        if (next.version() <= before.version()) {
            problems.error(
                    next.where("version"),
                    "version " + next.version() + " cannot take the place of version " + before.version(),
                    "write version: " + (before.version() + 1) + ", or leave it out");
        }
        if (amendment.from().isBefore(before.effective().from())) {
            problems.error(
                    next.where(key),
                    "this version starts on " + amendment.from() + ", before the one whose place it takes, on "
                            + before.effective().from(),
                    "write a later day, or amend the version that was in force then");
        }
        amendment.hash().ifPresent(hash -> checkHash(key, hash));
        next.pay().terms().forEach(this::checkTerm);
        before.pay().caps().stream().filter(PayCap::carried).forEach(this::checkCarried);
        new CutPeriods(version, former, amendment.from(), problems).check();
    }

    /** What is carried goes on under the cap of the same name, or to nobody. */
    private void checkCarried(PayCap cap) {
        Plan next = version.plan();
        boolean goesOn =
                next.pay().caps().stream().anyMatch(other -> other.name().equals(cap.name()) && other.carried());
        if (!goesOn) {
            problems.warning(
                    next.where("pay", "caps", cap.name()),
                    "what the cap '" + cap.name() + "' has carried by then ends with the version before",
                    "keep the cap with excess: carried, or pay what is left as manual lines");
        }
    }

    /** Versions that pick their deals in different ways would pay some twice and others never. */
    private void checkTerm(PayTerm term) {
        Plan next = version.plan();
        former.plan()
                .pay()
                .term(term.name())
                .filter(other -> other.versionBy() != term.versionBy())
                .ifPresent(other -> problems.error(
                        next.where("pay", "terms", term.name(), "version by"),
                        "the version before picks the version of '" + term.name() + "' by "
                                + other.versionBy().label() + ", so that some deals would be paid twice or never",
                        "keep version by: " + other.versionBy().label() + ", or give the term another name"));
    }

    /** A version in force is immutable. */
    private void checkHash(String key, String hash) {
        Plan next = version.plan();
        Plan before = former.plan();
        String now = PlanHash.of(before);
        if (!now.startsWith(hash)) {
            problems.error(
                    next.where(key, "hash"),
                    "version " + before.version() + " of " + before.name() + " was changed since: its hash is "
                            + now.substring(0, 12),
                    "take the change back, for a version in force stays as it was; what is wrong in it, 'corrects'"
                            + " mends in a version of its own");
        }
    }
}
