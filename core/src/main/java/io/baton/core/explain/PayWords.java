package io.baton.core.explain;

import io.baton.core.document.Language;
import io.baton.core.pay.PayLine;
import io.baton.core.pay.PayStep;
import io.baton.core.plan.ValidPlan;
import io.baton.core.value.Kind;
import io.baton.core.value.Reason;
import io.baton.core.value.Value;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** Says how a line of pay came about, step by step, and what its terms are called (rule S7, requirement F4). */
public final class PayWords {

    private final Vocabulary vocabulary;

    private PayWords(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** The words of a plan's pay in a language. */
    public static PayWords of(ValidPlan plan, Language language) {
        return new PayWords(Vocabulary.of(plan, language));
    }

    /** The title of a term, cap or guarantee; its name where the plan has no such. */
    public String title(String name) {
        var pay = vocabulary.plan().plan().pay();
        return pay.term(name)
                .map(term -> term.title())
                .or(() -> pay.caps().stream()
                        .filter(cap -> cap.name().equals(name))
                        .map(cap -> cap.title())
                        .findFirst())
                .or(() -> pay.guarantees().stream()
                        .filter(guarantee -> guarantee.name().equals(name))
                        .map(guarantee -> guarantee.title())
                        .findFirst())
                .map(title -> title.in(vocabulary.language()))
                .orElse(name);
    }

    /** An amount of money with its decimals, thousands grouped. */
    public String money(BigDecimal amount) {
        return vocabulary.values().number(stripped(amount), Kind.MONEY);
    }

    /** The value of a field of that kind. */
    public String value(Value value, Kind kind) {
        return value instanceof Value.Decimal(BigDecimal amount)
                ? vocabulary.values().number(stripped(amount), kind)
                : vocabulary.values().bare(value, kind);
    }

    /** The steps of a line, one sentence each; why there is no amount, where that is so. */
    public List<String> steps(PayLine line) {
        List<String> said = new ArrayList<>();
        line.steps().forEach(step -> said.add(say(step)));
        said.addAll(absence(line));
        return said;
    }

    /** Those of the steps that say why a line is not paid in full, or not yet. */
    public List<String> reasons(PayLine line) {
        List<String> said = new ArrayList<>();
        for (PayStep step : line.steps()) {
            switch (step.what()) {
                case POOL,
                        NOT_ELIGIBLE,
                        GATE_SHUT,
                        GATE_HOLDS,
                        BEHIND_TAIL,
                        EARNED,
                        CLAWED_BACK,
                        EARLIER_VERSION,
                        NOT_DUE,
                        ROOM,
                        CUT_BEFORE -> said.add(say(step));
                case BASE,
                        RETURNED,
                        EXCHANGED,
                        BLOCKS,
                        LATE,
                        RATE,
                        EACH,
                        TIER,
                        NO_PRICE,
                        PLUS,
                        FACTOR,
                        FLOOR,
                        CAP,
                        POOL_SHARED,
                        PRIZE,
                        PRIZE_TIED,
                        OVERRIDE,
                        CARRIED,
                        GUARANTEED -> {}
            }
        }
        said.addAll(absence(line));
        return said;
    }

    /** Why there is no amount. */
    public String because(Reason reason) {
        return vocabulary.reasons().of(reason);
    }

    private List<String> absence(PayLine line) {
        return line
                .absent()
                .map(reason -> vocabulary.say(
                        Phrase.NO_VALUE_BECAUSE, vocabulary.reasons().of(reason)))
                .stream()
                .toList();
    }

    private String say(PayStep step) {
        List<BigDecimal> figures = step.figures();
        return switch (step.what()) {
            case BASE -> base(step);
            case RETURNED -> say(Phrase.PAY_RETURNED, money(figures.getFirst()), number(step.after()));
            case EXCHANGED -> exchanged(step);
            case BLOCKS -> say(Phrase.PAY_BLOCKS, number(step.after()), number(figures.get(0)), number(figures.get(1)));
            case LATE -> say(Phrase.PAY_LATE, step.names().get(0), step.names().get(1));
            case RATE -> priced(step, percent(figures.get(1)));
            case EACH -> priced(step, money(figures.get(1)));
            case TIER -> tier(figures);
            case NO_PRICE -> say(Phrase.PAY_NO_PRICE);
            case PLUS -> say(Phrase.PAY_PLUS, money(figures.getFirst()), money(step.after()));
            case FACTOR -> say(Phrase.PAY_FACTOR, percent(figures.getFirst()), money(step.after()));
            case FLOOR -> say(Phrase.PAY_FLOOR, money(figures.getFirst()));
            case CAP -> say(Phrase.PAY_CAP, money(figures.getFirst()));
            case POOL -> pool(step, Phrase.PAY_POOL, money(figures.get(0)), money(figures.get(1)));
            case POOL_SHARED -> pool(step, Phrase.PAY_POOL_SHARED, number(figures.get(0)), number(figures.get(1)));
            case PRIZE -> prize(step, Phrase.PAY_PRIZE);
            case PRIZE_TIED -> prize(step, Phrase.PAY_PRIZE_TIED);
            case OVERRIDE -> override(step);
            case NOT_ELIGIBLE -> say(Phrase.PAY_NOT_ELIGIBLE);
            case GATE_SHUT -> say(Phrase.PAY_GATE_SHUT, money(figures.getFirst()));
            case GATE_HOLDS -> say(Phrase.PAY_GATE_HOLDS, money(figures.getFirst()));
            case BEHIND_TAIL ->
                say(
                        Phrase.PAY_BEHIND_TAIL,
                        money(figures.getFirst()),
                        step.names().getFirst());
            case EARNED -> say(Phrase.PAY_EARNED, money(figures.get(0)), money(figures.get(1)), money(step.after()));
            case CLAWED_BACK ->
                say(Phrase.PAY_CLAWED_BACK, percent(figures.get(0)), money(figures.get(1)), money(step.after()));
            case EARLIER_VERSION -> say(Phrase.PAY_EARLIER_VERSION, money(figures.getFirst()), money(step.after()));
            case NOT_DUE -> say(Phrase.PAY_NOT_DUE, money(figures.getFirst()), money(step.after()));
            case ROOM -> say(Phrase.PAY_ROOM, money(figures.getFirst()));
            case CUT_BEFORE -> say(Phrase.PAY_CUT_BEFORE, money(figures.getFirst()), money(step.after()));
            case CARRIED -> say(Phrase.PAY_CARRIED, money(figures.get(0)), money(figures.get(1)), money(step.after()));
            case GUARANTEED ->
                say(Phrase.PAY_GUARANTEED, money(figures.get(0)), money(figures.get(1)), money(step.after()));
        };
    }

    private String pool(PayStep step, Phrase phrase, String claim, String sum) {
        return say(phrase, money(step.figures().get(2)), sum, claim, money(step.after()));
    }

    private String prize(PayStep step, Phrase phrase) {
        List<BigDecimal> figures = step.figures();
        return say(
                phrase,
                number(figures.get(0)),
                number(figures.get(1)),
                number(figures.get(2)),
                number(figures.get(3)),
                money(step.after()));
    }

    private String override(PayStep step) {
        List<BigDecimal> figures = step.figures();
        return say(
                Phrase.PAY_OVERRIDE,
                step.names().getFirst(),
                number(figures.get(0)),
                money(figures.get(1)),
                percent(figures.get(2)),
                money(step.after()));
    }

    private String base(PayStep step) {
        BigDecimal whole = step.figures().get(0);
        return whole.compareTo(step.after()) == 0
                ? say(Phrase.PAY_BASE, number(whole))
                : say(
                        Phrase.PAY_BASE_SHARE,
                        number(whole),
                        percent(step.figures().get(1).multiply(step.figures().get(2))),
                        number(step.after()));
    }

    private String exchanged(PayStep step) {
        return say(
                Phrase.PAY_EXCHANGED,
                number(step.figures().get(0)) + " " + step.names().get(0),
                number(step.figures().get(1)),
                number(step.after()) + " " + step.names().get(1));
    }

    private String priced(PayStep step, String price) {
        String said = say(Phrase.PAY_RATE, number(step.figures().getFirst()), price, money(step.after()));
        return step.figures().size() > 2
                ? said + " (" + say(Phrase.PAY_ROW, number(step.figures().get(2))) + ")"
                : said;
    }

    /** Number, by, on, rate, each, fixed. */
    private String tier(List<BigDecimal> figures) {
        List<String> parts = new ArrayList<>();
        String number = number(figures.get(0));
        if (figures.get(3).signum() != 0 || figures.get(4).signum() == 0) {
            parts.add(say(Phrase.PAY_TIER, number, number(figures.get(2)), percent(figures.get(3))));
        }
        if (figures.get(4).signum() != 0) {
            parts.add(say(Phrase.PAY_TIER_EACH, number, number(figures.get(1)), money(figures.get(4))));
        }
        if (figures.get(5).signum() != 0) {
            parts.add(say(Phrase.PAY_TIER_FIXED, money(figures.get(5))));
        }
        return String.join(" + ", parts);
    }

    private String say(Phrase phrase, String... details) {
        return vocabulary.say(phrase, details);
    }

    private String percent(BigDecimal share) {
        return vocabulary.values().percent(share);
    }

    private String number(BigDecimal amount) {
        return vocabulary.values().number(stripped(amount), Kind.NUMBER);
    }

    /** Facts come with the decimals of a database; the zeros among them say nothing. */
    private static BigDecimal stripped(BigDecimal amount) {
        BigDecimal plain = amount.stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0, RoundingMode.UNNECESSARY) : plain;
    }
}
