package io.baton.cli;

import io.baton.core.fact.FactType;
import io.baton.core.pay.PayTerm;
import io.baton.engine.catalogue.Table;
import io.baton.engine.supposed.Supposition;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads rows as a person types them: {@code deal: deal_id=X1, net=50000}. */
final class SuppositionText {

    private static final Pattern TABLE = Pattern.compile("\\s*([A-Za-z_][A-Za-z0-9_]*)\\s*:(.*)", Pattern.DOTALL);
    private static final Pattern CELL = Pattern.compile("\\s*([^=,]+?)\\s*=\\s*(?:\"([^\"]*)\"|([^,]*?))\\s*(?:,|$)");

    private final Project project;
    private final String person;

    SuppositionText(Project project, String person) {
        this.project = project;
        this.person = person;
    }

    Supposition read(Supposition.What what, String text) {
        Matcher named = TABLE.matcher(text);
        boolean isNamed = named.matches();
        String table = isNamed ? named.group(1) : deals();
        SequencedMap<String, String> cells = cells(isNamed ? named.group(2) : text, text);
        boolean isNew = what == Supposition.What.ADD;
        Optional<String> owner = project.catalogue()
                .table(table)
                .map(Table::type)
                .map(FactType::participant)
                .filter(field -> isNew && !field.isEmpty());
        owner.ifPresent(field -> cells.putIfAbsent(field, person));
        return new Supposition(what, table, cells);
    }

    /** The facts that the first term pays which pays any. */
    private String deals() {
        return project.request().plans().stream()
                .flatMap(plan -> plan.plan().pay().terms().stream())
                .map(PayTerm::unit)
                .filter(PayTerm.Unit.Deals.class::isInstance)
                .map(PayTerm.Unit.Deals.class::cast)
                .map(PayTerm.Unit.Deals::facts)
                .findFirst()
                .orElseThrow(() -> new Stop(
                        ExitCode.USAGE, "the plan pays no deals; name the table of the row: 'target: item=…'"));
    }

    private static SequencedMap<String, String> cells(String row, String text) {
        SequencedMap<String, String> cells = new LinkedHashMap<>();
        Matcher cell = CELL.matcher(row);
        int end = 0;
        while (end < row.length() && cell.find(end) && cell.start() == end) {
            String value = cell.group(2) == null ? cell.group(3) : cell.group(2);
            cells.put(cell.group(1), value);
            end = cell.end();
        }
        if (cells.isEmpty() || end < row.length()) {
            throw new Stop(
                    ExitCode.USAGE,
                    "'" + text + "' is no row; write fields with their values, such as 'deal_id=X1,net=50000'");
        }
        return cells;
    }
}
