package io.baton.core.plan;

import io.baton.core.document.Entries;
import io.baton.core.document.Node;
import io.baton.core.document.Problems;
import io.baton.core.document.Scalars;
import io.baton.core.document.Titles;
import io.baton.core.formula.FormulaParser;
import io.baton.core.pay.Pay;
import io.baton.core.time.DateRange;
import io.baton.core.time.PeriodCalendar;
import io.baton.core.value.Kind;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads a plan from the tree of its text. What cannot be read is reported and left out, so that {@link PlanChecker} can
 * go on and all problems are told at once (rule P3).
 */
public final class PlanReader {

    /** The code of ISO 4217 for no currency, where the plan says none that can be read. */
    private static final String NO_CURRENCY = "XXX";

    private static final Map<String, Prorating> PRORATING =
            Arrays.stream(Prorating.values()).collect(Collectors.toMap(Prorating::label, way -> way));
    /** What people write for currencies, and what ISO 4217 does. */
    private static final Map<String, String> SLIPS = Map.of(
            "RMB", "CNY", "CNH", "CNY", "YUA", "CNY", "NTD", "TWD", "NTS", "TWD", "HKG", "HKD", "YEN", "JPY", "EUA",
            "EUR", "UKP", "GBP", "USA", "USD");

    private static final Map<String, RankTies> TIES = Map.of("gaps", RankTies.GAPS, "dense", RankTies.DENSE);

    private final Node source;
    private final Entries in;
    private final Problems problems;
    private final long errorsBefore;
    private final NamedTerms terms;
    private final ResultReader results;

    private PlanReader(Node source, Entries in, Problems problems, long errorsBefore) {
        this.source = source;
        this.in = in;
        this.problems = problems;
        this.errorsBefore = errorsBefore;
        this.terms = new NamedTerms(problems);
        this.results = new ResultReader(terms, problems);
    }

    /**
     * The plan that a text says; present wherever the text is a map, even with problems, which then keep it from becoming
     * valid.
     */
    public static Optional<Plan> read(Node text, Problems problems) {
        long before = problems.errorCount();
        return Entries.of(text, PlanGrammar.PLAN, problems)
                .map(in -> new PlanReader(text, in, problems, before).plan());
    }

    private Plan plan() {
        in.choice("baton", Map.of("1", 1));
        reportUnresolved();
        String name = name();
        List<Scale> scales = terms.read(in, "scales", PlanValues.LABEL, new ScaleReader(terms, problems)::read);
        RaterReader raters = new RaterReader(terms, scales, problems);
        List<RaterGroup> groups = terms.read(in, "raters", PlanValues.LABEL, new RaterGroupReader(problems)::read);
        RoundingRules rounding = in.node("rounding")
                .map(node -> RoundingReader.read(node, problems))
                .orElse(RoundingRules.STANDARD);
        String currency = currency();
        List<Grade> grades = terms.read(in, "grades", PlanValues.GRADE_NAME, results::grade);
        return new Plan(
                name,
                in.whole("version", 1, 1_000_000).orElse(1),
                in.titles("title").orElseGet(() -> Titles.same(name)),
                new AmendmentReader(problems).read(in),
                effective(),
                in.scalar("for").flatMap(text -> FormulaParser.parse(text, problems)),
                currency,
                rounding,
                in.node("calendar").map(this::calendar).orElse(PeriodCalendar.STANDARD),
                in.node("eligibility").map(this::eligibility).orElse(Eligibility.STANDARD),
                terms.read(in, "targets", PlanValues.FIGURE, this::target),
                terms.read(in, "parameters", PlanValues.FIGURE, new ParameterReader(terms, problems)::read),
                terms.read(in, "crediting", PlanValues.LABEL, new CreditingReader(terms, problems)::read),
                terms.read(in, "currencies", PlanValues.LABEL, new FactCurrencyReader(currency, problems)::read),
                terms.read(in, "late entries", PlanValues.LABEL, new LateEntriesReader(problems)::read),
                terms.read(in, "measures", PlanValues.FIGURE, new MeasureReader(terms, problems)::read),
                terms.read(in, "indicators", PlanValues.FIGURE, new IndicatorReader(terms, raters, problems)::read),
                terms.read(in, "scorecards", PlanValues.LABEL, new ScorecardReader(terms, problems)::read),
                terms.read(in, "perspectives", PlanValues.LABEL, this::perspective),
                scales,
                groups,
                in.node("overall").flatMap(node -> raters.overall(node, groups)),
                results.vetoes(in, grades),
                in.node("bonus").map(results::adjustments).orElse(Adjustments.NONE),
                in.node("deductions").map(results::adjustments).orElse(Adjustments.NONE),
                in.node("total").map(results::total).orElse(TotalRules.STANDARD),
                grades,
                in.node("guide").flatMap(new GuideReader(terms, problems)::read),
                ties(),
                pay(rounding),
                in.node("tests").map(new ExampleReader(terms, problems)::read).orElse(List.of()),
                unreadable(name),
                source);
    }

