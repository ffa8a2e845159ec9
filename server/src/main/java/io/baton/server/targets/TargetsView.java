package io.baton.server.targets;

import io.baton.server.organisation.Personal;
import io.baton.server.organisation.PlaceNames;
import io.baton.server.page.Choice;
import io.baton.server.page.Words;
import java.util.List;

/** What pages of targets show, as texts. */
public final class TargetsView {

    private TargetsView() {}

    /**
     * Targets of many people.
     *
     * @param asked what is looked for
     * @param months the titles of the twelve columns
     * @param sums of those who are shown, by month, and in all at the end
     * @param counted how many people there are
     * @param earlier where those before them are; empty where there are none
     * @param next where the others are
     */
    public record Grid(
            Words words,
            Asked asked,
            List<Choice> items,
            List<PlaceNames.Named> units,
            List<String> roles,
            List<String> months,
            List<Row> rows,
            List<String> sums,
            String counted,
            String earlier,
            String next) {}

    /** What is looked for; empty texts for anything. */
    public record Asked(String item, int year, String part, String unit, String role) {}

    /**
     * A person.
     *
     * @param path where the targets of the year are
     * @param months the figures of the twelve, empty where there is none
     */
    @Personal
    public record Row(String path, String name, String id, List<String> months, String sum, String state) {}

    /**
     * The targets of one person.
     *
     * @param path of the page, with what is shown
     * @param back to the list; empty where there is none to see
     * @param told what has become of what was sent; empty where nothing was
     * @param isWrong whether that is a refusal
     * @param seal of the targets that are shown
     * @param number of the next step of the agreement
     * @param others what else has a target in the year
     */
    @Personal
    public record Year(
            Words words,
            String name,
            String path,
            String back,
            String told,
            boolean isWrong,
            String item,
            int year,
            List<Choice> items,
            List<Choice> years,
            boolean isEditable,
            String seal,
            List<Month> months,
            String sum,
            List<String> others,
            String state,
            int number,
            boolean mayPropose,
            boolean mayAnswer,
            List<Step> steps) {}

    /**
     * A month.
     *
     * @param value as it is, or as it was typed
     * @param fault what is wrong with it; empty where nothing is
     */
    public record Month(int number, String title, String value, String fault) {}

    /** Something that was said. */
    public record Step(String at, String who, String what, String said) {}
}
