package io.baton.pages.report;

import io.baton.pages.Head;
import io.baton.pages.Pages;
import io.baton.pages.Words;
import io.baton.pages.chart.BarChart;
import java.io.Writer;
import java.util.List;
import java.util.Map;

/**
 * What a report says before the cards of people.
 *
 * @param head the plan, the period, what pins the result
 * @param notices what the reader must know: who is not covered, what is still to come, which rows do not count
 * @param files the files of the data; empty where the reader may not see what is in them
 * @param charts the distribution of grades and totals
 * @param guided the grades beside the guides of the plans
 * @param standings the ranks of each role
 * @param heat people by the indicators of each plan
 * @param absent who is exempt or cannot be released, and why
 * @param single whether it is about one person only
 */
public record ReportPage(
        Head head,
        List<String> notices,
        List<DataFile> files,
        List<BarChart> charts,
        Guided guided,
        List<Standings> standings,
        List<HeatMap> heat,
        List<Held> absent,
        boolean single) {

    public ReportPage {
        notices = List.copyOf(notices);
        files = List.copyOf(files);
        charts = List.copyOf(charts);
        standings = List.copyOf(standings);
        heat = List.copyOf(heat);
        absent = List.copyOf(absent);
    }

    /**
     * Writes the report as one HTML file that needs nothing else.
     *
     * @param cards of the people, taken one by one as they are written, so that not all need be in memory
     * @param target where it goes; not closed
     */
    public void write(Words words, Iterable<PersonCard> cards, Writer target) {
        Pages.write("report/report.jte", Map.of("words", words, "page", this, "cards", cards), target);
    }

    /** A file that was read. */
    public record DataFile(String table, String file, String rows, String badRows, String hash) {}

    /** Somebody who has no result, or none that can be released. */
    public record Held(String number, String name, String state, String reason) {}
}
