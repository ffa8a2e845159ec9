package io.baton.core.plan;

import io.baton.core.document.Entries;
import io.baton.core.document.Node;
import io.baton.core.document.Problems;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads and writes the guide for the distribution of grades (rule S3). */
record GuideReader(NamedTerms terms, Problems problems) {

    private static final Map<String, Boolean> BOTTOM = Map.of("maximum", true, "quota", false);

    Optional<Guide> read(Node node) {
        return Entries.of(node, ResultGrammar.GUIDE, problems).map(in -> {
            List<Guide.Share> shares = terms.read(in, "shares", PlanValues.GRADE_NAME, this::share);
            return new Guide(
                    shares,
                    in.whole("groups above", 0, 1_000_000).orElse(Guide.USUAL_SIZE),
                    in.choice("bottom", BOTTOM).orElse(true),
                    node.at());
        });
    }

    private Optional<Guide.Share> share(Node.Scalar grade, Node value) {
        return Bounds.share(value, "'" + grade.text() + "'", problems)
                .map(share -> new Guide.Share(grade.text(), share, grade.at()));
    }

    static Node write(Guide guide) {
        Written shares = new Written();
        guide.shares().forEach(share -> shares.put(share.grade(), Bounds.percent(share.share())));
        return new Written()
                .put("shares", shares.node())
                .putUnless(String.valueOf(Guide.USUAL_SIZE), "groups above", String.valueOf(guide.above()))
                .putUnless("maximum", "bottom", guide.bottomIsMaximum() ? "maximum" : "quota")
                .node();
    }
}
