package io.baton.server.plans;

import io.baton.core.document.Location;
import io.baton.core.document.Problem;
import io.baton.core.plan.ValidPlan;
import io.baton.engine.run.PlanFiles;
import io.baton.engine.run.PlanHash;
import io.baton.server.facts.Catalogues;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.FileSystemUtils;

/** Keeps the plans that bind. */
@Service
public class Plans {

    private final Catalogues catalogues;
    private final JdbcClient database;
    private final Clock clock;
    private Optional<Read> last = Optional.empty();

    Plans(Catalogues catalogues, JdbcClient database, Clock clock) {
        this.catalogues = catalogues;
        this.database = database;
        this.clock = clock;
    }

    /** A set as it was read, with the number of the catalogue of then. */
    private record Read(long number, long catalogue, Binding binding) {}

    /** What plans were answered. */
    public sealed interface Answer {

        /** They bind from now on. */
        record Set(Binding binding) implements Answer {}

        /** All that is wrong with them; nothing has changed. */
        record Wrong(List<Problem> problems) implements Answer {
            public Wrong {
                problems = List.copyOf(problems);
            }
        }
    }

    /** A text of a set. */
    private record Text(String path, String content, boolean isPlan) {}

    /**
     * Lets plans bind, all of them instead of those before; they are kept with every text that they follow. The same again changes
     * nothing.
     *
     * @param by who says so
     */
    @Transactional
    public Answer set(List<Path> plans, String by) throws IOException {
        List<Problem> problems = new ArrayList<>();
        List<Text> texts = texts(plans, problems);
        SequencedMap<String, ValidPlan> read = problems.isEmpty() ? read(texts, problems) : new LinkedHashMap<>();
        if (problems.stream().anyMatch(problem -> problem.severity() == Problem.Severity.ERROR)) {
            return new Answer.Wrong(problems);
        }
        long known = number();
        if (texts(known).equals(texts)) {
            return new Answer.Set(new Binding(known, read));
        }
        long number = database.sql("INSERT INTO plan_set (set_at, set_by) VALUES (?, ?) RETURNING id")
                .params(OffsetDateTime.now(clock), by)
                .query(Long.class)
                .single();
        for (Text text : texts) {
            database.sql("INSERT INTO plan_text VALUES (?, ?, ?, ?)")
                    .params(number, text.path(), text.content(), text.isPlan())
                    .update();
        }
        return new Answer.Set(new Binding(number, read));
    }

    /** The plans that bind; empty where none were set, or where the catalogue has since become one by which they mean nothing. */
    public Optional<Binding> current() {
        return read(number(), catalogues.number())
                .map(Read::binding)
                .filter(binding -> !binding.plans().isEmpty());
    }

    /** One after the other, for what was read twice would look like other plans. */
    private synchronized Optional<Read> read(long number, long catalogue) {
        Optional<Read> known = last.filter(read -> read.number() == number && read.catalogue() == catalogue);
        if (known.isEmpty() && number > 0) {
            List<Problem> problems = new ArrayList<>();
            known = Optional.of(new Read(number, catalogue, new Binding(number, read(texts(number), problems))));
            last = known;
        }
        return known;
    }

    private long number() {
        return database.sql("SELECT coalesce(max(id), 0) FROM plan_set")
                .query(Long.class)
                .single();
    }

    private List<Text> texts(long number) {
        return database.sql("SELECT path, content, is_plan FROM plan_text WHERE plan_set = ? ORDER BY path")
                .param(number)
                .query((row, _) -> new Text(row.getString(1), row.getString(2), row.getBoolean(3)))
                .list();
    }

    private static List<Text> texts(List<Path> plans, List<Problem> problems) throws IOException {
        Set<Path> named = new LinkedHashSet<>();
        plans.forEach(plan -> named.add(plan.toAbsolutePath().normalize()));
        Set<Path> files = new LinkedHashSet<>(named);
        named.forEach(plan -> files.addAll(PlanFiles.texts(plan)));
        Path root = common(files);
        List<Text> texts = new ArrayList<>();
        for (Path file : files.stream().sorted().toList()) {
            content(file, problems)
                    .ifPresent(content ->
                            texts.add(new Text(root.relativize(file).toString(), content, named.contains(file))));
        }
        return texts;
    }

    private static Optional<String> content(Path file, List<Problem> problems) throws IOException {
        Location start = new Location(file.toString(), 1, 1);
        if (!Files.isRegularFile(file)) {
            problems.add(
                    new Problem(Problem.Severity.ERROR, start, "there is no such file", "name the file of a plan"));
            return Optional.empty();
        }
        try {
            return Optional.of(Files.readString(file));
        } catch (CharacterCodingException e) {
            problems.add(new Problem(Problem.Severity.ERROR, start, "the text is not UTF-8", "save it as UTF-8"));
            return Optional.empty();
        }
    }

    /** The deepest folder that holds all of them. */
    private static Path common(Set<Path> files) {
        Path first = files.iterator().next();
        for (int depth = first.getNameCount() - 1; depth > 0; depth--) {
            Path folder = first.getRoot().resolve(first.subpath(0, depth));
            if (files.stream().allMatch(file -> file.startsWith(folder))) {
                return folder;
            }
        }
        return first.getRoot();
    }

    /** The checked plans by their hashes, each version once; all that is wrong with them, by the names that the texts have among each other. */
    private SequencedMap<String, ValidPlan> read(List<Text> texts, List<Problem> problems) {
        try {
            Path folder = Files.createTempDirectory("baton-plans");
            try {
                return read(folder, texts, problems);
            } finally {
                FileSystemUtils.deleteRecursively(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the plans could not be written down to be read", e);
        }
    }

    /** The same with the name that the text has among the others. */
    private static Problem named(Problem problem, Path folder) {
        Location at = problem.at();
        String name = at.source().replace(folder + File.separator + "plans" + File.separator, "");
        return new Problem(
                problem.severity(), new Location(name, at.line(), at.column()), problem.what(), problem.mend());
    }

    private SequencedMap<String, ValidPlan> read(Path folder, List<Text> texts, List<Problem> problems)
            throws IOException {
        Path catalogue = folder.resolve("catalogue");
        Files.writeString(catalogue, catalogues.text());
        for (Text text : texts) {
            Path file = folder.resolve("plans").resolve(text.path());
            Files.createDirectories(file.getParent());
            Files.writeString(file, text.content());
        }
        SequencedMap<String, ValidPlan> plans = new LinkedHashMap<>();
        for (Text text : texts) {
            if (text.isPlan()) {
                Path file = folder.resolve("plans").resolve(text.path());
                PlanFiles files = PlanFiles.read(file, Optional.of(catalogue), Optional.empty());
                files.problems().forEach(problem -> problems.add(named(problem, folder)));
                Stream.concat(files.plan().stream(), files.before().stream())
                        .forEach(plan -> plans.putIfAbsent(PlanHash.of(plan.plan()), plan));
            }
        }
        return plans;
    }
}
