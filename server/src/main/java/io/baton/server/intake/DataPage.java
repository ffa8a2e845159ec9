package io.baton.server.intake;

import io.baton.core.document.Language;
import io.baton.core.fact.FactType;
import io.baton.core.fact.Field;
import io.baton.engine.catalogue.NetOfTax;
import io.baton.engine.catalogue.Purpose;
import io.baton.engine.catalogue.Table;
import io.baton.server.access.Account;
import io.baton.server.access.AccountBook;
import io.baton.server.access.KeptAccount;
import io.baton.server.audit.Actor;
import io.baton.server.facts.FactLoad;
import io.baton.server.facts.FactSources;
import io.baton.server.organisation.Today;
import io.baton.server.page.Frames;
import io.baton.server.page.Link;
import io.baton.server.page.PageView;
import io.baton.server.page.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Which facts there are, what they look like, and how fresh they are. */
@Controller
@ConditionalOnWebApplication
class DataPage {

    static final String PATH = "/data";

    private static final int MOST_LOADS = 20;

    private final Frames frames;
    private final IntakeTables tables;
    private final FactSources sources;
    private final Uploads uploads;
    private final AccountBook accounts;
    private final Undoing undoing;
    private final Today today;
    private final Clock clock;

    DataPage(
            Frames frames,
            IntakeTables tables,
            FactSources sources,
            Uploads uploads,
            AccountBook accounts,
            Undoing undoing,
            Today today,
            Clock clock) {
        this.frames = frames;
        this.tables = tables;
        this.sources = sources;
        this.uploads = uploads;
        this.accounts = accounts;
        this.undoing = undoing;
        this.today = today;
        this.clock = clock;
    }

    @GetMapping(PATH)
    PageView data(HttpServletRequest request, Authentication who) {
        Operator.require(who);
        Words words = frames.words(DataPage.class, request);
        List<Table> all = tables.all();
        boolean hasFacts = all.stream().anyMatch(table -> table.purpose() == Purpose.FACTS);
        List<DataList.Row> rows = all.stream().map(table -> row(words, table)).toList();
        return new PageView("data.jte", frames.of(request, words.say("title")), new DataList(words, hasFacts, rows));
    }

    private DataList.Row row(Words words, Table table) {
        List<FactSources.Source> found = IntakeTables.isOfOrganisation(table) ? List.of() : sources.of(table.type());
        Optional<FactSources.Last> last = found.stream()
                .flatMap(source -> source.last().stream())
                .max(Comparator.comparingLong(FactSources.Last::load));
        return new DataList.Row(
                path(table),
                new Named(table, words.language()).title(),
                table.name(),
                IntakeTables.isOfOrganisation(table)
                        ? ""
                        : words.count(found.stream()
                                .mapToLong(FactSources.Source::rows)
                                .sum()),
                last.map(load -> today.local(load.at())).orElse(""),
                last.map(FactSources.Last::sender).orElse(""),
                found.stream().map(FactSources.Source::name).collect(Collectors.joining(", ")),
                late(words, found));
    }

    private String late(Words words, List<FactSources.Source> sources) {
        return sources.stream()
                .filter(source -> source.isLate(clock.instant()))
                .map(source -> words.say("late", source.name(), usual(words, source)))
                .collect(Collectors.joining(" "));
    }

    /** In days where these are several, else in hours. */
    private static String usual(Words words, FactSources.Source source) {
        Duration rhythm = source.rhythm().orElse(Duration.ZERO);
        return rhythm.toDays() > 1
                ? words.say("late.days", words.count(rhythm.toDays()))
                : words.say("late.hours", words.count(Math.max(1, rhythm.toHours())));
    }

    @GetMapping(PATH + "/{type}")
    PageView type(
            HttpServletRequest request,
            Authentication who,
            @PathVariable String type,
            @RequestParam Optional<String> fault,
            @RequestParam Optional<String> undone) {
        Operator.require(who);
        Table table = tables.brought(type).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Words words = frames.words(DataPage.class, request);
        Named named = new Named(table, words.language());
        FactTypeView view = new FactTypeView(
                words,
                table.name(),
                path(table),
                !IntakeTables.isOfOrganisation(table),
                fault.filter(said -> said.matches("empty|packed|long"))
                        .map(said -> words.say("fault." + said))
                        .or(() -> undone.filter(said -> said.matches("wholly|partly|nothing"))
                                .map(said -> words.say("undone." + said))),
                uploads.waiting(type).stream()
                        .map(upload -> waiting(words, table, upload))
                        .toList(),
                told(words, table),
                table.type().fields().stream()
                        .map(field -> field(words, named, field))
                        .toList(),
                sources.of(table.type()).stream()
                        .map(source -> source(words, source))
                        .toList(),
                Stream.of(table)
                        .filter(known -> !IntakeTables.isOfOrganisation(known))
                        .flatMap(known -> sources.latest(known.type(), MOST_LOADS).stream())
                        .map(load -> load(words, table, load))
                        .toList());
        return new PageView("fact-type.jte", frames.of(request, named.title()), view);
    }

