package io.baton.server.directory;

import io.baton.core.time.DateRange;
import io.baton.server.directory.EntryForm.Field;
import io.baton.server.directory.EntryForm.Option;
import io.baton.server.organisation.Objection;
import io.baton.server.organisation.PlaceNames;
import io.baton.server.page.Words;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was entered into a form, and what is wrong with it.
 *
 * @param words the words of the page
 * @param sent by field
 * @param objections what is wrong
 */
record Entries(Words words, Map<String, String> sent, List<Objection> objections) {

    Entries {
        sent = Map.copyOf(sent);
        objections = List.copyOf(objections);
    }

    /** The same with other objections. */
    Entries with(List<Objection> others) {
        return new Entries(words, sent, others);
    }

    /** A text as it is meant. */
    String text(String field) {
        return sent.getOrDefault(field, "").strip();
    }

    /** A day; empty where none is said, or it is none. */
    Optional<LocalDate> day(String field) {
        try {
            return text(field).isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text(field)));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    /** What is wrong with the days from one to the other, of which both may be left open. */
    List<Objection> wrongDays() {
        LocalDate last = day("to").orElse(LocalDate.MAX);
        return last.isBefore(day("from").orElse(LocalDate.MIN))
                ? List.of(new Objection("to", Objection.Why.BACKWARDS, ""))
                : List.of();
    }

    /** The days, where nothing is wrong with them. */
    DateRange days() {
        return new DateRange(day("from").orElse(LocalDate.MIN), day("to").orElse(LocalDate.MAX));
    }

    Field text(String name, String label) {
        return field(name, EntryForm.Type.TEXT, label, List.of());
    }

    Field date(String name, String label) {
        return field(name, EntryForm.Type.DATE, label, List.of());
    }

    /** Typed, with those that there are to choose from. */
    Field suggested(String name, String label, List<PlaceNames.Named> known) {
        return field(
                name,
                EntryForm.Type.SUGGESTED,
                label,
                known.stream().map(Entries::option).toList());
    }

    private static Option option(PlaceNames.Named one) {
        return new Option(one.id(), one.name().equals(one.id()) ? one.id() : one.name() + " · " + one.id());
    }

    /** One of those that there are, or none. */
    Field choice(String name, String label, List<PlaceNames.Named> known) {
        List<Option> options = new ArrayList<>();
        options.add(new Option("", words.say("form.none")));
        known.forEach(one -> options.add(option(one)));
        return field(name, EntryForm.Type.CHOICE, label, options);
    }

    private Field field(String name, EntryForm.Type type, String label, List<Option> options) {
        String hint = words.texts().containsKey("hint." + name) ? words.say("hint." + name) : "";
        String fault = objections.stream()
                .filter(objection -> objection.field().equals(name))
                .map(objection -> words.say("why." + objection.why(), objection.detail()))
                .findFirst()
                .orElse("");
        return new Field(name, type, words.say(label), text(name), hint, fault, options);
    }

    /** What is wrong, but with no field of the form. */
    String alert(List<Field> fields) {
        return objections.stream()
                .filter(objection ->
                        fields.stream().noneMatch(field -> field.name().equals(objection.field())))
                .map(objection -> words.say("why." + objection.why(), objection.detail()))
                .findFirst()
                .orElse("");
    }
}