    private Pay pay(RoundingRules rounding) {
        return in.node("pay")
                .flatMap(new PayReader(terms, rounding, problems)::read)
                .orElse(Pay.NONE);
    }

    /** A plan that follows another is joined with it before it is read. */
    private void reportUnresolved() {
        for (String key : List.of("as", "without")) {
            if (in.has(key)) {
                problems.error(
                        in.at(key),
                        "'" + key + "' is of use only where the plan that is followed can be read",
                        "name its file with 'as'");
            }
        }
    }

    private String name() {
        return label("plan", PlanValues.LABEL.pattern(), "small letters, digits and '-', a letter first")
                .orElse("plan");
    }

    private String currency() {
        Optional<String> code =
                label("currency", "[A-Z]{3}", "the three capitals of a currency, such as CNY, TWD, USD");
        code.map(SLIPS::get)
                .ifPresent(meant -> problems.error(
                        in.at("currency"), "'" + code.get() + "' is no code of a currency", "write " + meant));
        return code.orElse(NO_CURRENCY);
    }

    private Optional<String> label(String key, String pattern, String form) {
        Optional<String> text = in.text(key);
        if (text.isPresent() && !text.get().matches(pattern)) {
            problems.error(in.at(key), "'" + key + "' cannot be '" + Scalars.cut(text.get()) + "'", "write " + form);
            return Optional.empty();
        }
        return text;
    }

    private DateRange effective() {
        return in.node("effective")
                .flatMap(node -> Dates.range(node, "'effective'", true, problems))
                .orElse(DateRange.ALWAYS);
    }

    private PeriodCalendar calendar(Node node) {
        return new CalendarReader(terms, problems).read(node).orElse(PeriodCalendar.STANDARD);
    }

    private Eligibility eligibility(Node node) {
        return Entries.of(node, PlanGrammar.ELIGIBILITY, problems)
                .flatMap(in -> in.node("present"))
                .map(this::present)
                .map(Eligibility::new)
                .orElse(Eligibility.STANDARD);
    }

    private Map<String, BigDecimal> present(Node node) {
        Map<String, BigDecimal> shares = new HashMap<>();
        if (node instanceof Node.Mapping byCycle) {
            byCycle.entries()
                    .forEach(entry -> share(entry.value())
                            .ifPresent(share -> shares.put(entry.key().text(), share)));
        } else {
            share(node).ifPresent(share -> shares.put("", share));
        }
        return shares;
    }

    private Optional<BigDecimal> share(Node node) {
        return Bounds.share(node, "'present'", problems);
    }

    private RankTies ties() {
        return in.node("ranks")
                .flatMap(node -> Entries.of(node, ResultGrammar.RANKS, problems))
                .flatMap(ranks -> ranks.choice("ties", TIES))
                .orElse(RankTies.GAPS);
    }

    private Optional<Perspective> perspective(Node.Scalar name, Node value) {
        return Entries.of(value, ResultGrammar.PERSPECTIVE, problems)
                .map(in ->
                        new Perspective(name.text(), in.titles("title").orElse(Titles.same(name.text())), name.at()));
    }

    private Optional<Target> target(Node.Scalar name, Node value) {
        Titles title = Titles.same(name.text());
        if (value instanceof Node.Scalar) {
            return kind(value).map(kind -> new Target(name.text(), title, kind, Prorating.usual(kind), name.at()));
        }
        return Entries.of(value, IndicatorGrammar.TARGET, problems).flatMap(target -> {
            Titles given = target.titles("title").orElse(title);
            Optional<Prorating> prorate = target.choice("prorate", PRORATING);
            return target.node("kind")
                    .flatMap(this::kind)
                    .map(kind -> new Target(
                            name.text(), given, kind, prorate.orElseGet(() -> Prorating.usual(kind)), name.at()));
        });
    }

    private Optional<Kind> kind(Node node) {
        return Scalars.choice(node, "a target", PlanValues.targetKinds(), problems);
    }

    /** A plan with a problem anywhere holds at least its own name here. */
    private Set<String> unreadable(String name) {
        Set<String> unreadable = new HashSet<>(terms.unreadable());
        if (problems.errorCount() > errorsBefore) {
            unreadable.add(name);
        }
        return unreadable;
    }
}
