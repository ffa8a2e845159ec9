package io.baton.core.pay;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What is left of a payment behind those that reverse it (rule M6).
 *
 * @param amount below 0 where nothing came before that it reverses, or the deal is
 */
record NetPayment(LocalDate day, BigDecimal amount) {

    /** The payments in the order of their days, where a reversed one takes from the last of them first. */
    static List<NetPayment> of(List<NetPayment> payments) {
        List<NetPayment> left = new ArrayList<>(payments.size());
        for (NetPayment payment : payments) {
            BigDecimal rest = payment.amount;
            while (rest.signum() != 0
                    && !left.isEmpty()
                    && left.getLast().amount.signum() == -rest.signum()) {
                NetPayment last = left.removeLast();
                BigDecimal sum = last.amount.add(rest);
                boolean stays = sum.signum() == last.amount.signum();
                if (stays) {
                    left.add(new NetPayment(last.day, sum));
                }
                rest = stays ? BigDecimal.ZERO : sum;
            }
            if (rest.signum() != 0) {
                left.add(new NetPayment(payment.day, rest));
            }
        }
        return left;
    }
}
