package io.baton.server.team;

import io.baton.pages.report.HeatMap;
import io.baton.server.page.Choice;
import io.baton.server.page.Words;
import java.util.List;

/**
 * What the map of people and indicators shows.
 *
 * @param words its words
 * @param periods the periods to choose from
 * @param tables one for each plan
 * @param next the address of the next people; empty at the end
 */
public record TeamMap(Words words, List<Choice> periods, List<Table> tables, String next) {

    public TeamMap {
        periods = List.copyOf(periods);
        tables = List.copyOf(tables);
    }

    /**
     * The people of a plan.
     *
     * @param title the plan
     * @param columns the titles of its indicators
     */
    public record Table(String title, List<String> columns, List<Row> rows) {
        public Table {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }
    }

    /** A person with total and grade, and the scores of the indicators. */
    public record Row(String path, String name, String total, String grade, List<HeatMap.Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }
}
