package io.baton.server.plans;

import io.baton.core.document.Location;
import io.baton.core.document.Problem;
import io.baton.core.plan.ValidPlan;
import io.baton.engine.run.PlanFiles;
import io.baton.engine.run.PlanHash;
import io.baton.server.facts.Catalogues;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the plans that bind. */
@Service
public class Plans {

    private static final int REMEMBERED = 16;

    private final Catalogues catalogues;
    private final Library templates;
    private final JdbcClient database;
    private final Clock clock;
    private Optional<Read> last = Optional.empty();
    private Optional<ReadTexts> lastTexts = Optional.empty();
    /** The last texts that were read, for each page of a draft asks again. */
    private final SequencedMap<Asked, CheckedText> checked = new LinkedHashMap<>();

    Plans(Catalogues catalogues, Library templates, JdbcClient database, Clock clock) {
        this.catalogues = catalogues;
        this.templates = templates;
        this.database = database;
        this.clock = clock;
    }

    /** A set as it was read, with the number of the catalogue of then. */
    private record Read(long number, long catalogue, Binding binding) {}

    /** The versions of a set with their texts, which only people look at. */
    private record ReadTexts(long number, long catalogue, List<BoundPlan> bound) {}

    /** A text that was read, beside the texts of a set. */
    private record Asked(PlanText text, long number, long catalogue) {}

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

    /** Whoever changes the set, one after the other. */
    private static final long LOCK = 0x706c616e73L;

    /**
     * Lets plans bind, all of them instead of those before; they are kept with every text that they follow. The same again changes
     * nothing.
     *
     * @param by who says so
     */
    @Transactional
    public Answer set(List<Path> plans, String by) throws IOException {
        List<Problem> problems = new ArrayList<>();
        List<PlanText> texts = texts(plans, problems);
        SequencedMap<String, ValidPlan> read = problems.isEmpty() ? read(texts, problems) : new LinkedHashMap<>();
        if (problems.stream().anyMatch(Plans::isError)) {
            return new Answer.Wrong(problems);
        }
        lock();
        long known = number();
        return texts(known).equals(texts)
                ? new Answer.Set(new Binding(known, read))
                : new Answer.Set(new Binding(bind(texts, by, ""), read));
    }

    /**
     * Lets one more text bind beside those that do, with all that it follows and that is not there yet. Those that are there stay as
     * they are.
     *
     * @param reason why
     * @param by who says so
     */
    @Transactional
    public Answer add(PlanText added, String reason, String by) {
        lock();
        List<PlanText> texts = new ArrayList<>(texts());
        if (texts.stream().anyMatch(text -> text.path().equals(added.path()))) {
            return new Answer.Wrong(List.of(new Problem(
                    Problem.Severity.ERROR,
                    new Location(added.path(), 1, 1),
                    "there is a text of that name among those that bind",
                    "give the draft another name")));
        }
        try (PlanFolder folder = new PlanFolder(catalogues.text(), around(added))) {
            for (String path : folder.followed(added.path())) {
                if (texts.stream().noneMatch(text -> text.path().equals(path))) {
                    texts.add(
                            path.equals(added.path())
                                    ? added
                                    : templates
                                            .find(path)
                                            .map(found -> new PlanText(
                                                    path, found.text().content(), false))
                                            .orElseThrow());
                }
            }
        }
        texts.sort(Comparator.comparing(PlanText::path));
        List<Problem> problems = new ArrayList<>();
        SequencedMap<String, ValidPlan> read = read(texts, problems);
        return problems.stream().anyMatch(Plans::isError)
                ? new Answer.Wrong(problems)
                : new Answer.Set(new Binding(bind(texts, by, reason), read));
    }

    private void lock() {
        database.sql("SELECT pg_advisory_xact_lock(?)")
                .param(LOCK)
                .query((_, _) -> LOCK)
                .single();
    }

    private long bind(List<PlanText> texts, String by, String reason) {
        long number = database.sql("INSERT INTO plan_set (set_at, set_by, reason) VALUES (?, ?, ?) RETURNING id")
                .params(OffsetDateTime.now(clock), by, reason)
                .query(Long.class)
                .single();
        for (PlanText text : texts) {
            database.sql("INSERT INTO plan_text VALUES (?, ?, ?, ?)")
                    .params(number, text.path(), text.content(), text.isPlan())
                    .update();
        }
        return number;
    }

    private static boolean isError(Problem problem) {
        return problem.severity() == Problem.Severity.ERROR;
    }

    /** The texts of the plans that bind, with all that they follow. */
    public List<PlanText> texts() {
        return texts(number());
    }

    /** Reads a text among those that bind and, where those have none of that name, those of the library. */
    public CheckedText check(PlanText text) {
        Asked asked = new Asked(text, number(), catalogues.number());
        Optional<CheckedText> known;
        synchronized (checked) {
            known = Optional.ofNullable(checked.get(asked));
        }
        return known.orElseGet(() -> check(asked));
    }

    private CheckedText check(Asked asked) {
        PlanText text = asked.text();
        try (PlanFolder folder = new PlanFolder(catalogues.text(), around(text))) {
            CheckedText found = folder.read(text.path());
            synchronized (checked) {
                checked.put(asked, found);
                if (checked.size() > REMEMBERED) {
                    checked.pollFirstEntry();
                }
            }
            return found;
        }
    }

