package io.baton.pages;

import io.baton.core.plan.Plan;
import io.baton.engine.file.LoadedData;
import io.baton.engine.ledger.Load;
import io.baton.engine.run.DataHash;
import io.baton.engine.run.PlanHash;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a result was made from, in words: the plan and the state of the data that it saw (rule S7).
 *
 * @param data the data
 * @param words the reader's language
 */
public record Pinned(LoadedData data, Words words) {

    /** So many characters of a hash tell two texts apart for people. */
    private static final int SHORT = 12;

    /** So many plans have room in a line. */
    private static final int MOST_PLANS = 2;

    /** The number of the load with its time and hash; without loads, the hash of the files as they are. */
    public String state() {
        return data.ledger()
                .last()
                .map(this::state)
                .orElseGet(() -> words.say("state.files", shortened(DataHash.of(data))));
    }

    private String state(Load load) {
        return words.say(
                "state.load", Integer.toString(load.number()), load.taken().toString(), shortened(load.hash()));
    }

    /** A plan by name, version and hash. */
    public String plan(Plan plan) {
        return words.say("fact.version", plan.name(), Integer.toString(plan.version())) + " · "
                + shortened(PlanHash.of(plan));
    }

    /** Plans, periods and the state of the data in a line. */
    public String mark(List<Plan> plans, String periods) {
        String named = plans.size() > MOST_PLANS
                ? words.say("mark.plans", words.count(plans.size()))
                : plans.stream().map(this::plan).collect(Collectors.joining(" | "));
        return String.join(" | ", named, periods, state());
    }

    /** The beginning of a hash. */
    public static String shortened(String hash) {
        return hash.substring(0, SHORT);
    }
}
