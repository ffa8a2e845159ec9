package io.baton.server.upkeep;

import io.baton.server.access.Account;
import io.baton.server.organisation.Today;
import io.baton.server.page.Frames;
import io.baton.server.page.PageView;
import io.baton.server.page.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The back-ups, for administrators. They stay in their folder: what holds everything that is known leaves by no browser. */
@Controller
@ConditionalOnWebApplication
class BackupsPage {

    static final String PATH = "/backups";

    private final Frames frames;
    private final BackupRuns runs;
    private final Today today;

    BackupsPage(Frames frames, BackupRuns runs, Today today) {
        this.frames = frames;
        this.runs = runs;
        this.today = today;
    }

    /** @param answer {@code busy} where something else went on */
    @GetMapping(PATH)
    PageView backups(HttpServletRequest request, Authentication who, @RequestParam Optional<String> answer) {
        Keeper.require(who);
        Words words = frames.words(BackupsPage.class, request);
        Optional<BackupShelf> shelf = runs.shelf();
        List<String> told = new ArrayList<>();
        shelf.ifPresent(known -> {
            told.add(words.say(
                    "backups.folder",
                    known.folder().toAbsolutePath().normalize().toString()));
            told.add(runs.daily()
                    .map(at -> words.say(
                            "backups.daily", at.toString(), today.zone().getId()))
                    .orElseGet(() -> words.say("backups.by-hand")));
            told.add(words.say("backups.keep", words.count(runs.most())));
        });
        Optional<String> alert = runs.state()
                .fault()
                .map(fault -> words.say("backups.fault", fault))
                .or(() -> answer.filter("busy"::equals).map(_ -> words.say("backups.busy")));
        return new PageView(
                "backups.jte",
                frames.of(request, words.say("backups")),
                new BackupList(
                        words,
                        shelf.isPresent(),
                        told,
                        alert,
                        runs.state().going().isPresent(),
                        shelf.map(BackupShelf::list).orElse(List.of()).stream()
                                .map(kept -> row(words, kept))
                                .toList()));
    }

    private BackupList.Row row(Words words, BackupShelf.Kept kept) {
        return new BackupList.Row(
                kept.name(),
                Sizes.of(kept.bytes()),
                today.local(kept.at()),
                kept.checked()
                        .map(at -> words.say("backups.checked", today.local(at)))
                        .orElseGet(() -> words.say("backups.unchecked")));
    }

    @PostMapping(PATH)
    String take(Authentication who) {
        Account account = Keeper.require(who);
        return back(runs.take(account.id()));
    }

    @PostMapping(PATH + "/check")
    String check(Authentication who, @RequestParam(defaultValue = "") String name) {
        Keeper.require(who);
        return back(runs.check(name));
    }

    private static String back(boolean isBegun) {
        return "redirect:" + PATH + (isBegun ? "" : "?answer=busy");
    }
}
