package io.baton.pages.report;

import java.util.List;
import java.util.Optional;

/**
 * The scorecard of one person, all of it text.
 *
 * @param id its place on the page
 * @param who who it is about
 * @param result what came out
 * @param decided what people decided about it, in the order of the stages
 * @param notes what else is to be said: why there is no result, what is still to come, which entries do not count
 * @param lines the scorecard
 * @param why the explanation of the result, down to the rows
 */
public record PersonCard(
        String id,
        Who who,
        Result result,
        List<Stage> decided,
        List<String> notes,
        List<Line> lines,
        Optional<WhyNode> why) {

    public PersonCard {
        decided = List.copyOf(decided);
        notes = List.copyOf(notes);
        lines = List.copyOf(lines);
    }

    /** Whether every part counted as much as the plan says. */
    public boolean isAsPlanned() {
        return lines.stream().noneMatch(Line::isChanged);
    }

    /**
     * Who it is about.
     *
     * @param number the participant's number
     * @param name what people call the person; empty where nobody said
     * @param place role and unit
     */
    public record Who(String number, String name, String place) {

        /** The name, or else the number. */
        public String called() {
            return name.isEmpty() ? number : name;
        }
    }

    /**
     * What came out; a dash for what there is none of.
     *
     * @param total the total
     * @param grade the grade
     * @param rank the rank within the role
     */
    public record Result(String total, String grade, String rank) {}

    /**
     * A result that people decided, beside the computed one (rule S1).
     *
     * @param title what the stage is called
     * @param result total and grade
     * @param by who decided; empty where the reader may see one person only
     * @param on when
     * @param reason why
     */
    public record Stage(String title, String result, String by, String on, String reason) {}

    /**
     * A line of the scorecard.
     *
     * @param level how many dimensions stand above it
     * @param isDimension whether it sums up others
     * @param title what it is called
     * @param weight its share of the whole by the plan
     * @param counted its share of the whole as it counted
     * @param isChanged whether these two differ
     * @param value the value of the indicator
     * @param score its score
     * @param place where it is explained; empty for nowhere
     */
    public record Line(
            int level,
            boolean isDimension,
            String title,
            String weight,
            String counted,
            boolean isChanged,
            String value,
            String score,
            String place) {}
}
