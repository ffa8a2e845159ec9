package io.baton.core.plan;

import io.baton.core.document.Node;
import io.baton.core.value.Decimals;
import java.util.List;
import java.util.TreeMap;

/** Writes rater groups in canonical form. */
final class RaterWriter {

    private RaterWriter() {}

    static Written raters(List<RaterGroup> raters) {
        Written written = new Written();
        raters.forEach(group -> written.put(group.name(), RaterGroupReader.write(group)));
        return written;
    }

    static Node overall(Overall overall, List<RaterGroup> raters) {
        Written groups = new Written();
        overall.groups().forEach(group -> groups.put(group.name(), group(group, raters)));
        Written written = new Written().putList("cycles", overall.cycles()).put("groups", groups.node());
        written.putUnless("0 .. 100", "scale", ScaleReader.range(overall.scale()));
        missing(overall.missing(), written);
        return written.node();
    }

    private static Node group(Overall.Group group, List<RaterGroup> raters) {
        RaterGroup declared = Plan.declared(raters, group.name(), group.at());
        Written written = new Written();
        if (!group.title().equals(declared.title())) {
            written.putTitle(group.title(), "");
        }
        written.put("weight", group.weight());
        if (group.fromComputed()) {
            written.put("from", "computed");
        }
        if (group.adjustUpTo().signum() > 0) {
            written.put("adjust", "up to " + Decimals.plain(group.adjustUpTo()) + " with reason");
        }
        written.putUnless("false", "required", String.valueOf(group.required()))
                .putUnless(String.valueOf(declared.anonymous()), "anonymous", String.valueOf(group.anonymous()))
                .putUnless(
                        String.valueOf(declared.usualLeast(group.anonymous())),
                        "at least",
                        String.valueOf(group.atLeast()));
        if (!group.closesAfter().equals(declared.closesAfter())) {
            group.closesAfter().ifPresent(days -> written.put("closes", DayCount.text(days)));
        }
        return written.node();
    }

    static Node weights(List<GroupWeight> groups) {
        Written written = new Written();
        groups.forEach(group -> written.put(group.group(), group.weight()));
        return written.node();
    }

    static void missing(MissingGroups missing, Written written) {
        switch (missing) {
            case MissingGroups.Renormalise() -> {}
            case MissingGroups.Zero() -> written.put("when missing", "zero");
            case MissingGroups.KeepSelf() -> written.put("when missing", "keep self");
            case MissingGroups.OtherWeights(var others) -> {
                Written groups = new Written();
                new TreeMap<>(others).forEach((group, weights) -> groups.put(group, weights(weights)));
                written.put("when missing", groups.node());
            }
        }
    }
}
