package io.baton.cli;

import io.baton.core.explain.Explainer;
import io.baton.core.explain.ExplanationTree;
import io.baton.core.explain.RowSource;
import io.baton.core.score.Figure;
import io.baton.engine.run.EveryoneRun;
import io.baton.engine.run.EveryoneRun.Appraised;
import io.baton.engine.run.PersonRun;
import io.baton.engine.run.RunRequest;
import io.baton.pages.Words;
import io.baton.pages.report.Book;
import io.baton.pages.report.Guided;
import io.baton.pages.report.PersonCard;
import io.baton.pages.report.PersonCards;
import io.baton.pages.report.ReportPage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Puts a report together from what a run found. */
final class Report {

    /** So many people's rows are read together and in memory at a time. */
    private static final int CHUNK = 25;

    private final RunRequest request;
    private final EveryoneRun run;
    private final Gathered gathered;
    private final Words words;
    private final int rows;
    private final ReportHead head;
    private final Book book;
    private final Map<String, Integer> ranks;

    Report(Project project, EveryoneRun run, Gathered gathered, Words words, int rows) throws IOException {
        this.request = project.request();
        this.run = run;
        this.gathered = gathered;
        this.words = words;
        this.rows = rows;
        this.head = new ReportHead(project, words);
        this.ranks = gathered.everyone().ranks();
        this.book = new Book(
                request.period().cycle(),
                words,
                project.tables().names(project.limits()),
                gathered.everyone(),
                gathered.shown().stream()
                        .flatMap(person -> person.outcome().stream()
                                .map(outcome -> new Book.Shown(person.plan(), outcome, person.decided())))
                        .toList());
    }

    /** The page for those who may see everyone. */
    ReportPage everyone(Optional<String> unit) {
        return new ReportPage(
                head.everyone(gathered.everyone(), unit),
                head.notices(run, gathered),
                head.files(),
                book.charts(),
                book.guided(),
                book.standings(),
                book.heat(),
                book.held(),
                false);
    }

    /** The page for one person, without a word about anybody else (rules L4, S2). */
    ReportPage single(Appraised person) {
        List<String> notices = person.exemption().map(words::say).stream().toList();
        return new ReportPage(
                head.single(), notices, List.of(), List.of(), Guided.NONE, List.of(), List.of(), List.of(), true);
    }

    /** The cards, made as they are taken. */
    Iterable<PersonCard> cards() {
        List<Book.Shown> people = book.shown();
        int chunks = (people.size() + CHUNK - 1) / CHUNK;
        return () -> IntStream.range(0, chunks)
                .mapToObj(chunk -> people.subList(chunk * CHUNK, Math.min(people.size(), (chunk + 1) * CHUNK)))
                .flatMap(this::cards)
                .iterator();
    }

    private Stream<PersonCard> cards(List<Book.Shown> people) {
        List<String> ids = people.stream()
                .map(person -> person.outcome().participant().id())
                .toList();
        Map<String, RowSource> sources = run.rows(ids, rows);
        Map<String, String> places = book.places();
        List<PersonCard> cards = new ArrayList<>();
        for (Book.Shown person : people) {
            String id = person.outcome().participant().id();
            PersonCards maker = new PersonCards(
                    person, person.plan().plan().scorecard(book.cycle()).orElseThrow(), words, gathered.single());
            cards.add(maker.card(
                    places.getOrDefault(id, ""),
                    book.names().getOrDefault(id, ""),
                    Optional.ofNullable(ranks.get(id)),
                    reasons(person, sources.getOrDefault(id, RowSource.NONE))));
        }
        return cards.stream();
    }

    /** Segments have plans and rows of their own, which a run of that person alone opens. */
    private Function<Figure, ExplanationTree> reasons(Book.Shown person, RowSource source) {
        if (!PersonCards.isInSegments(person.outcome())) {
            return new Explainer(person.plan(), words.language(), source)::explain;
        }
        return figure -> {
            String id = person.outcome().participant().id();
            try (PersonRun alone = PersonRun.of(request, id).orElseThrow()) {
                return alone.explain(figure, words.language(), rows);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }
}
