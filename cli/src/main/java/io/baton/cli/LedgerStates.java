package io.baton.cli;

import io.baton.core.settle.LedgerLine;
import io.baton.core.settle.LineKey;
import io.baton.core.settle.PersonAccount;
import io.baton.engine.pay.PayBooking;
import io.baton.engine.pay.Payroll;
import io.baton.engine.paybook.Entries;
import io.baton.engine.paybook.PayBook;
import io.baton.engine.paybook.PostedAccounts;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Every line of pay with how far it has come and what was posted of it, against a ledger, one person after the other. */
record LedgerStates(Payroll.Request request, PayBook book, Entries entries, PayBooking booking) {

    /** Hands out the rows of each person as CSV. */
    void forEach(Consumer<String> each) throws IOException {
        String period = request.period().name();
        StateRows rows = new StateRows(period);
        try (Payroll payroll = Payroll.open(request);
                PostedAccounts accounts = book.accounts()) {
            Iterator<List<Payroll.Paid>> people = payroll.people();
            while (people.hasNext()) {
                List<Payroll.Paid> paid = people.next();
                String id = paid.getFirst().participant().id();
                PersonAccount account = accounts.of(id, period);
                List<LedgerLine> lines = booking.post(
                                booking.earnings(id, paid).with(entries.holds(id)), account, entries.entries(id))
                        .lines();
                each.accept(rows.of(new PayPreview.Person(id, paid, lines), posted(account)));
            }
        }
    }

    private static Map<LineKey, BigDecimal> posted(PersonAccount account) {
        Map<LineKey, BigDecimal> posted = new HashMap<>();
        account.sums().forEach(sum -> posted.merge(sum.key(), sum.amount(), BigDecimal::add));
        return posted;
    }
}
