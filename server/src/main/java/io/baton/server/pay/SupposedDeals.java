package io.baton.server.pay;

import io.baton.core.fact.FactRow;
import io.baton.core.fact.FactType;
import io.baton.core.fact.Field;
import io.baton.core.pay.PayTerm;
import io.baton.core.time.Period;
import io.baton.core.value.Kind;
import io.baton.core.value.Value;
import io.baton.engine.catalogue.Catalogue;
import io.baton.engine.catalogue.Table;
import io.baton.engine.file.BadCell;
import io.baton.engine.file.LoadOptions;
import io.baton.engine.run.RunRequest;
import io.baton.engine.supposed.SupposedPay;
import io.baton.engine.supposed.SupposedRows;
import io.baton.engine.supposed.Supposition;
import io.baton.engine.supposed.WhatIf;
import io.baton.server.calculation.Snapshot;
import io.baton.server.facts.Catalogues;
import io.baton.server.facts.FactBase;
import io.baton.server.organisation.Today;
import io.baton.server.page.Words;
import io.baton.server.results.Periods;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.springframework.stereotype.Component;

/** What one would be paid and score with one more deal; nothing of it is kept. */
@Component
class SupposedDeals {

    /** What the supposed deal is called; no real one is. */
    private static final String KEY = "what-if";
    /** Fields are sent under names that no other part of a form has. */
    private static final String FIELD = "deal-";

    private static final int MOST_OPTIONS = 50;

    private final DuePay duePay;
    private final Catalogues catalogues;
    private final FactBase facts;
    private final Today today;

    SupposedDeals(DuePay duePay, Catalogues catalogues, FactBase facts, Today today) {
        this.duePay = duePay;
        this.catalogues = catalogues;
        this.facts = facts;
        this.today = today;
    }

    /** What a plan pays by deals. */
    private record Deals(Table table, String on, List<FactRow> own) {

        FactType type() {
            return table.type();
        }

        /** The value of a field in the last deal before today that has one. */
        Optional<Value> last(String field, LocalDate day) {
            return own.stream()
                    .filter(row -> !(row.value(field) instanceof Value.Absent))
                    .filter(row -> row.day(on).filter(of -> !of.isAfter(day)).isPresent())
                    .max(Comparator.comparing(row -> row.day(on).orElse(LocalDate.MIN)))
                    .map(row -> row.value(field));
        }

        /** What people give: what is neither the key, nor whose it is, nor calculated, and was of use before. */
        List<Field> asked(LocalDate day) {
            return type().fields().stream()
                    .filter(field -> !type().key().contains(field.name())
                            && !field.name().equals(type().participant())
                            && !table.netOfTax().containsKey(field.name()))
                    .filter(field -> field.required()
                            || field.name().equals(on)
                            || (isCopied(field.kind())
                                    && last(field.name(), day).isPresent()))
                    .toList();
        }

        /** Whether a new deal is likely to have the same. */
        private static boolean isCopied(Kind kind) {
            return kind != Kind.DATE && kind != Kind.TIME && kind != Kind.YES_NO;
        }
    }

    /** The form, filled as one's last deal was, of today; empty where plans pay no deals. */
    Optional<Supposing> form(StatementView.Asked asked, DraftPay due) {
        return deals(asked, due.request())
                .map(deals -> form(asked, deals, due.request().period(), Map.of()));
    }

    private Optional<Deals> deals(StatementView.Asked asked, RunRequest request) {
        Optional<PayTerm.Unit.Deals> unit = request.plans().stream()
                .flatMap(plan -> plan.plan().pay().terms().stream())
                .map(PayTerm::unit)
                .filter(PayTerm.Unit.Deals.class::isInstance)
                .map(PayTerm.Unit.Deals.class::cast)
                .findFirst();
        Value whose = new Value.Text(asked.person().id());
        return unit.flatMap(of -> catalogues
                .table(of.facts())
                .map(table -> new Deals(
                        table, of.on(), facts.find(table.type(), table.type().participant(), List.of(whose)))));
    }

    private Supposing form(StatementView.Asked asked, Deals deals, Period period, Map<String, String> sent) {
        return new Supposing(
                deals.table().title().in(asked.words().language()),
                Periods.key(period),
                deals.asked(today.now()).stream()
                        .map(field -> field(asked, deals, field, sent))
                        .toList());
    }

    private Supposing.Field field(StatementView.Asked asked, Deals deals, Field field, Map<String, String> sent) {
        String title = Optional.ofNullable(deals.table().fieldTitles().get(field.name()))
                .map(titles -> titles.in(asked.words().language()))
                .orElse(field.name());
        return new Supposing.Field(
                FIELD + field.name(),
                title,
                type(field.kind()),
                sent.getOrDefault(FIELD + field.name(), given(deals, field)),
                field.required() || field.name().equals(deals.on()),
                field.kind() == Kind.TEXT ? options(deals, field) : List.of());
    }

    private static String type(Kind kind) {
        return switch (kind) {
            case DATE -> "date";
            case TIME -> "datetime-local";
            case TEXT, YES_NO -> "text";
            case MONEY, MONEY_GROSS, RATIO, COUNT, DAYS, DURATION, POINTS, NUMBER, MONTHS -> "decimal";
        };
    }

