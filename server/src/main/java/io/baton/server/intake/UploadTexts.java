package io.baton.server.intake;

import io.baton.core.document.Problem;
import io.baton.core.fact.Field;
import io.baton.engine.catalogue.FileFormat;
import io.baton.server.page.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Puts into words how a file is read. */
final class UploadTexts {

    /** The source of what is brought by hand. */
    static final String OWN_SOURCE = "upload";

    private final Words words;
    private final Named named;

    UploadTexts(Words words, Named named) {
        this.words = words;
        this.named = named;
    }

    /** The form, with the values that are chosen. */
    UploadView.Form form(Reading reading, UploadFiles.Head head, List<String> sources) {
        List<UploadView.Field> fields = named.table().type().fields().stream()
                .filter(field -> !named.isCalculated(field))
                .map(field -> field(field, reading, head))
                .toList();
        boolean isText = reading.format() == FileFormat.CSV;
        return new UploadView.Form(
                isText,
                choices(reading, sources, isText),
                fields,
                fields.stream().noneMatch(UploadView.Field::isMissing));
    }

    private List<UploadView.Chosen> choices(Reading reading, List<String> sources, boolean isText) {
        List<UploadView.Chosen> choices = new ArrayList<>();
        if (isText) {
            choices.add(new UploadView.Chosen(
                    "encoding",
                    words.say("encoding"),
                    Reading.ENCODINGS.stream()
                            .map(one -> new UploadView.Option(
                                    one, one.toUpperCase(Locale.ROOT), one.equals(reading.encoding())))
                            .toList()));
            choices.add(chosen("delimiter", Reading.Delimiter.values(), reading.delimiter()));
        }
        choices.add(chosen("dates", Reading.DateOrder.values(), reading.dates()));
        choices.add(chosen("mark", Reading.DecimalMark.values(), reading.mark()));
        choices.add(new UploadView.Chosen(
                "source",
                words.say("source"),
                Stream.concat(Stream.of(OWN_SOURCE, reading.source()), sources.stream())
                        .distinct()
                        .map(one -> new UploadView.Option(
                                one,
                                one.equals(OWN_SOURCE) ? words.say("source.own") : one,
                                one.equals(reading.source())))
                        .toList()));
        return choices;
    }

    private <T extends Enum<T>> UploadView.Chosen chosen(String name, T[] values, T chosen) {
        return new UploadView.Chosen(
                name,
                words.say(name),
                Stream.of(values)
                        .map(one ->
                                new UploadView.Option(one.name(), words.say(name + "." + one.name()), one == chosen))
                        .toList());
    }

    private UploadView.Field field(Field field, Reading reading, UploadFiles.Head head) {
        Optional<String> column = Optional.ofNullable(reading.columns().get(field.name()));
        int place = column.map(head.header()::indexOf).orElse(-1);
        List<UploadView.Option> columns = new ArrayList<>();
        columns.add(new UploadView.Option("", words.say("column.none"), place < 0));
        IntStream.range(0, head.header().size())
                .filter(i -> !head.header().get(i).isEmpty())
                .mapToObj(i ->
                        new UploadView.Option(String.valueOf(i), head.header().get(i), i == place))
                .forEach(columns::add);
        return new UploadView.Field(
                field.name(),
                named.title(field),
                words.say("kind." + field.kind().name()),
                field.required(),
                columns,
                place >= 0 && place < head.first().size() ? head.first().get(place) : "",
                field.required() && place < 0);
    }

    /** Why a file cannot be read. */
    String fault(Problem problem) {
        return new Reasons(words).whole(problem);
    }

    /** The length of a file. */
    String size(long bytes) {
        return bytes < 1 << 20
                ? words.say("size.kb", words.count(Math.max(1, bytes >> 10)))
                : words.say("size.mb", words.count(bytes >> 20));
    }
}
