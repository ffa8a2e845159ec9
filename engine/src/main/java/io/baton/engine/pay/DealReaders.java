package io.baton.engine.pay;

import io.baton.core.pay.DealFacts;
import io.baton.core.pay.PayTerm;
import io.baton.core.pay.PersonPay;
import io.baton.core.time.DateRange;
import io.baton.engine.duckdb.EmbeddedDuckDb;
import io.baton.engine.measure.Uncredited;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.function.Predicate;

/** The deals of several terms with what followed them, handed out person by person. */
final class DealReaders implements AutoCloseable {

    private final EmbeddedDuckDb database;
    private final SequencedMap<String, DealReader> readers = new LinkedHashMap<>();

    private DealReaders(EmbeddedDuckDb database) {
        this.database = database;
    }

    /** Opens the deals of those of a plan's terms that are wanted. */
    static DealReaders open(EmbeddedDuckDb database, Payroll.Request request, PersonPay pay, Predicate<PayTerm> wanted)
            throws SQLException {
        DealReaders opened = new DealReaders(database);
        for (PayTerm term : pay.pay().pay().terms()) {
            if (term.unit() instanceof PayTerm.Unit.Deals deals && wanted.test(term)) {
                opened.readers.put(term.name(), DealReader.open(database, request, pay, term, deals));
            }
        }
        return opened;
    }

    /** The deals of a participant by term, by the number in the roster; numbers are asked for in rising order. */
    Map<String, List<DealFacts>> of(int participant) {
        Map<String, List<DealFacts>> deals = new HashMap<>();
        for (Map.Entry<String, DealReader> reader : readers.entrySet()) {
            deals.put(reader.getKey(), reader.getValue().of(participant));
        }
        return deals;
    }

    /**
     * What became of the deals of each term.
     *
     * @param excluded by term how many credits its condition leaves out
     */
    List<Payroll.Reconciled> reconciled(String plan, Map<String, Long> excluded) throws SQLException {
        List<Payroll.Reconciled> all = new ArrayList<>();
        for (Map.Entry<String, DealReader> reader : readers.entrySet()) {
            long left = excluded.getOrDefault(reader.getKey(), 0L);
            all.add(reader.getValue().reconciled(database, plan, reader.getKey(), left));
        }
        return all;
    }

    /** The deals of all terms that the rules of crediting give to nobody, each once. */
    List<Uncredited> uncredited(DateRange inForce) throws SQLException {
        SequencedSet<Uncredited> all = new LinkedHashSet<>();
        for (DealReader reader : readers.values()) {
            all.addAll(reader.uncredited(database, inForce));
        }
        return List.copyOf(all);
    }

    @Override
    public void close() throws SQLException {
        for (DealReader reader : readers.values()) {
            reader.close();
        }
    }
}
