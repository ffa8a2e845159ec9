package io.baton.server.intake;

import io.baton.engine.catalogue.Table;
import io.baton.server.access.Account;
import io.baton.server.access.AccountBook;
import io.baton.server.access.KeptAccount;
import io.baton.server.facts.FactLoad;
import io.baton.server.facts.FactSources;
import io.baton.server.organisation.Today;
import io.baton.server.page.Frames;
import io.baton.server.page.PageView;
import io.baton.server.page.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** One file that somebody has brought: how it is read, what it would do, and doing it. */
@Controller
@ConditionalOnWebApplication
@RequestMapping(DataPage.PATH + "/{type}/uploads/{id}")
class UploadPage {

    /** What is read while somebody waits for the page; longer files are read when the page is there. */
    private static final long SHORT = 200_000;

    private final Frames frames;
    private final Uploads uploads;
    private final UploadFiles files;
    private final Loads loads;
    private final Previews previews;
    private final FactSources sources;
    private final AccountBook accounts;
    private final Today today;

    UploadPage(
            Frames frames,
            Uploads uploads,
            UploadFiles files,
            Loads loads,
            Previews previews,
            FactSources sources,
            AccountBook accounts,
            Today today) {
        this.frames = frames;
        this.uploads = uploads;
        this.files = files;
        this.loads = loads;
        this.previews = previews;
        this.sources = sources;
        this.accounts = accounts;
        this.today = today;
    }

    /** A file that somebody may see, and its fact type. */
    private record Asked(Account account, Table table, Upload upload) {

        String path() {
            return DataPage.path(table) + "/uploads/" + upload.id();
        }
    }

