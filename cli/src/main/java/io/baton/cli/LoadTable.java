package io.baton.cli;

import io.baton.core.document.Language;
import io.baton.engine.file.LoadTaking;
import io.baton.engine.ledger.Ledger;
import io.baton.engine.ledger.Load;
import java.util.ArrayList;
import java.util.List;

/** Loads in words and tables. */
final class LoadTable {

    private final Words words;

    LoadTable(Language language) {
        this.words = Words.in(language);
    }

    /**
     * What a load did.
     *
     * @param whole whether the data folder itself was offered, so that a file that is missing was taken away from it
     */
    List<String> taken(LoadTaking.Answer answer, boolean whole) {
        List<String> lines = new ArrayList<>();
        if (answer.load().isEmpty()) {
            lines.add(words.text("load.nothing", Integer.toString(answer.offered())));
        } else {
            Load load = answer.load().get();
            lines.add(words.text(
                    "load.taken",
                    Integer.toString(load.number()),
                    Integer.toString(load.files().size())));
            lines.addAll(changes(load));
            load.changes().stream()
                    .filter(change -> change.gone() > 0)
                    .map(change -> words.text(
                            change.deletes() ? "load.deleted" : "load.stays",
                            change.table(),
                            Long.toString(change.gone())))
                    .forEach(lines::add);
        }
        if (whole && !answer.missing().isEmpty()) {
            lines.add(words.text("load.missing", String.join(", ", answer.missing())));
        }
        return lines;
    }

    private List<String> changes(Load load) {
        TextTable table = new TextTable(heads());
        load.changes().forEach(change -> table.add(cells(change)));
        return table.lines();
    }

    /** All loads, one line for each table that a load touched. */
    List<String> list(Ledger ledger) {
        if (ledger.isEmpty()) {
            return List.of(words.text("loads.none"));
        }
        List<String> heads = new ArrayList<>(
                List.of(">" + words.text("loads.number"), words.text("loads.taken"), words.text("loads.note")));
        heads.addAll(heads());
        TextTable table = new TextTable(heads);
        for (Ledger.Entry entry : ledger.entries()) {
            Load load = entry.load();
            List<String> about =
                    List.of(Integer.toString(load.number()), load.taken().toString(), load.note());
            for (int i = 0; i < load.changes().size(); i++) {
                List<String> row = new ArrayList<>(i == 0 ? about : List.of("", "", ""));
                row.addAll(cells(load.changes().get(i)));
                table.add(row);
            }
        }
        return table.lines();
    }

    private List<String> heads() {
        return List.of(
                words.text("loads.table"),
                ">" + words.text("loads.fresh"),
                ">" + words.text("loads.corrected"),
                ">" + words.text("loads.same"),
                ">" + words.text("loads.gone"),
                ">" + words.text("loads.bad"));
    }

    private static List<String> cells(Load.Change change) {
        return List.of(
                change.table(),
                Long.toString(change.fresh()),
                Long.toString(change.corrected()),
                Long.toString(change.same()),
                Long.toString(change.gone()),
                Long.toString(change.bad()));
    }
}
