package io.baton.server.pay;

import io.baton.engine.pay.Payroll;
import io.baton.engine.run.RunRequest;
import io.baton.server.organisation.Personal;
import java.util.List;
import java.util.Set;

/**
 * What is due to one person in a period.
 *
 * @param request plans, period and data
 * @param paid what each plan gives, with its steps
 * @param following terms and measures that depend on other people, too, and stand as of the load of the tables
 * @param load the last load of facts that counts
 * @param tables the load after which people, targets and all that is no fact of the person was read
 */
@Personal
record DraftPay(RunRequest request, List<Payroll.Paid> paid, Set<String> following, long load, long tables) {
    DraftPay {
        paid = List.copyOf(paid);
        following = Set.copyOf(following);
    }
}
