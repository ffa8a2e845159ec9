package io.baton.engine.catalogue;

import io.baton.core.document.Entries;
import io.baton.core.document.Node;
import io.baton.core.document.Problems;
import io.baton.core.document.Scalars;
import io.baton.core.document.Suggestion;
import io.baton.core.document.Titles;
import io.baton.core.fact.Field;
import io.baton.core.value.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the fields of one fact type. */
final class FieldReader {

    private static final List<String> KINDS = Arrays.stream(Kind.values())
            .filter(kind -> kind != Kind.MONTHS)
            .map(Kind::label)
            .toList();
    private static final BigDecimal HUNDRED = new BigDecimal(100);

    private final List<String> needed;
    private final Problems problems;
    private final List<Field> fields = new ArrayList<>();
    private final Set<String> refused = new HashSet<>();
    private final Map<String, Titles> titles = new HashMap<>();
    private final Map<String, NetOfTax> netOfTax = new HashMap<>();

    /** @param needed the fields that every row must have: participant and key */
    FieldReader(List<String> needed, Problems problems) {
        this.needed = needed;
        this.problems = problems;
    }

    void read(Node node) {
        if (!(node instanceof Node.Mapping mapping) || mapping.entries().isEmpty()) {
            problems.error(
                    node.at(), "'fields' is a map from names to kinds", "write 'fields:' and under it 'amount: money'");
            return;
        }
        for (Node.Entry entry : mapping.entries()) {
            if (Names.check(entry.key(), "a field", problems)) {
                Optional<Field> field = field(entry.key().text(), entry.value());
                field.ifPresentOrElse(fields::add, () -> refused.add(entry.key().text()));
            }
        }
        mapping.entries().forEach(this::checkNetOfTax);
    }

    private Optional<Field> field(String name, Node node) {
        boolean isNeeded = needed.contains(name);
        if (node instanceof Node.Scalar kind) {
            return kind(kind).map(known -> new Field(name, known, isNeeded, Field.defaultDecimals(known)));
        }
        return Entries.of(node, CataloguePlaces.FIELD, problems).flatMap(entries -> longForm(name, entries, isNeeded));
    }

    private Optional<Field> longForm(String name, Entries entries, boolean isNeeded) {
        entries.titles("title").ifPresent(title -> titles.put(name, title));
        boolean required = entries.yesNo("required").orElse(isNeeded);
        if (isNeeded && !required) {
            problems.error(
                    entries.at("required"),
                    "'" + name + "' is participant or key and cannot be missing",
                    "leave 'required: no' out");
        }
        if (entries.has("from") || entries.has("less tax")) {
            netOfTax(name, entries);
        }
        Optional<Integer> decimals = entries.whole("decimals", 0, 6);
        return entries.scalar("kind").flatMap(this::kind).map(kind -> {
            if (decimals.isPresent() && !hasDecimals(kind)) {
                problems.error(entries.at("decimals"), kind.label() + " has no decimals", "leave 'decimals' out");
            }
            return new Field(name, kind, required, decimals.orElse(Field.defaultDecimals(kind)));
        });
    }

    private static boolean hasDecimals(Kind kind) {
        return kind.isNumeric() && kind != Kind.DURATION;
    }

    private Optional<Kind> kind(Node.Scalar text) {
        Optional<Kind> kind = Kind.parse(text.text()).filter(known -> known != Kind.MONTHS);
        if (kind.isEmpty()) {
            problems.error(
                    text.at(),
                    "unknown kind '" + Scalars.cut(text.text()) + "'",
                    Suggestion.forUnknown(text.text(), KINDS));
        }
        return kind;
    }

    private void netOfTax(String name, Entries entries) {
        Optional<Node.Scalar> gross = entries.scalar("from");
        Optional<Node.Scalar> rate = entries.scalar("less tax");
        if (!entries.has("from") || !entries.has("less tax")) {
            problems.error(
                    entries.at(),
                    "'from' and 'less tax' of '" + name + "' belong together",
                    "write both, such as { kind: money, from: gross, less tax: 13% }");
        } else if (gross.isPresent() && rate.isPresent()) {
            rate(rate.get())
                    .ifPresent(
                            known -> netOfTax.put(name, new NetOfTax(gross.get().text(), known)));
        }
    }

    private Optional<NetOfTax.Rate> rate(Node.Scalar text) {
        String written = text.text();
        if (written.matches(CataloguePlaces.NAME)) {
            return Optional.of(new NetOfTax.InField(written));
        }
        String number = written.endsWith("%") ? written.substring(0, written.length() - 1) : written;
        if (number.matches("[0-9]{1,3}(\\.[0-9]{1,6})?")) {
            BigDecimal rate = new BigDecimal(number).movePointLeft(written.endsWith("%") ? 2 : 0);
            if (rate.movePointRight(2).compareTo(HUNDRED) <= 0) {
                return Optional.of(new NetOfTax.Fixed(rate));
            }
        }
        problems.error(
                text.at(),
                "'" + Scalars.cut(written) + "' is no rate of a tax",
                "write a field of the kind ratio, or per cent from 0% to 100%, such as 13%");
        return Optional.empty();
    }

    private void checkNetOfTax(Node.Entry entry) {
        String name = entry.key().text();
        NetOfTax net = netOfTax.get(name);
        if (net == null || !(entry.value() instanceof Node.Mapping mapping)) {
            return;
        }
        fields.stream()
                .filter(field -> field.name().equals(name) && field.kind() != Kind.MONEY)
                .forEach(field -> problems.error(
                        entry.key().at(), "'" + name + "' is without tax and must be money", "write 'kind: money'"));
        mapping.get("from").ifPresent(at -> checkInput(at, net.gross(), Kind.MONEY_GROSS));
        if (net.rate() instanceof NetOfTax.InField(String field)) {
            mapping.get("less tax").ifPresent(at -> checkInput(at, field, Kind.RATIO));
        }
    }

    private void checkInput(Node at, String name, Kind wanted) {
        Optional<Field> found =
                fields.stream().filter(field -> field.name().equals(name)).findFirst();
        if (found.isEmpty() && !refused.contains(name)) {
            problems.error(at.at(), "there is no field '" + name + "'", Suggestion.forUnknown(name, names()));
        } else if (netOfTax.containsKey(name)) {
            problems.error(at.at(), "'" + name + "' is itself calculated", "name a field that is read from the file");
        } else if (found.filter(field -> field.kind() != wanted).isPresent()) {
            problems.error(
                    at.at(),
                    "'" + name + "' is " + found.get().kind().label() + ", not " + wanted.label(),
                    "declare '" + name + ": " + wanted.label() + "', or name another field");
        }
    }

    List<Field> fields() {
        return fields;
    }

    List<String> names() {
        return fields.stream().map(Field::name).toList();
    }

    /** The fields that stand in the text and were reported. */
    Set<String> refused() {
        return refused;
    }

    /** Whether a field of that name stands in the text and was reported. */
    boolean isRefused(String name) {
        return refused.contains(name);
    }

    Map<String, Titles> titles() {
        return titles;
    }

    Map<String, NetOfTax> netOfTax() {
        return netOfTax;
    }
}
