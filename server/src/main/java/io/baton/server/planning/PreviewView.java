package io.baton.server.planning;

import io.baton.server.page.Words;
import java.util.List;
import java.util.Optional;

/**
 * What the page of a preview shows.
 *
 * @param words its words
 * @param path of the page
 * @param draft the draft: where it is, and what it is called
 * @param alerts what has to be said before all
 * @param form how another one is asked for; empty where the draft is no plan, or no plan binds
 * @param running how far the one is that goes on
 * @param result what came out
 */
public record PreviewView(
        Words words,
        String path,
        Back draft,
        List<String> alerts,
        Optional<Form> form,
        Optional<Running> running,
        Optional<Result> result) {

    public PreviewView {
        alerts = List.copyOf(alerts);
    }

    /** Where a page leads back to. */
    public record Back(String path, String title) {}

    /** What can be asked for. */
    public record Form(List<Option> against, List<Cycle> cycles) {
        public Form {
            against = List.copyOf(against);
            cycles = List.copyOf(cycles);
        }
    }

    /** Something to choose. */
    public record Option(String value, String title, boolean isChosen) {}

    /** Periods of one length. */
    public record Cycle(String title, List<Option> periods) {
        public Cycle {
            periods = List.copyOf(periods);
        }
    }

    /** A preview that goes on. */
    public record Running(String said, int percent) {}

    /**
     * What came out.
     *
     * @param told of what and when
     * @param counts of everybody
     * @param costs of terms of pay, all people together
     * @param groups by role and by unit
     * @param unit which unit is shown; empty for all
     * @param people those of this page, the greatest changes first
     * @param next where there are more; empty at the end
     */
    public record Result(
            String told,
            List<PlanView.Fact> counts,
            List<Cost> costs,
            List<Groups> groups,
            String unit,
            List<Person> people,
            String next) {
        public Result {
            counts = List.copyOf(counts);
            costs = List.copyOf(costs);
            groups = List.copyOf(groups);
            people = List.copyOf(people);
        }
    }

    /** What a term would have cost. */
    public record Cost(String title, String currency, String before, String after, String change, boolean isSum) {}

    /** Groups of one sort. */
    public record Groups(String title, List<Group> groups) {
        public Groups {
            groups = List.copyOf(groups);
        }
    }

    /**
     * What would have happened to a group.
     *
     * @param path where its people are; empty where they cannot be chosen
     * @param gainShare who gains, of a hundred
     * @param loseShare who loses, of a hundred
     */
    public record Group(
            String name,
            String path,
            String people,
            String gain,
            String lose,
            String same,
            String mean,
            String grades,
            long gainShare,
            long loseShare) {}

    /** A person in a period. */
    public record Person(
            String name,
            String path,
            String place,
            String period,
            String before,
            String after,
            String change,
            String grade,
            String rank,
            List<String> causes) {
        public Person {
            causes = List.copyOf(causes);
        }
    }
}
