package io.baton.server.facts;

import io.baton.core.fact.FactType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** How complete facts are: how many fall into which month, which of their fields hold something, whose they are. */
@Service
public class FactCompleteness {

    private final JdbcClient database;

    FactCompleteness(JdbcClient database) {
        this.database = database;
    }

    /**
     * The facts of a source in a month.
     *
     * @param month by {@link FactSearch#day}; empty for those without a day
     * @param filled in how many of them a field holds something, in the order of the type's fields
     */
    public record Part(String source, Optional<YearMonth> month, long facts, List<Long> filled) {
        public Part {
            filled = List.copyOf(filled);
        }
    }

    /** How many facts somebody has. */
    public record Whose(String participant, long facts) {}

    /** Those since a day, by source and month. This reads all of them, which takes seconds for ten millions. */
    public List<Part> parts(FactType type, LocalDate since) {
        FactTable table = new FactTable(type);
        String filled = type.fields().stream()
                .map(field -> ", count(" + FactTable.quoted(field.name()) + ")")
                .collect(Collectors.joining());
        Optional<String> day = table.day();
        return database.sql("SELECT " + FactTable.SOURCE + ", "
                        + day.map(name -> "date_trunc('month', " + name + ")::date")
                                .orElse("NULL::date")
                        + ", count(*)" + filled + " FROM " + table.name() + since(day) + " GROUP BY 1, 2 ORDER BY 1, 2")
                .param("since", since)
                .query((row, _) -> part(row, type))
                .list();
    }

    private static Part part(ResultSet row, FactType type) throws SQLException {
        List<Long> filled = new ArrayList<>();
        for (int i = 0; i < type.fields().size(); i++) {
            filled.add(row.getLong(4 + i));
        }
        return new Part(
                row.getString(1),
                Optional.ofNullable(row.getObject(2, LocalDate.class)).map(YearMonth::from),
                row.getLong(3),
                filled);
    }

    /** Whose those since a day are, by participant; none where the type has no participant. */
    public List<Whose> participants(FactType type, LocalDate since) {
        if (type.participant().isEmpty()) {
            return List.of();
        }
        String participant = FactTable.quoted(type.participant());
        FactTable table = new FactTable(type);
        return database.sql("SELECT coalesce(" + participant + ", ''), count(*) FROM " + table.name()
                        + since(table.day()) + " GROUP BY 1 ORDER BY 1")
                .param("since", since)
                .query((row, _) -> new Whose(row.getString(1), row.getLong(2)))
                .list();
    }

    private static String since(Optional<String> day) {
        return " WHERE "
                + day.map(name -> "(" + name + " >= :since OR " + name + " IS NULL)")
                        .orElse(":since::date IS NOT NULL");
    }
}