    private FactTypeView.Waiting waiting(Words words, Table table, Upload upload) {
        String login =
                accounts.find(upload.made().account()).map(KeptAccount::login).orElse("");
        return new FactTypeView.Waiting(
                path(table) + "/uploads/" + upload.id(),
                upload.name(),
                words.say("waiting.told", today.local(upload.made().at()), login));
    }

    static String path(Table table) {
        return PATH + "/" + table.name();
    }

    private static List<String> told(Words words, Table table) {
        List<String> told = new ArrayList<>();
        if (IntakeTables.isOfOrganisation(table)) {
            return List.of(words.say("organisation." + table.name()));
        }
        told.add(words.say(table.type().key().isEmpty() ? "key.none" : "key.some", titles(words, table)));
        if (table.whole()) {
            told.add(words.say("whole"));
        }
        return told;
    }

    private static String titles(Words words, Table table) {
        Named named = new Named(table, words.language());
        return table.type().key().stream()
                .flatMap(key -> table.type().field(key).stream())
                .map(named::title)
                .collect(Collectors.joining(" + "));
    }

    private static FactTypeView.Field field(Words words, Named named, Field field) {
        String kind = words.say("kind." + field.kind().name());
        String decimals = field.decimals() > 0 ? words.say("decimals", String.valueOf(field.decimals())) : "";
        return new FactTypeView.Field(
                named.title(field),
                field.name(),
                kind + decimals,
                named.isCalculated(field)
                        ? ""
                        : words.say("written." + field.kind().name()),
                notes(words, named, field));
    }

    private static List<String> notes(Words words, Named named, Field field) {
        FactType type = named.table().type();
        List<String> notes = new ArrayList<>();
        Optional<NetOfTax> net = Optional.ofNullable(named.table().netOfTax().get(field.name()));
        net.ifPresent(known -> notes.add(calculated(words, named, known)));
        if (net.isEmpty() && field.required()) {
            notes.add(words.say("required"));
        }
        if (field.name().equals(type.participant())) {
            notes.add(words.say("whose"));
        }
        if (type.key().contains(field.name())) {
            notes.add(words.say("key"));
        }
        return notes;
    }

    private static String calculated(Words words, Named named, NetOfTax net) {
        String rate = switch (net.rate()) {
            case NetOfTax.Fixed(var fixed) ->
                fixed.movePointRight(2).stripTrailingZeros().toPlainString() + "%";
            case NetOfTax.InField(String field) -> title(named, field);
        };
        return words.say("calculated", title(named, net.gross()), rate);
    }

    private static String title(Named named, String field) {
        return named.table().type().field(field).map(named::title).orElse(field);
    }

    private FactTypeView.Load load(Words words, Table table, FactSources.Last load) {
        return new FactTypeView.Load(
                words.count(load.load()),
                today.local(load.at()),
                load.source(),
                load.sender(),
                words.say("took", words.count(load.newRows()), words.count(load.changedRows())),
                path(table) + "/loads/" + load.load() + "/undo");
    }

    /** A load is undone by another one, which stands in the list as any does. */
    @PostMapping(PATH + "/{type}/loads/{load}/undo")
    String undo(Authentication who, @PathVariable String type, @PathVariable long load) {
        Account account = Operator.require(who);
        Table table = tables.table(type).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Optional<FactLoad.Taken> undone = undoing.undo(Actor.account(account.id()), account.login(), table, load);
        return "redirect:" + path(table)
                + undone.map(taken -> taken.unchangedRows() > 0 ? "?undone=partly" : "?undone=wholly")
                        .orElse("?undone=nothing");
    }

    private FactTypeView.Source source(Words words, FactSources.Source source) {
        return new FactTypeView.Source(
                source.name(),
                words.count(source.rows()),
                source.last().map(last -> today.local(last.at())).orElse(""),
                late(words, List.of(source)),
                source.last().map(FactSources.Last::sender).orElse(""),
                source.last().map(last -> words.count(last.load())).orElse(""),
                source.last()
                        .map(last -> words.say("took", words.count(last.newRows()), words.count(last.changedRows())))
                        .orElse(""));
    }

    /** Its place in the navigation. */
    @Configuration(proxyBeanMethods = false)
    static class Navigation {

        @Bean
        Link dataLink() {
            return new Link(
                    PATH, 55, "data", Navigation::title, who -> Operator.of(who).isPresent());
        }

        private static String title(Language language) {
            return Words.beside(DataPage.class, language).say("title");
        }
    }
}
