package io.baton.core.plan;

import io.baton.core.document.Problems;
import java.math.BigDecimal;
import java.util.List;

/** Checks the guide for the distribution of grades: the plan's grades in their order, with shares of a whole (rule S3). */
record GuideCheck(Plan plan, Problems problems) {

    void check() {
        plan.guide().ifPresent(this::check);
    }

    private void check(Guide guide) {
        List<String> grades = plan.grades().stream().map(Grade::name).toList();
        List<String> named = guide.shares().stream().map(Guide.Share::grade).toList();
        if (!named.equals(grades)) {
            problems.error(
                    plan.where("guide", "shares"),
                    "the guide does not name the grades of the plan in their order",
                    grades.isEmpty()
                            ? "add 'grades: …', or leave it out"
                            : "write a share for each of " + String.join(", ", grades));
        }
        List<BigDecimal> shares = guide.shares().stream()
                .map(share -> share.share().movePointRight(2))
                .toList();
        new Weights(problems).check(shares, Weights.FULL, "'guide'", plan.where("guide", "shares"));
    }
}
