package io.baton.engine.file;

import io.baton.core.document.Location;
import io.baton.core.document.Node;
import io.baton.core.document.Problems;
import io.baton.core.document.Suggestion;
import io.baton.core.fact.Field;
import io.baton.engine.catalogue.Source;
import io.baton.engine.row.RowSource;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/** Finds the columns of one file, and of its look-up files, for the fields of a table. */
final class ColumnMapping {

    private final InputFile input;
    private final RowSource rows;
    private final List<LookUp> lookUps;
    private final List<List<String>> lookUpHeaders = new ArrayList<>();
    private final Problems problems;

    /** A cell of the row itself, or behind them one of a look-up file: which file, and which of its wanted columns. */
    private record Place(int lookUp, int column) {
        static final int OWN = -1;
    }

    /**
     * What a file gives.
     *
     * @param inputs for each field of the table, in its order
     * @param keys for each look-up file, the place of the cell that is looked up
     */
    record Result(List<FieldInput> inputs, List<Integer> keys) {}

    ColumnMapping(InputFile input, RowSource rows, List<LookUp> lookUps, Problems problems) throws IOException {
        this.input = input;
        this.rows = rows;
        this.lookUps = lookUps;
        this.problems = problems;
        for (LookUp lookUp : lookUps) {
            lookUpHeaders.add(lookUp.header());
        }
    }

    /** The columns of all fields; what is not found is reported. */
    Result resolve() {
        List<Optional<Place>> keys = new ArrayList<>();
        for (int i = 0; i < lookUps.size(); i++) {
            keys.add(find(lookUps.get(i).join().on(), i));
        }
        List<List<Place>> places = new ArrayList<>();
        for (Field field : input.table().type().fields()) {
            places.add(places(field));
        }
        List<FieldInput> inputs = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            inputs.add(input(input.table().type().fields().get(i), places.get(i)));
        }
        return new Result(
                inputs, keys.stream().flatMap(Optional::stream).map(this::cell).toList());
    }

    /** The place of a cell when all wanted columns are known. */
    private int cell(Place place) {
        if (place.lookUp() == Place.OWN) {
            return place.column();
        }
        int before = rows.header().size();
        for (int i = 0; i < place.lookUp(); i++) {
            before += lookUps.get(i).width();
        }
        return before + place.column();
    }

    private FieldInput input(Field field, List<Place> places) {
        Source source = input.source();
        boolean calculated = input.table().netOfTax().containsKey(field.name());
        Field read = calculated ? new Field(field.name(), field.kind(), false, field.decimals()) : field;
        String label = Optional.ofNullable(source.columns().get(field.name()))
                .map(columns -> columns.names().stream().map(Node.Scalar::text).collect(Collectors.joining(" ")))
                .orElse(field.name());
        return new FieldInput(
                read,
                places.stream().map(this::cell).toList(),
                source.constants().getOrDefault(field.name(), ""),
                source.codes().getOrDefault(field.name(), Map.of()),
                label);
    }

    private List<Place> places(Field field) {
        Source source = input.source();
        if (source.constants().containsKey(field.name())
                || input.table().netOfTax().containsKey(field.name())) {
            return List.of();
        }
        Source.ColumnNames columns = source.columns().get(field.name());
        if (columns == null) {
            return ownName(field);
        }
        List<Node.Scalar> names = names(columns);
        return names.stream()
                .flatMap(name -> find(name, lookUps.size()).stream())
                .toList();
    }

    /** A field that the catalogue does not map has a column of its own name; only a required one must have it. */
    private List<Place> ownName(Field field) {
        Optional<Place> place = place(field.name(), lookUps.size());
        refuseSeveral(new Node.Scalar(field.name(), at()));
        if (place.isEmpty() && field.required()) {
            problems.error(
                    at(),
                    "'" + input.name() + "' has no column '" + field.name() + "', which every row of '"
                            + input.table().name() + "' needs",
                    advice(
                            field.name(),
                            "map it under 'columns', such as { " + field.name() + ": name of the column }"));
        }
        return place.stream().toList();
    }

    private String advice(String name, String otherwise) {
        List<String> known = known(lookUps.size());
        return Suggestion.closest(name, known)
                .map(near -> "did you mean '" + near + "'?")
                .orElse(otherwise + "; its columns are: "
                        + known.stream().limit(30).collect(Collectors.joining(", ")));
    }

    /** One name that is no column may be several, separated by spaces. */
    private List<Node.Scalar> names(Source.ColumnNames columns) {
        Node.Scalar first = columns.names().getFirst();
        String[] words = first.text().split(" +", -1);
        boolean several = columns.names().size() == 1
                && words.length > 1
                && !known(lookUps.size()).contains(first.text());
        boolean allKnown = known(lookUps.size()).containsAll(List.of(words));
        if (!several || !allKnown) {
            return columns.names();
        }
        return List.of(words).stream()
                .map(word -> new Node.Scalar(word, first.at()))
                .toList();
    }

    private List<String> known(int lookUpsBefore) {
        List<String> known = new ArrayList<>(rows.header());
        lookUpHeaders.stream().limit(lookUpsBefore).forEach(known::addAll);
        return known;
    }

    /** A column that the catalogue names; one that is not there is reported. */
    private Optional<Place> find(Node.Scalar name, int lookUpsBefore) {
        Optional<Place> place = place(name.text(), lookUpsBefore);
        if (place.isEmpty()) {
            problems.error(
                    name.at(),
                    "'" + input.name() + "' has no column '" + name.text() + "'",
                    advice(name.text(), "name one that it has"));
        } else {
            refuseSeveral(name);
        }
        return place;
    }

    private void refuseSeveral(Node.Scalar name) {
        if (rows.header().stream().filter(name.text()::equals).count() > 1) {
            problems.error(
                    name.at(),
                    "'" + input.name() + "' has the column '" + name.text() + "' more than once",
                    "rename one of them in the file, or read it with 'header: no'");
        }
    }

    /** Where the catalogue speaks of the file. */
    private Location at() {
        return input.source()
                .file()
                .map(Source.FileName::at)
                .orElse(input.table().at());
    }

    private Optional<Place> place(String name, int lookUpsBefore) {
        if (!rows.isOpen()) {
            OptionalInt own = rows.column(name);
            own.ifPresent(this::checkType);
            if (own.isPresent()) {
                return Optional.of(new Place(Place.OWN, own.getAsInt()));
            }
        }
        for (int i = 0; i < lookUpsBefore; i++) {
            if (lookUpHeaders.get(i).contains(name)) {
                return Optional.of(new Place(i, lookUps.get(i).want(name)));
            }
        }
        return rows.isOpen()
                ? Optional.of(new Place(Place.OWN, rows.column(name).orElseThrow()))
                : Optional.empty();
    }

    private void checkType(int column) {
        rows.refusal(column)
                .ifPresent(refusal -> problems.error(
                        at(),
                        "the column '" + rows.header().get(column) + "' of '" + input.name() + "' " + refusal,
                        "write it as DECIMAL, whole numbers or text"));
    }
}