    /** What would be wrong with the plans that bind if another catalogue counted. */
    public List<Problem> against(String catalogue) {
        List<PlanText> texts = texts();
        try (PlanFolder folder = new PlanFolder(catalogue, texts)) {
            return texts.stream()
                    .filter(PlanText::isPlan)
                    .flatMap(text -> folder.read(text.path()).problems().stream())
                    .filter(Plans::isError)
                    .toList();
        }
    }

    private Collection<PlanText> around(PlanText text) {
        Map<String, PlanText> all = new TreeMap<>();
        templates.all().forEach(template -> all.put(template.text().path(), template.text()));
        texts().forEach(bound -> all.put(bound.path(), bound));
        all.put(text.path(), text);
        return all.values();
    }

    /** Each version that binds with its text, the later ones of a plan first; those that cannot be read are left out. */
    public synchronized List<BoundPlan> bound() {
        return read(number(), catalogues.number()).map(this::bound).orElse(List.of());
    }

    private List<BoundPlan> bound(Read read) {
        Optional<ReadTexts> known =
                lastTexts.filter(texts -> texts.number() == read.number() && texts.catalogue() == read.catalogue());
        if (known.isEmpty()) {
            known = Optional.of(new ReadTexts(
                    read.number(), read.catalogue(), bound(read.number(), texts(read.number()), read.binding())));
            lastTexts = known;
        }
        return known.get().bound();
    }

    private List<BoundPlan> bound(long number, List<PlanText> texts, Binding binding) {
        List<BoundPlan> bound = new ArrayList<>();
        try (PlanFolder folder = new PlanFolder(catalogues.text(), texts)) {
            for (PlanText text : texts) {
                CheckedText checked = folder.read(text.path());
                if (checked.plan().isPresent() && checked.catalogue().isPresent()) {
                    ValidPlan plan = checked.plan().get();
                    String hash = PlanHash.of(plan.plan());
                    if (binding.byHash().containsKey(hash)) {
                        bound.add(new BoundPlan(
                                text, plan, hash, checked.catalogue().get(), checked.problems(), since(number, text)));
                    }
                }
            }
        }
        bound.sort(Comparator.comparing((BoundPlan plan) -> plan.plan().name())
                .thenComparing(plan -> plan.plan().version(), Comparator.reverseOrder()));
        return List.copyOf(bound);
    }

    /** The first of the sets without a gap in which the text stands as it is. */
    private BoundPlan.Since since(long number, PlanText text) {
        return database.sql("SELECT id, set_at, set_by, reason FROM plan_set WHERE id >"
                        + " (SELECT coalesce(max(id), 0) FROM plan_set other WHERE id <= :set AND NOT EXISTS"
                        + " (SELECT FROM plan_text WHERE plan_set = other.id AND path = :path AND content = :content))"
                        + " ORDER BY id LIMIT 1")
                .param("set", number)
                .param("path", text.path())
                .param("content", text.content())
                .query((row, _) -> new BoundPlan.Since(
                        row.getLong("id"),
                        row.getObject("set_at", OffsetDateTime.class).toInstant(),
                        row.getString("set_by"),
                        row.getString("reason")))
                .single();
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
            List<PlanText> texts = texts(number);
            Binding binding = new Binding(number, read(texts, problems));
            known = Optional.of(new Read(number, catalogue, binding));
            last = known;
        }
        return known;
    }

    private long number() {
        return database.sql("SELECT coalesce(max(id), 0) FROM plan_set")
                .query(Long.class)
                .single();
    }

    private List<PlanText> texts(long number) {
        return database.sql("SELECT path, content, is_plan FROM plan_text WHERE plan_set = ? ORDER BY path")
                .param(number)
                .query((row, _) -> new PlanText(row.getString(1), row.getString(2), row.getBoolean(3)))
                .list();
    }

    private static List<PlanText> texts(List<Path> plans, List<Problem> problems) throws IOException {
        Set<Path> named = new LinkedHashSet<>();
        plans.forEach(plan -> named.add(plan.toAbsolutePath().normalize()));
        Set<Path> files = new LinkedHashSet<>(named);
        named.forEach(plan -> files.addAll(PlanFiles.texts(plan)));
        Path root = common(files);
        List<PlanText> texts = new ArrayList<>();
        for (Path file : files.stream().sorted().toList()) {
            content(file, problems)
                    .ifPresent(content ->
                            texts.add(new PlanText(root.relativize(file).toString(), content, named.contains(file))));
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
    private SequencedMap<String, ValidPlan> read(List<PlanText> texts, List<Problem> problems) {
        SequencedMap<String, ValidPlan> plans = new LinkedHashMap<>();
        try (PlanFolder folder = new PlanFolder(catalogues.text(), texts)) {
            for (PlanText text : texts) {
                if (text.isPlan()) {
                    CheckedText checked = folder.read(text.path());
                    problems.addAll(checked.problems());
                    Stream.concat(checked.plan().stream(), checked.before().stream())
                            .forEach(plan -> plans.putIfAbsent(PlanHash.of(plan.plan()), plan));
                }
            }
        }
        return plans;
    }
}