    private Asked asked(Authentication who, String type, long id) {
        Account account = Operator.require(who);
        return loads.declared(type)
                .flatMap(table -> uploads.find(type, id).map(upload -> new Asked(account, table, upload)))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** @param whole whether everything is shown, however long that takes */
    @GetMapping
    PageView upload(
            HttpServletRequest request,
            Authentication who,
            @PathVariable String type,
            @PathVariable long id,
            @RequestParam Optional<String> whole,
            @RequestParam Optional<String> answer)
            throws IOException {
        Asked asked = asked(who, type, id);
        Words words = frames.words(UploadPage.class, request);
        List<String> alerts = new ArrayList<>();
        answer.filter(said -> said.matches("refused|again|gone|unreadable"))
                .ifPresent(said -> alerts.add(words.say("answer." + said)));
        before(words, asked).ifPresent(alerts::add);
        boolean isWhole = whole.isPresent() || asked.upload().bytes() <= SHORT;
        UploadView view = asked.upload().taken().isPresent()
                ? view(words, asked, alerts, new Seen(Optional.empty(), false, Optional.empty()))
                : waiting(words, asked, alerts, isWhole);
        return new PageView("upload.jte", frames.of(request, words.say("upload.title")), view);
    }

    private Optional<String> before(Words words, Asked asked) {
        return uploads.takenBefore(asked.upload())
                .flatMap(Upload::taken)
                .map(taken -> words.say(
                        asked.table().type().key().isEmpty() ? "before.keyless" : "before",
                        today.local(taken.deed().at()),
                        login(taken.deed()),
                        words.count(taken.load())));
    }

    private UploadView waiting(Words words, Asked asked, List<String> alerts, boolean isWhole) throws IOException {
        UploadTexts texts = new UploadTexts(words, new Named(asked.table(), words.language()));
        Optional<UploadFiles.Head> head = files.open(
                asked.upload(), file -> files.head(asked.table(), asked.upload().reading(), file));
        Optional<UploadView.Form> form = head.map(known -> texts.form(
                asked.upload().reading(),
                known,
                sources.of(asked.table().type()).stream()
                        .map(FactSources.Source::name)
                        .toList()));
        head.flatMap(UploadFiles.Head::fault).map(texts::fault).ifPresent(alerts::add);
        boolean isReady = form.filter(UploadView.Form::isWhole).isPresent()
                && head.flatMap(UploadFiles.Head::fault).isEmpty();
        Optional<Preview> preview = Optional.empty();
        if (isReady && isWhole) {
            Optional<Loads.Found> found = loads.look(asked.account(), asked.table(), asked.upload());
            if (found.isPresent()) {
                switch (found.get()) {
                    case Loads.Found.Unreadable(var why) -> alerts.add(texts.fault(why));
                    case Loads.Found.Read(var compared) ->
                        preview = Optional.of(previews.of(
                                asked.account(), words, new Named(asked.table(), words.language()), compared));
                }
            }
        }
        return view(words, asked, alerts, new Seen(form, isReady && !isWhole, preview));
    }

    /** What is shown of a file that waits. */
    private record Seen(Optional<UploadView.Form> form, boolean isBeingRead, Optional<Preview> preview) {}

    private UploadView view(Words words, Asked asked, List<String> alerts, Seen seen) {
        Upload upload = asked.upload();
        Named named = new Named(asked.table(), words.language());
        return new UploadView(
                words,
                asked.path(),
                new UploadView.Back(DataPage.path(asked.table()), named.title()),
                upload.name(),
                words.say(
                        "upload.told",
                        new UploadTexts(words, named).size(upload.bytes()),
                        today.local(upload.made().at()),
                        login(upload.made())),
                alerts,
                seen.form(),
                seen.isBeingRead(),
                seen.preview(),
                upload.taken().map(taken -> taken(words, asked, taken)));
    }

    private UploadView.Taken taken(Words words, Asked asked, Upload.Taken taken) {
        Upload.Rows rows = taken.rows();
        return new UploadView.Taken(
                words.say(
                        taken.load() > 0 ? "taken" : "taken.organisation",
                        words.count(taken.load()),
                        today.local(taken.deed().at()),
                        login(taken.deed())),
                new Preview.Counts(
                        words.count(rows.fresh()),
                        words.count(rows.changed()),
                        "",
                        words.count(rows.same()),
                        words.count(rows.bad())),
                rows.bad() > 0 && asked.upload().isKept() ? asked.path() + "/bad.xlsx" : "");
    }

    private String login(Upload.Deed deed) {
        return accounts.find(deed.account()).map(KeptAccount::login).orElse("");
    }

    @PostMapping("/reading")
    String read(HttpServletRequest request, Authentication who, @PathVariable String type, @PathVariable long id)
            throws IOException {
        Asked asked = asked(who, type, id);
        ChosenReading chosen = new ChosenReading(request, asked.upload().reading());
        Reading reading = chosen.withoutColumns();
        Optional<UploadFiles.Head> head = files.open(asked.upload(), file -> files.head(asked.table(), reading, file));
        head.ifPresent(known -> uploads.read(id, chosen.with(asked.table(), known.header())));
        return "redirect:" + asked.path();
    }

    @PostMapping("/take")
    String take(
            Authentication who,
            @PathVariable String type,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String take)
            throws IOException {
        Asked asked = asked(who, type, id);
        FactLoad.Taking taking = take.equals("good-rows") ? FactLoad.Taking.GOOD_ROWS : FactLoad.Taking.ALL_OR_NOTHING;
        return "redirect:" + asked.path()
                + switch (loads.take(asked.account(), asked.table(), asked.upload(), taking)) {
                    case TAKEN -> "";
                    case GONE -> "?answer=gone";
                    case AGAIN -> "?answer=again";
                    case REFUSED -> "?answer=refused";
                    case UNREADABLE -> "?answer=unreadable";
                };
    }

    @PostMapping("/drop")
    String drop(Authentication who, @PathVariable String type, @PathVariable long id) {
        Asked asked = asked(who, type, id);
        uploads.drop(id);
        return "redirect:" + DataPage.path(asked.table());
    }

    @GetMapping("/bad.xlsx")
    ResponseEntity<byte[]> bad(
            HttpServletRequest request, Authentication who, @PathVariable String type, @PathVariable long id)
            throws IOException {
        Asked asked = asked(who, type, id);
        Reasons reasons = new Reasons(frames.words(UploadPage.class, request));
        byte[] rows = loads.toMend(
                        asked.account(),
                        asked.table(),
                        asked.upload(),
                        refused -> refused.cells().stream().map(reasons::whole).collect(Collectors.joining("; ")))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return ResponseEntity.ok()
                .contentType(TemplatePage.EXCEL)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(type + "-" + id + "-to-mend.xlsx")
                                .build()
                                .toString())
                .body(rows);
    }
}
