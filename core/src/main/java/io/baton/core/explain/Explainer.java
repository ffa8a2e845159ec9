package io.baton.core.explain;

import io.baton.core.credit.Credit;
import io.baton.core.document.Language;
import io.baton.core.plan.ValidPlan;
import io.baton.core.score.Blocker;
import io.baton.core.score.Figure;
import io.baton.core.score.Refusal;
import io.baton.core.score.Texts;
import io.baton.core.value.Kind;
import io.baton.core.value.Rounding;
import io.baton.core.value.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Explains figures of one plan in one language: value ← formula ← inputs ← rows (rule S7). It reads what the scorer kept
 * and calculates nothing anew. Anonymous ratings end at the group's figure and count (rule R3). Thread-safe if the row
 * source is.
 */
public final class Explainer {

    private final Vocabulary vocabulary;
    private final RowSource rows;
    private final StepWords steps;

    /**
     * An explainer.
     *
     * @param rows the rows behind measures; {@link RowSource#NONE} for explanations that end at measures
     */
    public Explainer(ValidPlan plan, Language language, RowSource rows) {
        this.vocabulary = Vocabulary.of(plan, language);
        this.rows = rows;
        this.steps = new StepWords(vocabulary);
    }

    /** The figure with everything that it was made from; what occurs twice is explained once. */
    public ExplanationTree explain(Figure figure) {
        return tree(figure, Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    /** What a figure is called. */
    public String title(Figure figure) {
        return vocabulary.titles().of(figure);
    }

    /** The value of a figure as people read it; the state where there is none. */
    public String shown(Figure figure) {
        return vocabulary.shown(figure);
    }

    /** What is still to come, in a sentence. */
    public String say(Blocker blocker) {
        return vocabulary.say(
                Phrase.LINE,
                vocabulary.titles().of(blocker.item()),
                vocabulary.reasons().of(blocker.reason()));
    }

    /** An entry that does not count, in a sentence. */
    public String say(Refusal refusal) {
        return new RefusalWords(vocabulary).of(refusal);
    }

    private ExplanationTree tree(Figure figure, Set<Figure> explained) {
        boolean again = !explained.add(figure) && figure.type() != Figure.Type.CONSTANT;
        Account account = again ? seenAbove() : account(figure);
        List<ExplanationTree> inputs = new ArrayList<>();
        for (Figure input : account.inputs()) {
            inputs.add(tree(input, explained));
        }
        return new ExplanationTree(
                figure.type().name().toLowerCase(Locale.ROOT),
                figure.item(),
                vocabulary.titles().of(figure),
                vocabulary.shown(figure),
                Texts.of(figure.value()),
                figure.value() instanceof Value.Absent absent ? absent.state().label() : "",
                account.sentences(),
                inputs,
                again ? List.of() : rows(figure));
    }

    private Account seenAbove() {
        Account account = new Account();
        account.say(vocabulary.words().say(Phrase.SEEN_ABOVE));
        return account;
    }

    private Account account(Figure figure) {
        Account account = new Account();
        steps.tell(figure, account);
        if (figure.value() instanceof Value.Absent absent && !isToldBelow(absent, account)) {
            account.say(vocabulary
                    .words()
                    .say(Phrase.NO_VALUE_BECAUSE, vocabulary.reasons().of(absent)));
        }
        Rounding score = vocabulary.score();
        BigDecimal gap = account.gap(figure.value(), score);
        if (gap.signum() != 0) {
            account.say(vocabulary.words().say(Phrase.ROUNDING_LINE, vocabulary.signed(gap)));
        }
        return account;
    }

    /** A reason stands where it arose, not again at everything above. */
    private static boolean isToldBelow(Value.Absent absent, Account account) {
        return account.inputs().stream().anyMatch(input -> input.value().equals(absent));
    }

    private List<String> rows(Figure figure) {
        RowSource.Rows found = rows.rows(figure);
        List<String> lines = new ArrayList<>(rows(found.shown(), found.count(), figure.kind()));
        found.late().ifPresent(late -> {
            String count = Long.toString(late.count());
            lines.add(
                    vocabulary.words().say(Phrase.ROWS_LATE, count, late.until().toString()));
            lines.addAll(rows(late.shown(), late.count(), figure.kind()));
        });
        return lines;
    }

    private List<String> rows(List<RowSource.Row> shown, long count, Kind kind) {
        List<String> lines = new ArrayList<>();
        for (RowSource.Row row : shown) {
            lines.add(row(row, kind));
        }
        long more = count - shown.size();
        if (more > 0) {
            lines.add(vocabulary.words().say(Phrase.ROWS_MORE, Long.toString(more)));
        }
        return lines;
    }

    private String row(RowSource.Row row, Kind kind) {
        List<String> cells = new ArrayList<>();
        cells.add(row.line() > 0 ? row.file() + ":" + row.line() : row.file());
        if (!row.key().isEmpty()) {
            cells.add(row.key());
        }
        row.date().ifPresent(date -> cells.add(date.toString()));
        if (!row.group().isEmpty()) {
            cells.add(row.group());
        }
        row.exchanged().ifPresent(exchanged -> cells.add(rate(exchanged)));
        row.credited().ifPresent(credited -> cells.add(credit(credited, kind)));
        cells.add(vocabulary.values().bare(row.contribution(), kind));
        row.corrected().ifPresent(corrected -> cells.add(correction(corrected)));
        return String.join("  ", cells);
    }

    private String correction(RowSource.Corrected corrected) {
        String was = corrected.was().entrySet().stream()
                .map(cell -> cell.getKey() + " " + (cell.getValue().isEmpty() ? "–" : cell.getValue()))
                .collect(Collectors.joining(", "));
        return vocabulary.say(Phrase.CORRECTED, Integer.toString(corrected.load()), was);
    }

    private String rate(RowSource.Exchanged exchanged) {
        return exchanged
                .rate()
                .map(rate -> vocabulary.say(
                        Phrase.EXCHANGED_AT,
                        exchanged.currency(),
                        vocabulary.values().bare(Value.of(rate), Kind.NUMBER),
                        exchanged.day()))
                .orElseGet(
                        () -> exchanged.currency().isEmpty() || exchanged.day().isEmpty()
                                ? vocabulary.say(Phrase.EXCHANGED_UNKNOWN)
                                : vocabulary.say(
                                        Phrase.REASON_NO_EXCHANGE_RATE,
                                        exchanged.currency(),
                                        exchanged.into(),
                                        exchanged.day()));
    }

    private String credit(RowSource.Credited credited, Kind kind) {
        return switch (credited.rule()) {
            case Credit.Rule.Split _ ->
                vocabulary.say(
                        Phrase.CREDIT_SPLIT,
                        vocabulary.values().percent(credited.share()),
                        vocabulary.values().bare(credited.whole(), kind));
            case Credit.Rule.Assigned(String field) -> vocabulary.say(Phrase.CREDIT_ASSIGNED, field);
            case Credit.Rule.Overlay _ -> vocabulary.say(Phrase.CREDIT_OVERLAY);
            case Credit.Rule.Owner _ -> vocabulary.say(Phrase.CREDIT_OWNER);
        };
    }
}
