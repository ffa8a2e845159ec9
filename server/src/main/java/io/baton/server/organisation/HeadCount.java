package io.baton.server.organisation;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many people something holds for. It says who they are to nobody, and so needs no {@link Scope}. */
@Component
public class HeadCount {

    private final JdbcClient database;

    HeadCount(JdbcClient database) {
        this.database = database;
    }

    /** Whether something holds for somebody, as assigned; empty texts stand for none. */
    @FunctionalInterface
    public interface Condition {

        boolean holds(String person, String role, String unit, String superior);
    }

    /** How many of those who are assigned on a day it holds for. */
    public long of(LocalDate day, Condition condition) {
        long[] count = {0};
        database.sql("SELECT person, role, unit, superior FROM assignment WHERE days @> CAST(? AS date)")
                .param(day)
                .query(row -> {
                    if (condition.holds(
                            row.getString("person"),
                            row.getString("role"),
                            row.getString("unit"),
                            row.getString("superior"))) {
                        count[0]++;
                    }
                });
        return count[0];
    }
}
