package io.baton.engine.pay;

import io.baton.core.pay.DealFacts;
import io.baton.core.pay.PersonPay;
import io.baton.core.pay.Succession;
import io.baton.core.plan.ValidPlan;
import io.baton.core.value.Value;
import io.baton.engine.duckdb.EmbeddedDuckDb;
import io.baton.engine.run.SpanRoster;
import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The deals that earlier versions of a plan have credited, as far as a version has to know of them (rule M17): those that stand
 * before its own on tiers that add up, and all of terms whose version an event or the posting picks.
 */
final class EarlierVersions implements AutoCloseable {

    private final VersionPlace place;
    private final LocalDate from;
    private final PeriodFigures figures;
    private final List<Source> sources = new ArrayList<>();

    /** The deals of one version before. */
    private record Source(
            EmbeddedDuckDb database,
            DealReaders deals,
            List<SpanRoster.Member> members,
            Map<String, Integer> numbers) {}

    private EarlierVersions(VersionPlace place, PeriodFigures figures) {
        this.place = place;
        this.from = place.from();
        this.figures = figures;
    }

    /** Opens what a version has to know of those before it. */
    static EarlierVersions open(Payroll.Request request, ValidPlan plan, PersonPay pay, PeriodFigures figures)
            throws SQLException, IOException {
        VersionPlace place = new VersionPlace(request, plan);
        EarlierVersions opened = new EarlierVersions(place, figures);
        for (ValidPlan earlier : place.before()) {
            opened.add(request, earlier, pay);
        }
        return opened;
    }

    private void add(Payroll.Request request, ValidPlan earlier, PersonPay pay) throws SQLException, IOException {
        EmbeddedDuckDb database = EmbeddedDuckDb.open(request.limits());
        try {
            List<SpanRoster.Member> members = SpanRoster.fill(database, place.before(earlier), earlier, request.only());
            Map<String, Integer> numbers = new HashMap<>();
            for (int i = 0; i < members.size(); i++) {
                numbers.put(members.get(i).participant().id(), i);
            }
            DealReaders deals = DealReaders.open(database, request, pay, VersionPlace::isWanted);
            sources.add(new Source(database, deals, members, numbers));
        } catch (SQLException | RuntimeException e) {
            database.close();
            throw e;
        }
    }

    /** Where the version stands for somebody; people are asked for in code point order of the ids. */
    Succession of(SpanRoster.Member member) {
        Map<String, List<Value>> seen = new HashMap<>();
        Map<String, List<DealFacts>> deals = new HashMap<>();
        for (Source source : sources) {
            Optional.ofNullable(source.numbers().get(member.participant().id())).ifPresent(number -> {
                seen.putAll(figures.of(source.members().get(number)));
                source.deals()
                        .of(number)
                        .forEach((term, theirs) -> deals.computeIfAbsent(term, _ -> new ArrayList<>())
                                .addAll(theirs));
            });
        }
        return place.of(member, seen, deals);
    }

    /** The first day of the version, where it has to know of others before. */
    LocalDate from() {
        return from;
    }

    @Override
    public void close() throws SQLException, IOException {
        for (Source source : sources) {
            source.deals().close();
            source.database().close();
        }
    }
}
