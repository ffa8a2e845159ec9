package io.baton.core.plan;

import io.baton.core.document.Node;
import io.baton.core.plan.Indicator.MissingPart;
import io.baton.core.plan.Indicator.Part;
import io.baton.core.plan.Indicator.Source;
import java.util.List;

/** Writes indicators in canonical form. */
final class IndicatorWriter {

    private IndicatorWriter() {}

    static Written write(List<Indicator> indicators) {
        Written written = new Written();
        indicators.forEach(indicator -> written.put(indicator.name(), indicator(indicator)));
        return written;
    }

    private static Node indicator(Indicator indicator) {
        Written written = new Written().putTitle(indicator.title(), indicator.name());
        switch (indicator.source()) {
            case Source.Measured(var formula, var minimum) ->
                written.put("formula", formula).put("minimum", minimum);
            case Source.Rated rated -> {
                written.put("rated", rated(rated));
                RaterWriter.missing(rated.missing(), written);
            }
            case Source.Counted(String measure, var planned, var _) ->
                written.put(
                        "counted",
                        new Written().put("of", measure).put("planned", planned).node());
            case Source.Composed(var parts, MissingPart missing) ->
                written.put("composed", parts(parts)).putUnless("renormalise", "when missing", word(missing));
            case Source.Agreed agreed -> written.put("agreed", AgreedReader.write(agreed));
            case Source.Milestones(var parts) -> written.put("milestones", parts(parts));
        }
        indicator.scale().ifPresent(scale -> written.put("scale", scale.toString()));
        written.putUnless("rounded", "compare", indicator.compare() == Indicator.Compare.EXACT ? "exact" : "rounded")
                .putUnless("leave out", "unavailable", unavailable(indicator.unavailable()));
        indicator.curve().ifPresent(curve -> written.put("score", CurveWriter.write(curve)));
        Written bands = new Written();
        indicator.bands().forEach(band -> bands.put(Written.bound(band.literal()), band.name()));
        written.putFilled("bands", bands);
        about(indicator.about(), written);
        return written.node();
    }

    private static void about(About about, Written written) {
        about.perspective().ifPresent(name -> written.put("perspective", name));
        about.meaning().ifPresent(text -> written.put("meaning", Written.titles(text)));
        Written practice = new Written();
        about.good().ifPresent(text -> practice.put("good", Written.titles(text)));
        about.bad().ifPresent(text -> practice.put("bad", Written.titles(text)));
        written.putFilled("practice", practice);
    }

    private static Node parts(List<Part> parts) {
        Written written = new Written();
        parts.forEach(part -> written.put(part.figure(), part.points()));
        return written.node();
    }

    private static String word(MissingPart missing) {
        return switch (missing) {
            case RENORMALISE -> "renormalise";
            case ZERO -> "zero";
            case WAIT -> "wait";
        };
    }

    private static String unavailable(Indicator.Unavailable unavailable) {
        return switch (unavailable) {
            case LEAVE_OUT -> "leave out";
            case FULL -> "full";
            case ZERO -> "zero";
        };
    }

    private static Node rated(Source.Rated rated) {
        Scale scale = rated.scale();
        Written written =
                scale.name().isEmpty() ? ScaleReader.numbers(scale) : new Written().put("scale", scale.name());
        boolean alone = rated.groups().size() == 1;
        return alone
                ? written.put("by", rated.groups().getFirst().group()).node()
                : written.put("by", RaterWriter.weights(rated.groups())).node();
    }
}
