package io.baton.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.server.access.ApiTokens;
import io.baton.server.calculation.AppraisedCompany;
import io.baton.server.facts.Catalogues;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.simple.JdbcClient;

@ExtendWith(AppraisedCompany.class)
class CatalogueApiTest {

    private static final String PATH = "/api/v1/catalogue";

    private final Catalogues catalogues = AppraisedCompany.part(Catalogues.class);
    private final long before = catalogues.number();
    private final Program program = new Program(ApiTokens.Permission.CATALOGUE_WRITE);

    @AfterEach
    void asItWas() {
        JdbcClient database = AppraisedCompany.part(JdbcClient.class);
        database.sql("DELETE FROM catalogue WHERE id > ?").param(before).update();
        database.sql("DROP TABLE IF EXISTS fact.visit_by_api").update();
    }

    private HttpResponse<String> put(String text, String... headers) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(List.of("Content-Type", "application/yaml"));
        all.addAll(List.of(headers));
        return program.send("PUT", PATH, text, all.toArray(String[]::new));
    }

    private static String withVisits(String text) {
        return text.replaceFirst(
                "(?m)^facts:\n",
                "facts:\n  visit_by_api: { participant: seller, key: id, fields: { id: text, seller: text, day: date } }\n");
    }

    @Test
    void aCatalogueIsReadAndChangedByAProgram() throws IOException, InterruptedException {
        HttpResponse<String> read = program.get(PATH);
        assertThat(read.body()).isEqualTo(catalogues.text());

        HttpResponse<String> changed = put(withVisits(read.body()), "If-Match", Program.tag(read));

        assertThat(changed.statusCode()).as(changed.body()).isEqualTo(204);
        assertThat(program.get(PATH).headers().firstValue("ETag")).contains(Program.tag(changed));
        assertThat(catalogues.table("visit_by_api")).isPresent();
        assertThat(AppraisedCompany.part(JdbcClient.class)
                        .sql("SELECT convert_from(detail, 'UTF8') FROM audit_event WHERE kind = 'CATALOGUE_CHANGED'"
                                + " ORDER BY id DESC LIMIT 1")
                        .query(String.class)
                        .single())
                .endsWith("by the program " + program.name);
    }

    @Test
    void whatWouldMakePlansOrFactsMeanSomethingElseIsRefused() throws IOException, InterruptedException {
        HttpResponse<String> read = program.get(PATH);
        String tag = Program.tag(read);

        HttpResponse<String> broken = put(read.body().replaceFirst("(?m)^  deal:", "  sale:"), "If-Match", tag);
        assertThat(broken.statusCode()).isEqualTo(422);
        assertThat(broken.body()).contains("plans that bind", "\"source\":\"plan.yaml\"", "'deal'");
        HttpResponse<String> wrong = put(read.body() + "nonsense: 1\n", "If-Match", tag);
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("catalogue.yaml", "nonsense", "mend");
        assertThat(put(read.body()).statusCode()).isEqualTo(428);
        assertThat(put(read.body(), "If-None-Match", "*").statusCode()).isEqualTo(412);
        assertThat(put(read.body(), "If-Match", "\"of something else\"").statusCode())
                .isEqualTo(412);
        assertThat(put("#".repeat(1_100_000), "If-Match", tag).statusCode()).isEqualTo(413);
        assertThat(catalogues.number()).isEqualTo(before);
    }

    @Test
    void ofTwoWhoWriteAtOnceOneIsTold() throws IOException, InterruptedException, ExecutionException {
        HttpResponse<String> read = program.get(PATH);
        Callable<Integer> change = () -> put(
                        withVisits(read.body()) + "# " + Thread.currentThread().threadId() + "\n",
                        "If-Match",
                        Program.tag(read))
                .statusCode();
        List<Integer> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            for (Future<Integer> answer : threads.invokeAll(List.of(change, change))) {
                answers.add(answer.get());
            }
        }

        assertThat(answers).containsExactlyInAnyOrder(204, 412);
    }
}
