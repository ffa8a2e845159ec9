package io.baton.server.intake;

import io.baton.core.fact.Field;
import io.baton.core.value.Kind;
import io.baton.server.page.Words;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * An Excel workbook to fill in for a fact type: a column for each field with a note, lists to choose from, and an example on a sheet of its
 * own, for only the first one is read. Its columns are found again when it is loaded.
 */
final class TemplateBook {

    private static final int ROWS = 10_000;
    private static final int LONGEST_NAME = 31;
    private static final double WIDTH = 18;
    private static final String HEADER = "DCE6F1";

    private final Words words;
    private final Named named;
    private final List<Field> fields;
    private final Map<String, List<String>> lists;

    /** @param lists values that are usual, by field */
    TemplateBook(Words words, Named named, Map<String, List<String>> lists) {
        this.words = words;
        this.named = named;
        this.fields = named.table().type().fields().stream()
                .filter(field -> !named.isCalculated(field))
                .toList();
        this.lists = Map.copyOf(lists);
    }

    void write(OutputStream out) throws IOException {
        try (Workbook book = new Workbook(out, "Baton", "1.0")) {
            Worksheet sheet = book.newWorksheet(name(named.title()));
            Worksheet example = book.newWorksheet(name(words.say("template.example")));
            Worksheet choices = book.newWorksheet(name(words.say("template.lists")));
            choices.setVisibilityState(VisibilityState.HIDDEN);
            for (int i = 0; i < fields.size(); i++) {
                Field field = fields.get(i);
                head(sheet, i, field);
                head(example, i, field);
                sheet.comment(0, i, note(field));
                example(example, i, field);
                list(sheet, choices, i, field);
            }
            example.value(3, 0, words.say("template.first"));
            sheet.freezePane(0, 1);
        }
    }

    /** Names of sheets hold neither all characters nor many of them. */
    private static String name(String title) {
        String plain = title.replaceAll("[\\[\\]:*?/\\\\']", " ").strip();
        return plain.substring(0, Math.min(LONGEST_NAME, plain.length()));
    }

    private void head(Worksheet sheet, int column, Field field) {
        sheet.value(0, column, named.title(field) + (field.required() ? " *" : ""));
        sheet.style(0, column).bold().fillColor(HEADER).set();
        sheet.width(column, WIDTH);
        sheet.style(column).format(format(field)).set();
    }

    /** Ids such as 007 have to stay texts. */
    private static String format(Field field) {
        return switch (field.kind()) {
            case TEXT, YES_NO, DURATION -> "@";
            case DATE -> "yyyy-mm-dd";
            case TIME -> "yyyy-mm-dd hh:mm";
            case MONEY, MONEY_GROSS, RATIO, COUNT, DAYS, POINTS, NUMBER, MONTHS ->
                field.decimals() == 0 ? "0" : "0." + "#".repeat(field.decimals());
        };
    }

    private String note(Field field) {
        List<String> lines = new ArrayList<>();
        lines.add(words.say("kind." + field.kind().name()));
        lines.add(words.say(
                "template.written", words.say("written." + field.kind().name())));
        if (field.required()) {
            lines.add(words.say("required"));
        }
        if (field.name().equals(named.table().type().participant())) {
            lines.add(words.say("whose"));
        }
        if (named.table().type().key().contains(field.name())) {
            lines.add(words.say("key"));
        }
        return String.join("\n", lines);
    }

    private void example(Worksheet sheet, int column, Field field) {
        String own = "example." + named.table().name() + "." + field.name();
        if (words.texts().containsKey(own)) {
            sheet.value(1, column, words.say(own));
            return;
        }
        switch (field.kind()) {
            case DATE -> sheet.value(1, column, LocalDate.of(2024, 3, 5));
            case TIME -> sheet.value(1, column, LocalDateTime.of(2024, 3, 5, 14, 30));
            case MONEY, MONEY_GROSS -> sheet.value(1, column, new BigDecimal("1234.56"));
            case RATIO -> sheet.value(1, column, new BigDecimal("0.13"));
            case COUNT, DAYS, POINTS, NUMBER, MONTHS -> sheet.value(1, column, BigDecimal.valueOf(12));
            case DURATION -> sheet.value(1, column, "1:30:00");
            case TEXT, YES_NO ->
                sheet.value(1, column, choices(field).stream().findFirst().orElseGet(() -> text(field)));
        }
    }

    private String text(Field field) {
        if (field.name().equals(named.table().type().participant())) {
            return words.say("template.person");
        }
        return named.table().type().key().contains(field.name()) ? "A-001" : words.say("template.text");
    }

    private List<String> choices(Field field) {
        return field.kind() == Kind.YES_NO
                ? List.of(words.say("yes"), words.say("no"))
                : lists.getOrDefault(field.name(), List.of());
    }

    /** What is usual may be left, what is no answer may not. */
    private void list(Worksheet sheet, Worksheet target, int column, Field field) {
        List<String> choices = choices(field);
        if (choices.isEmpty()) {
            return;
        }
        for (int i = 0; i < choices.size(); i++) {
            target.value(i, column, choices.get(i));
        }
        sheet.range(1, column, ROWS, column)
                .validateWithList(target.range(0, column, choices.size() - 1, column))
                .allowBlank(true)
                .showErrorMessage(true)
                .errorStyle(
                        field.kind() == Kind.YES_NO ? DataValidationErrorStyle.STOP : DataValidationErrorStyle.WARNING)
                .errorTitle(named.title(field))
                .error(words.say("template.other"));
    }
}
