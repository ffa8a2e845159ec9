package io.baton.server.intake;

import io.baton.server.page.Words;
import java.util.List;
import java.util.Optional;

/**
 * What the page of a fact type shows.
 *
 * @param words its words
 * @param name as plans and programs call it
 * @param path its address
 * @param isOfFacts whether its rows are kept as facts; else the organisation keeps them
 * @param fault what was wrong with the file that was just sent, or what became of a load that was undone
 * @param waiting files that wait for an answer
 * @param told what the catalogue says of it as a whole, in sentences
 * @param fields its fields, in the order of the catalogue
 * @param sources from where there are facts
 * @param loads the last loads
 */
public record FactTypeView(
        Words words,
        String name,
        String path,
        boolean isOfFacts,
        Optional<String> fault,
        List<Waiting> waiting,
        List<String> told,
        List<Field> fields,
        List<Source> sources,
        List<Load> loads) {

    public FactTypeView {
        waiting = List.copyOf(waiting);
        told = List.copyOf(told);
        fields = List.copyOf(fields);
        sources = List.copyOf(sources);
        loads = List.copyOf(loads);
    }

    /**
     * A field, all of it text.
     *
     * @param kind what it holds
     * @param written how that is written in a file
     * @param notes whose row it is, key, required
     */
    public record Field(String title, String name, String kind, String written, List<String> notes) {
        public Field {
            notes = List.copyOf(notes);
        }
    }

    /** A file that waits: its address, its name, when it came and by whom. */
    public record Waiting(String path, String name, String told) {}

    /** A load, all of it text; it is undone by a form that is sent to the last address. */
    public record Load(String number, String at, String source, String sender, String took, String undo) {}

    /**
     * A source, all of it text; empty where no load is known.
     *
     * @param late that it has brought nothing for longer than it usually does; empty where it has
     */
    public record Source(String name, String rows, String last, String late, String sender, String load, String took) {}
}