    private String given(Deals deals, Field field) {
        LocalDate day = today.now();
        if (field.name().equals(deals.on())) {
            return field.kind() == Kind.TIME ? day + "T12:00" : day.toString();
        }
        return deals.last(field.name(), day).map(SupposedDeals::text).orElse("");
    }

    private static String text(Value value) {
        return switch (value) {
            case Value.Text(String text) -> text;
            case Value.Decimal(var amount) -> amount.stripTrailingZeros().toPlainString();
            case Value.Day(LocalDate date) -> date.toString();
            case Value.YesNo(boolean isSo) -> isSo ? "yes" : "no";
            case Value.Moment _, Value.Absent _ -> "";
        };
    }

    private static List<String> options(Deals deals, Field field) {
        return deals.own().stream()
                .map(row -> text(row.value(field.name())))
                .filter(text -> !text.isEmpty())
                .distinct()
                .sorted()
                .limit(MOST_OPTIONS)
                .toList();
    }

    /**
     * What would be; empty where there is no such period, or nothing is paid by deals.
     *
     * @param period as an address names it
     * @param sent the fields of the form
     */
    Optional<WhatIfAnswer> answer(StatementView.Asked asked, String period, Map<String, String> sent)
            throws IOException {
        Optional<Snapshot> state = duePay.state();
        Optional<Period> shown = duePay.periods().stream()
                .filter(one -> Periods.key(one).equals(period))
                .findFirst();
        Optional<RunRequest> request = shown.flatMap(
                one -> state.flatMap(snapshot -> snapshot.payRequest(one).map(paid -> snapshot.withScores(paid))));
        Optional<Deals> deals = request.flatMap(run -> deals(asked, run));
        if (deals.isEmpty()) {
            return Optional.empty();
        }
        Supposing form = form(asked, deals.get(), shown.get(), sent);
        return answer(asked, state.get(), request.get(), new Asking(deals.get(), form));
    }

    /** A deal, as it was typed. */
    private record Asking(Deals deals, Supposing form) {

        /** Why a value cannot stand there. */
        String mistake(BadCell cell, Words words) {
            return form.fields().stream()
                    .filter(field -> field.name().equals(FIELD + cell.column()))
                    .findFirst()
                    .map(field -> words.say(
                            "what-if.mistake." + (cell.value().isBlank() ? "empty" : field.type()),
                            field.title(),
                            cell.value()))
                    .orElseGet(() -> words.say("what-if.mistake.other", cell.toString()));
        }

        Supposition supposition(String person) {
            SequencedMap<String, String> cells = new LinkedHashMap<>();
            FactType type = deals.type();
            type.key().forEach(key -> cells.put(key, KEY));
            cells.put(type.participant(), person);
            for (Supposing.Field field : form.fields()) {
                if (!field.value().isBlank()) {
                    cells.put(
                            field.name().substring(FIELD.length()),
                            field.value().strip());
                }
            }
            return new Supposition(Supposition.What.ADD, type.name(), cells);
        }
    }

    private Optional<WhatIfAnswer> answer(StatementView.Asked asked, Snapshot state, RunRequest request, Asking asking)
            throws IOException {
        Catalogue catalogue = catalogues.current().orElseThrow();
        SupposedRows.Actual actual = new SupposedRows.Actual(
                catalogue,
                request.data(),
                request.limits(),
                LoadOptions.of(state.scratch(), state.scratch().resolve("bad")));
        String person = asked.person().id();
        Words words = asked.words();
        return switch (SupposedRows.of(actual, List.of(asking.supposition(person)))) {
            case SupposedRows.Answer.Refused(List<String> mistakes, List<BadCell> cells) -> {
                List<String> said = cells.isEmpty()
                        ? mistakes.stream()
                                .map(mistake -> words.say("what-if.mistake.other", mistake))
                                .toList()
                        : cells.stream()
                                .map(cell -> asking.mistake(cell, words))
                                .toList();
                yield Optional.of(new WhatIfAnswer(words, asking.form(), said, List.of(), List.of(), List.of(), ""));
            }
            case SupposedRows.Answer.Ready(SupposedRows rows) -> {
                try (rows) {
                    yield whatIf(state, request, rows, person)
                            .map(found -> new WhatIfTexts(found, words)
                                    .answer(asking.form(), words.say("what-if.state", words.count(state.load()))));
                }
            }
        };
    }

    /** By warm pay where that says it: all figures of the past would be calculated twice otherwise. */
    private Optional<WhatIf> whatIf(Snapshot state, RunRequest request, SupposedRows rows, String person)
            throws IOException {
        Optional<Map<FactType, List<FactRow>>> added = rows.added(request.limits());
        Optional<RunRequest> paid = state.payRequest(request.period());
        Optional<SupposedPay> pay = added.isPresent() && paid.isPresent()
                ? duePay.suppose(state, paid.get(), person, added.get())
                : Optional.empty();
        return pay.isPresent()
                ? WhatIf.of(request, rows, person, pay.get())
                : WhatIf.of(request, request.plans(), rows, person);
    }
}
