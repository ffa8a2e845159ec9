package io.baton.core.settle;

import io.baton.core.document.CsvCell;
import io.baton.core.value.Decimals;

/** Lines of the ledger as canonical CSV: UTF-8, line feeds, quotes only where needed. */
public final class LedgerCsv {

    /** The first line, with its end. */
    public static final String HEADER = "participant,period,posted_in,term,deal,exact,amount,currency,reason,"
            + "kind,before,corrects,plan,version,run,approved_by\n";

    private LedgerCsv() {}

    /** Appends one line with its end. */
    public static void append(StringBuilder out, LedgerLine line) {
        LineKey key = line.key();
        Amounts amounts = line.amounts();
        CsvCell.append(out, key.participant(), ',');
        CsvCell.append(out, line.period(), ',');
        CsvCell.append(out, line.posted().period(), ',');
        CsvCell.append(out, key.term(), ',');
        CsvCell.append(out, key.item(), ',');
        out.append(Decimals.plain(amounts.exact())).append(',');
        out.append(amounts.amount().toPlainString()).append(',');
        CsvCell.append(out, amounts.currency(), ',');
        CsvCell.append(out, line.reason(), ',');
        out.append(line.kind().label()).append(',');
        out.append(amounts.before().toPlainString()).append(',');
        CsvCell.append(out, line.corrects().map(PostedIn::toString).orElse(""), ',');
        CsvCell.append(out, line.plan().name(), ',');
        out.append(line.plan().version()).append(',');
        out.append(line.posted().run()).append(',');
        CsvCell.append(out, line.approvedBy(), '\n');
    }
}
