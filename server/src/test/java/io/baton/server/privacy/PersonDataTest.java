package io.baton.server.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.core.document.Language;
import io.baton.server.Visitor;
import io.baton.server.access.Account;
import io.baton.server.access.Role;
import io.baton.server.access.Sight;
import io.baton.server.audit.AuditChain;
import io.baton.server.audit.AuditEvent;
import io.baton.server.audit.AuditTrail;
import io.baton.server.calculation.AppraisedCompany;
import io.baton.server.organisation.Scope;
import io.baton.server.page.Words;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Taking out all that is kept of a person, and erasing that person; in this order, for nothing is left afterwards. */
@ExtendWith(AppraisedCompany.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PersonDataTest {

    private static final String PAGE = "/privacy/people/" + Leaver.ID;
    private static final Pattern DECIDE = Pattern.compile("action=\"([^\"]+/erasure/\\d+)/(?:approve|withdraw)\"");
    /** What is left of name and login in any spelling, also as the hexadecimal digits of bytes. */
    private static final String TRACE = "z?elda|zquill|quill|656c6461";

    private static Optional<Account> leaver = Optional.empty();

    private final JdbcClient database = AppraisedCompany.part(JdbcClient.class);

    @BeforeAll
    static void make() {
        leaver = Optional.of(Leaver.make());
    }

    @AfterAll
    static void remove() {
        Leaver.remove();
        AppraisedCompany.part(JdbcClient.class)
                .sql("DELETE FROM assignment WHERE person = 'z-2'")
                .update();
        AppraisedCompany.awaitQuiet();
    }

    private static Visitor administrator() throws IOException, InterruptedException {
        return visitor(AppraisedCompany.account("", Role.ADMINISTRATOR).login());
    }

    private static Visitor visitor(String login) throws IOException, InterruptedException {
        Visitor visitor = new Visitor(AppraisedCompany.address());
        visitor.logIn(login, AppraisedCompany.PASSWORD);
        return visitor;
    }

    private static Map<String, String> export(Language language) throws IOException {
        Scope own = AppraisedCompany.part(Sight.class).own(leaver.orElseThrow());
        Subject subject = new Subject(
                (Scope.Self) own, List.of(leaver.orElseThrow().id()), List.of(Leaver.LOGIN), Optional.empty());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        AppraisedCompany.part(PersonExport.class).write(subject, Words.beside(PersonExport.class, language), out);
        Map<String, String> files = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    @Test
    @Order(1)
    void everyTableIsGivenOrHoldsNothingOfAnybody() {
        List<String> tables = database.sql(
                        "SELECT CASE table_schema WHEN 'fact' THEN 'fact.' || quote_ident(table_name)"
                                + " ELSE table_name END FROM information_schema.tables WHERE table_type = 'BASE TABLE'"
                                + " AND table_schema NOT IN ('pg_catalog', 'information_schema')")
                .query(String.class)
                .list();
        TreeSet<String> known = AppraisedCompany.part(Holdings.class).all().stream()
                .map(holding -> holding.table().replace("\"", ""))
                .collect(Collectors.toCollection(TreeSet::new));
        known.addAll(Holdings.NOBODYS.keySet());
        known.addAll(List.of(Holdings.TRAIL, "fact.exchange_rates"));
        assertThat(new TreeSet<>(tables)).isEqualTo(known);
    }

    @Test
    @Order(2)
    void allIsTakenOutButPasswordsAndRaters() throws IOException {
        Map<String, String> files = export(Language.ZH_HANS);

        assertThat(files.get("person.jsonl")).contains(Leaver.NAME);
        assertThat(files.get("account.jsonl")).contains(Leaver.LOGIN).doesNotContain("\"password\"", "argon2");
        assertThat(files.get("fact-deal.jsonl")).hasLineCount(1).contains("200.2500", "friends");
        assertThat(files.get("fact_history-deal.jsonl")).contains("100.5000", "Sons");
        assertThat(files.get("outcome.jsonl")).contains("\"period\": \"2025-03\"", "Zelda was ill");
        assertThat(files.get("appraisal_inputs.jsonl")).contains("\"inputs\"").doesNotContain("\"ratings\"");
        assertThat(files.get("audit_event-about.jsonl")).contains("renamed to Zelda Quill");
        assertThat(files.get("index.txt")).contains(Leaver.ID, "account.jsonl：账号（不含密码）（1）");
        assertThat(files).doesNotContainKey("audit_key.jsonl");
        assertThat(files.getOrDefault("outcome.jsonl", "").lines())
                .as("nobody else's")
                .allMatch(row -> row.contains("\"participant\": \"z-1\""));
    }

    @Test
    @Order(2)
    void ratingsOfOthersAreLeftOut() {
        assertThat(AppraisedCompany.part(Holdings.class).all().stream()
                        .filter(holding -> holding.name().endsWith("-ratings"))
                        .map(Holding::condition))
                .hasSize(2)
                .allMatch(condition -> condition.contains("->> 'rater' IS NULL AND"));
    }

    @Test
    @Order(2)
    void everyLanguageSaysWhatEachFileIs() {
        for (Language language : Language.values()) {
            Words words = Words.beside(PersonExport.class, language);
            assertThat(AppraisedCompany.part(Holdings.class).all())
                    .allMatch(holding ->
                            !words.say(holding.word(), holding.name()).isBlank());
        }
    }

    @Test
    @Order(2)
    void onesOwnDataComeAsAFileThatNobodyKeeps() throws IOException, InterruptedException {
        HttpResponse<String> reply = visitor(Leaver.LOGIN).send("/my-data", "/my-data", Map.of());

        assertThat(reply.statusCode()).isEqualTo(200);
        assertThat(reply.headers().map())
                .containsEntry("Content-Type", List.of("application/zip"))
                .containsEntry("Cache-Control", List.of("no-store"))
                .containsEntry("Content-Disposition", List.of("attachment; filename=\"baton-data.zip\""));
        assertThat(AppraisedCompany.part(AuditTrail.class)
                        .about(Leaver.ID, 1)
                        .getFirst()
                        .kind())
                .isEqualTo(AuditEvent.Kind.DATA_EXPORTED);
    }

    @Test
    @Order(2)
    void whoeverAsksTooOftenWaits() throws IOException, InterruptedException {
        Visitor often = visitor(AppraisedCompany.account("max").login());
        List<Integer> replies = new ArrayList<>();
        for (int i = 0; i < 11; i++) {
            replies.add(often.send("/my-data", "/my-data", Map.of()).statusCode());
        }
        assertThat(replies).startsWith(200).endsWith(429);
    }

    @Test
    @Order(3)
    void whoeverIsEmployedIsNotErased() throws IOException, InterruptedException {
        HttpResponse<String> reply = administrator()
                .send("/privacy", "/privacy/people/kim/erasure", Map.of("reason", "asked for", "release", "none"));

        assertThat(reply.statusCode()).isEqualTo(422);
        assertThat(reply.body()).contains("end the assignment first");
    }

    @Test
    @Order(3)
    void theLawKeepsThemUnlessSomebodySaysWhyNot() throws IOException, InterruptedException {
        HttpResponse<String> reply = propose(administrator(), PAGE, Map.of("reason", "asked for"));

        assertThat(reply.statusCode()).isEqualTo(422);
        assertThat(reply.body())
                .contains("Say why it does not bind here.", "2030-03-31", "2028-03-31", ">\nasked for</textarea>");
    }

    private static HttpResponse<String> propose(Visitor visitor, String page, Map<String, String> why)
            throws IOException, InterruptedException {
        return visitor.send(page, page + "/erasure", why);
    }

    @Test
    @Order(4)
    void whoProposedDoesNotApproveAndOfTwoWhoDoOneErases()
            throws IOException, InterruptedException, ExecutionException {
        Leaver.add("z-2", "Zenobia", LocalDate.of(2014, 1, 1), LocalDate.of(2015, 12, 31));
        String page = "/privacy/people/z-2";
        Visitor author = administrator();
        assertThat(propose(author, page, Map.of("reason", "asked for")).statusCode())
                .isEqualTo(302);
        assertThat(propose(author, page, Map.of("reason", "again")).statusCode())
                .isEqualTo(409);
        String deed = deed(author, page);
        assertThat(author.send(page, deed + "/approve", Map.of()).statusCode()).isEqualTo(409);
        assertThat(administrator().send(page, deed + "/refuse", Map.of()).statusCode())
                .isEqualTo(422);

        assertThat(together(List.of(
                        () -> administrator()
                                .send(page, deed + "/approve", Map.of())
                                .statusCode(),
                        () -> administrator()
                                .send(page, deed + "/approve", Map.of())
                                .statusCode())))
                .containsExactlyInAnyOrder(302, 409);
        assertThat(propose(author, page, Map.of("reason", "nothing is left")).statusCode())
                .isEqualTo(302);
        assertThat(administrator()
                        .send(page, deed(author, page) + "/approve", Map.of())
                        .statusCode())
                .as("somebody without a name")
                .isEqualTo(302);
    }

    private static List<Integer> together(List<Callable<Integer>> deeds)
            throws InterruptedException, ExecutionException {
        List<Integer> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            for (Future<Integer> answer : threads.invokeAll(deeds)) {
                answers.add(answer.get());
            }
        }
        return answers;
    }

    private static String deed(Visitor visitor, String page) throws IOException, InterruptedException {
        Matcher found = DECIDE.matcher(visitor.get(page).body());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    @Test
    @Order(5)
    void whoIsErasedIsFoundNowhereAndTheBooksBalance() throws IOException, InterruptedException {
        Leaver.bring(leaver.orElseThrow());
        assertThat(traces()).contains("person", "account", "fact.deal", "fact_history", "outcome", "upload");
        assertThat(filesWithTraces()).isNotEmpty();
        Visitor gone = visitor(Leaver.LOGIN);
        List<String> before = books();
        Visitor author = administrator();
        propose(author, PAGE, Map.of("reason", "Zelda Quill asked for it", "release", "a court said so"));
        String deed = deed(author, PAGE);

        HttpResponse<String> reply = administrator().send(PAGE, deed + "/approve", Map.of());
        assertThat(reply.statusCode()).isEqualTo(302);
        awaitRenewal();

        assertThat(traces()).isEmpty();
        assertThat(filesWithTraces()).isEmpty();
        assertThat(books()).isEqualTo(before);
        assertThat(gone.get("/").statusCode()).as("the session is over").isEqualTo(302);
        assertThat(new Visitor(AppraisedCompany.address()).logIn(Leaver.LOGIN, AppraisedCompany.PASSWORD))
                .isEqualTo("/login?error");
        AuditChain chain = AppraisedCompany.part(AuditChain.class);
        chain.seal();
        assertThat(chain.verify().broken()).isEmpty();
        assertThat(author.get(PAGE).body()).contains("Erased", "nowhere in the database", "z-1 asked for it");

        AppraisedCompany.askRun("2025-02");
        AppraisedCompany.askRun("2025-03");
        AppraisedCompany.awaitQuiet();
        assertThat(books()).as("calculated again").isEqualTo(before);
        assertThat(traces()).isEmpty();
    }

    private static void awaitRenewal() throws InterruptedException {
        Instant end = Instant.now().plus(Duration.ofSeconds(60));
        while (AppraisedCompany.part(Erasures.class).lastNotRenewed() > 0) {
            assertThat(Instant.now()).isBefore(end);
            Thread.sleep(60);
        }
    }

    /** All that totals, ranks and pay are made of. */
    private List<String> books() {
        return database.sql("""
                SELECT participant || cycle || period || plan || role || unit || coalesce(total::text, '') || coalesce(grade, '')
                  || (SELECT string_agg((line - CASE line ->> 'kind' WHEN 'exempt' THEN 'value' ELSE '' END)::text, ',' ORDER BY place)
                      FROM jsonb_array_elements(lines) WITH ORDINALITY AS t (line, place)) AS book FROM outcome
                UNION ALL SELECT type || source || facts FROM fact_count
                UNION ALL SELECT seller || sum(amount) || count(*) FROM fact.deal GROUP BY seller
                UNION ALL SELECT participant || item || sum(value) FROM fact.targets GROUP BY participant, item
                UNION ALL SELECT type || count(*) FROM fact_history GROUP BY type
                ORDER BY 1""").query(String.class).list();
    }

    /** The tables in which anything of the name or login stands. */
    private List<String> traces() {
        return database
                .sql("SELECT format('%I.%I', table_schema, table_name) FROM information_schema.tables"
                        + " WHERE table_type = 'BASE TABLE' AND table_schema IN ('public', 'fact')")
                .query(String.class)
                .list()
                .stream()
                .filter(table -> database.sql(
                                "SELECT EXISTS (SELECT FROM " + table + " AS held WHERE held::text ~* :trace)")
                        .param("trace", TRACE)
                        .query(Boolean.class)
                        .single())
                .map(table -> table.replace("public.", ""))
                .toList();
    }

    private static List<Path> filesWithTraces() throws IOException {
        Path work = Path.of(AppraisedCompany.part(Environment.class).getRequiredProperty("baton.work"));
        List<Path> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(work)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains("elda")) {
                    found.add(file);
                }
            }
        }
        return found;
    }
}
