package io.baton.pages.plan;

import io.baton.core.document.Language;
import io.baton.core.plan.ValidPlan;
import io.baton.engine.catalogue.Catalogue;
import io.baton.pages.plan.Block.Rich;
import io.baton.pages.plan.Block.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SequencedSet;

/**
 * Something that the pages of two plans say differently: {@code What counts · Year, Cash › Collection rate, Weight: 20 → 30}.
 *
 * @param section the headings above it
 * @param item what it is about; empty for a sentence
 * @param what the column of a table; empty for a sentence, and where the whole item is new or gone
 * @param before what the one page says; empty where it says nothing
 * @param after what the other says; empty where it says nothing
 */
public record PageDifference(String section, String item, String what, String before, String after) {

    private static final String WITHIN = " › ";

    /** All that the pages of two plans say differently, in one language. */
    public static List<PageDifference> between(
            ValidPlan before, ValidPlan after, Catalogue catalogue, Language language) {
        return between(PlanPage.blocks(before, catalogue, language), PlanPage.blocks(after, catalogue, language));
    }

    /** All differences in the order of the page after; what is gone follows at the end of its section. */
    public static List<PageDifference> between(List<Block> before, List<Block> after) {
        SequencedMap<Place, String> old = said(before);
        SequencedMap<Place, String> next = said(after);
        SequencedSet<String> sections = new LinkedHashSet<>();
        next.keySet().forEach(place -> sections.add(place.section()));
        old.keySet().forEach(place -> sections.add(place.section()));
        List<PageDifference> found = new ArrayList<>();
        sections.forEach(section -> found.addAll(within(section, old, next)));
        return found;
    }

    /** Where something is said. */
    private record Place(String section, String item, String what) {}

    private static List<PageDifference> within(String section, Map<Place, String> old, Map<Place, String> next) {
        SequencedSet<Place> places = new LinkedHashSet<>();
        next.keySet().forEach(places::add);
        old.keySet().forEach(places::add);
        return places.stream()
                .filter(place -> place.section().equals(section))
                .map(place -> new PageDifference(
                        section,
                        place.what().isEmpty() ? "" : place.item(),
                        place.what(),
                        old.getOrDefault(place, ""),
                        next.getOrDefault(place, "")))
                .filter(difference -> !difference.before().equals(difference.after()))
                .toList();
    }

    private static SequencedMap<Place, String> said(List<Block> blocks) {
        SequencedMap<Place, String> said = new LinkedHashMap<>();
        Map<String, Integer> times = new HashMap<>();
        List<String> headings = new ArrayList<>();
        for (Block block : blocks) {
            String section = String.join(" · ", headings);
            switch (block) {
                case Block.Heading(int level, Rich text) -> {
                    while (headings.size() > Math.max(0, level - 2)) {
                        headings.removeLast();
                    }
                    if (level > 1) {
                        headings.add(text.plain());
                    } else {
                        said.put(new Place("", "", ""), text.plain());
                    }
                }
                case Block.Paragraph(Rich text) -> sentence(section, text, times, said);
                case Block.Points(List<Rich> points) -> points.forEach(point -> sentence(section, point, times, said));
                case Table table -> rows(section, table, times, said);
            }
        }
        return said;
    }

    /** A sentence is known by what stands before its first colon, so that {@code Reported: a} and {@code Reported: a, b} meet; that about the plan by its place. */
    private static void sentence(
            String section, Rich text, Map<String, Integer> times, SequencedMap<Place, String> said) {
        String name = section.isEmpty() ? "" : text.plain().split("[:：]", 2)[0];
        said.put(new Place(section, once(section + "\n" + name, times), ""), text.plain());
    }

    private static void rows(
            String section, Table table, Map<String, Integer> times, SequencedMap<Place, String> said) {
        List<String> above = new ArrayList<>();
        for (List<Rich> row : table.rows()) {
            Rich first = row.getFirst();
            while (above.size() > first.level()) {
                above.removeLast();
            }
            above.add(first.plain());
            String item =
                    once(section + "\n" + String.join(WITHIN, above), times).substring(section.length() + 1);
            for (int i = 1; i < row.size(); i++) {
                if (!row.get(i).plain().isBlank()) {
                    said.put(
                            new Place(section, item, table.heads().get(i).title()),
                            row.get(i).plain());
                }
            }
        }
    }

    /** The name; with a number where it was there before. */
    private static String once(String name, Map<String, Integer> times) {
        int time = times.merge(name, 1, Integer::sum);
        return time == 1 ? name : name + " (" + time + ")";
    }
}
