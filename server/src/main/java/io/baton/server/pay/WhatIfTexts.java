package io.baton.server.pay;

import io.baton.core.explain.Explainer;
import io.baton.core.explain.RowSource;
import io.baton.engine.supposed.WhatIf;
import io.baton.pages.report.Book;
import io.baton.pages.report.PersonCard;
import io.baton.pages.report.PersonCards;
import io.baton.pages.statement.WhatIfPay;
import io.baton.server.page.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says what would be otherwise. */
final class WhatIfTexts {

    private static final String NONE = "–";

    private final WhatIf whatIf;
    private final WhatIfPay pay;
    private final Words words;

    WhatIfTexts(WhatIf whatIf, Words words) {
        this.whatIf = whatIf;
        this.pay = new WhatIfPay(whatIf, words.language());
        this.words = words;
    }

    WhatIfAnswer answer(Supposing form, String state) {
        return new WhatIfAnswer(words, form, List.of(), paid(), scored(), lines(), state);
    }

    private List<WhatIfAnswer.Row> paid() {
        List<WhatIfAnswer.Row> rows = new ArrayList<>();
        pay.terms().forEach(term -> rows.add(row(term.title(), term, false)));
        pay.totals().forEach(total -> rows.add(row(words.say("what-if.total"), total, true)));
        pay.stillToCome().stream()
                .filter(left -> left.before().signum() != 0 || left.after().signum() != 0)
                .forEach(left -> rows.add(row(words.say("what-if.to-come"), left, false)));
        return rows;
    }

    private WhatIfAnswer.Row row(String title, WhatIfPay.Changed amount, boolean isSum) {
        return new WhatIfAnswer.Row(
                title + ", " + amount.currency(),
                pay.money(amount.before()),
                pay.money(amount.after()),
                pay.signed(amount.change()),
                isSum);
    }

    private List<WhatIfAnswer.Row> scored() {
        List<WhatIfAnswer.Row> rows = new ArrayList<>();
        whatIf.after().scores().forEach((period, after) -> {
            Optional<WhatIf.Score> before =
                    Optional.ofNullable(whatIf.before().scores().get(period));
            rows.add(new WhatIfAnswer.Row(
                    words.say("what-if.score", period),
                    before.map(WhatIfTexts::result).orElse(NONE),
                    result(after),
                    change(before.flatMap(WhatIf.Score::total), after.total()),
                    true));
            before.ifPresent(was -> rows.addAll(indicators(card(was, period), card(after, period))));
        });
        return rows;
    }

    private static String result(WhatIf.Score score) {
        String total = score.total().map(BigDecimal::toPlainString).orElse(NONE);
        return score.grade().isEmpty() ? total : total + " · " + score.grade();
    }

    private static String change(Optional<BigDecimal> before, Optional<BigDecimal> after) {
        return before.flatMap(was -> after.map(is -> is.subtract(was)))
                .map(change -> (change.signum() > 0 ? "+" : "")
                        + change.toPlainString().replace('-', '−'))
                .orElse("");
    }

    /** The lines of a scorecard that would be otherwise. */
    private static List<WhatIfAnswer.Row> indicators(PersonCard was, PersonCard is) {
        List<WhatIfAnswer.Row> rows = new ArrayList<>();
        for (int i = 0; i < Math.min(was.lines().size(), is.lines().size()); i++) {
            PersonCard.Line before = was.lines().get(i);
            PersonCard.Line after = is.lines().get(i);
            boolean isOther =
                    !before.value().equals(after.value()) || !before.score().equals(after.score());
            if (isOther && before.title().equals(after.title()) && !after.isDimension()) {
                rows.add(new WhatIfAnswer.Row(after.title(), figures(before), figures(after), "", false));
            }
        }
        return rows;
    }

    private static String figures(PersonCard.Line line) {
        return line.value().isEmpty() ? line.score() : line.value() + " · " + line.score();
    }

    private PersonCard card(WhatIf.Score score, String period) {
        Explainer explainer = new Explainer(score.plan(), words.language(), RowSource.NONE);
        PersonCards cards = new PersonCards(
                new Book.Shown(score.plan(), score.outcome(), score.decided()),
                score.scorecard(),
                io.baton.pages.Words.in(words.language()),
                true);
        return cards.card("what-if-" + period, "", Optional.empty(), explainer::explain);
    }

    private List<WhatIfAnswer.Line> lines() {
        return pay.lines().stream()
                .map(line -> new WhatIfAnswer.Line(
                        line.title() + " " + line.item(),
                        pay.signed(line.change()),
                        line.stepsBefore(),
                        line.stepsAfter()))
                .toList();
    }
}
