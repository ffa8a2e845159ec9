package io.baton.cli;

import io.baton.core.explain.RowSource;
import io.baton.core.plan.Scorecard;
import io.baton.core.score.Outcome;
import io.baton.core.score.Participant;
import io.baton.engine.run.EveryoneRun;
import io.baton.engine.run.EveryoneRun.Appraised;
import io.baton.pages.Words;
import io.baton.pages.report.Book;
import io.baton.pages.report.PersonCard;
import io.baton.pages.report.PersonCards;
import io.baton.pages.report.ReportPage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Puts a report together from what a run found. */
final class Report {

    /** So many people's rows are read together and in memory at a time. */
    private static final int CHUNK = 25;

    private final EveryoneRun run;
    private final Gathered gathered;
    private final Words words;
    private final int rows;
    private final ReportHead head;
    private final Book book;
    private final PersonCards maker;
    private final Map<String, Integer> ranks;

    Report(Project project, EveryoneRun run, Gathered gathered, Words words, int rows) throws IOException {
        Scorecard card = project.plan()
                .plan()
                .scorecard(project.request().period().cycle())
                .orElseThrow();
        this.run = run;
        this.gathered = gathered;
        this.words = words;
        this.rows = rows;
        this.head = new ReportHead(project, words);
        this.maker = new PersonCards(project.plan(), card, words, gathered.single());
        this.ranks = gathered.everyone().ranks();
        this.book = new Book(
                project.plan(),
                card,
                words,
                project.tables().names(project.limits()),
                gathered.everyone(),
                gathered.shown().stream()
                        .flatMap(person -> person.outcome().stream())
                        .toList());
    }

    /** The page for those who may see everyone. */
    ReportPage everyone(Optional<String> unit) {
        return new ReportPage(
                head.title(),
                Stream.concat(head.facts().stream(), head.counts(gathered.everyone(), unit).stream())
                        .toList(),
                head.notices(run, gathered),
                head.files(),
                book.charts(),
                book.standings(),
                book.heat(),
                book.held(),
                false);
    }

    /** The page for one person, without a word about anybody else (rules L4, S2). */
    ReportPage single(Appraised person) {
        List<String> notices = person.exemption().map(words::say).stream().toList();
        return new ReportPage(
                head.title(),
                head.facts(),
                notices,
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                List.of(),
                true);
    }

    /** The cards, made as they are taken. */
    Iterable<PersonCard> cards() {
        List<Outcome> people = book.shown();
        int chunks = (people.size() + CHUNK - 1) / CHUNK;
        return () -> IntStream.range(0, chunks)
                .mapToObj(chunk -> people.subList(chunk * CHUNK, Math.min(people.size(), (chunk + 1) * CHUNK)))
                .flatMap(this::cards)
                .iterator();
    }

    private Stream<PersonCard> cards(List<Outcome> people) {
        List<String> ids =
                people.stream().map(Outcome::participant).map(Participant::id).toList();
        Map<String, RowSource> sources = run.rows(ids, rows);
        Map<String, String> places = book.places();
        List<PersonCard> cards = new ArrayList<>();
        for (Outcome outcome : people) {
            String id = outcome.participant().id();
            cards.add(maker.card(
                    places.getOrDefault(id, ""),
                    outcome,
                    book.names().getOrDefault(id, ""),
                    Optional.ofNullable(ranks.get(id)),
                    sources.getOrDefault(id, RowSource.NONE)));
        }
        return cards.stream();
    }
}
