package io.baton.server.planning;

import io.baton.server.access.Account;
import io.baton.server.organisation.Today;
import io.baton.server.page.Frames;
import io.baton.server.page.PageView;
import io.baton.server.page.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The quarterly reviews of plans, and the form of that of today (requirement E6). */
@Controller
@ConditionalOnWebApplication
@RequestMapping(ReviewPage.PATH)
class ReviewPage {

    static final String PATH = "/plans/reviews";

    private static final int LONGEST = 4000;

    private final Frames frames;
    private final Reviews reviews;
    private final AuthorNames names;
    private final Today today;

    ReviewPage(Frames frames, Reviews reviews, AuthorNames names, Today today) {
        this.frames = frames;
        this.reviews = reviews;
        this.names = names;
        this.today = today;
    }

    @GetMapping
    PageView reviews(HttpServletRequest request, Authentication who) {
        Designer.require(who);
        return page(request, new Review.Seen("", "", "", ""), false, "");
    }

    private PageView page(HttpServletRequest request, Review.Seen typed, boolean changes, String alert) {
        Words words = frames.words(ReviewPage.class, request);
        boolean isDue = reviews.isDue();
        ReviewView view = new ReviewView(
                words,
                words.say(isDue ? "review.due" : "review.done", reviews.quarter()),
                isDue,
                alert.isEmpty() ? "" : words.say(alert),
                new ReviewView.Typed(fields(words, typed), "", changes),
                reviews.all().stream().map(review -> row(words, review)).toList());
        return new PageView("plan-reviews.jte", frames.of(request, words.say("reviews")), view);
    }

    private static List<ReviewView.Field> fields(Words words, Review.Seen seen) {
        return List.of(
                new ReviewView.Field("policy", words.say("review.policy"), seen.policy()),
                new ReviewView.Field("competitors", words.say("review.competitors"), seen.competitors()),
                new ReviewView.Field("products", words.say("review.products"), seen.products()),
                new ReviewView.Field("regions", words.say("review.regions"), seen.regions()));
    }

    private ReviewView.Row row(Words words, Review review) {
        return new ReviewView.Row(
                review.quarter(),
                today.local(review.at()),
                names.of(review.by()),
                review.decision(),
                words.say(review.changes() ? "review.changes" : "review.no-change"),
                fields(words, review.seen()).stream()
                        .filter(field -> !field.value().isEmpty())
                        .toList());
    }

    /** What was typed is kept in the form where the decision is missing. */
    @PostMapping
    Object keep(
            HttpServletRequest request,
            Authentication who,
            @RequestParam(defaultValue = "") String policy,
            @RequestParam(defaultValue = "") String competitors,
            @RequestParam(defaultValue = "") String products,
            @RequestParam(defaultValue = "") String regions,
            @RequestParam(defaultValue = "") String decision,
            @RequestParam Optional<String> changes) {
        Account account = Designer.require(who);
        Review.Seen seen = new Review.Seen(cut(policy), cut(competitors), cut(products), cut(regions));
        if (decision.isBlank()) {
            return page(request, seen, changes.isPresent(), "review.without-decision");
        }
        reviews.keep(account, seen, cut(decision), changes.isPresent());
        return "redirect:" + PATH;
    }

    private static String cut(String text) {
        return text.strip().substring(0, Math.min(LONGEST, text.strip().length()));
    }
}
