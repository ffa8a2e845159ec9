package io.baton.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.server.access.ApiTokens;
import io.baton.server.access.Role;
import io.baton.server.calculation.AppraisedCompany;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/**
 * Every endpoint, and what each kind of person gets there. A new endpoint fails until it has a row.
 *
 * <p>The seller is kim; the manager is lea, superior of kim always, of eve in February 2025 only, of ben from April 11. Today is
 * {@link AppraisedCompany#TODAY}.
 */
@ExtendWith(AppraisedCompany.class)
class EndpointsTest {

    /** {@code ok} is a page, or a redirect to one; {@code in} sends to the log-in; a number is that status. */
    private static final String TABLE = """
            endpoint                       | path                                        | anonymous seller manager operations finance supervision administrator token
            GET /                          |                                             | in  ok  ok  ok  ok  ok  ok  in
            GET /login                     |                                             | ok  ok  ok  ok  ok  ok  ok  ok
            ANY /error                     |                                             | ok  ok  ok  ok  ok  ok  ok  ok
            GET /assets/{hash}/{name}      | /assets/none/console.css                    | 404 404 404 404 404 404 404 404
            GET /settings                  |                                             | in  ok  ok  ok  ok  ok  ok  in
            POST /settings                 |                                             | in  ok  ok  ok  ok  ok  ok  403
            GET /settings/password         |                                             | in  ok  ok  ok  ok  ok  ok  in
            POST /settings/password        |                                             | in  ok  ok  ok  ok  ok  ok  403
            GET /performance               |                                             | in  ok  ok  404 404 404 404 in
            GET /pay                       |                                             | in  ok  ok  404 404 404 404 in
            POST /pay/what-if              |                                             | in  ok  ok  404 404 404 404 403
            GET /team/{id}/pay             | /team/kim/pay                               | in  ok  404 404 ok  404 404 in
            GET /team/{id}/pay             | /team/lea/pay                               | in  404 ok  404 ok  404 404 in
            GET /team/{id}/pay             | /team/nobody/pay                            | in  404 404 404 404 404 404 in
            GET /live/{person}             | /live/kim                                   | in  ok  ok  ok  404 ok  404 in
            GET /live/{person}             | /live/ana                                   | in  404 404 ok  404 ok  404 in
            GET /targets                   |                                             | in  ok  ok  ok  404 ok  404 in
            GET /targets/{person}          | /targets/kim                                | in  ok  ok  ok  404 ok  404 in
            GET /targets/{person}          | /targets/ana                                | in  404 404 ok  404 ok  404 in
            GET /targets/{person}          | /targets/nobody                             | in  404 404 404 404 404 404 in
            POST /targets/{person}         | /targets/kim?item=quota                     | in  404 404 409 404 404 404 403
            POST /targets/{person}/agreement | /targets/kim/agreement?item=quota&step=PROPOSED | in 404 409 409 404 404 404 403
            POST /targets/{person}/agreement | /targets/kim/agreement?item=quota&step=AGREED | in 409 404 404 404 404 404 403
            GET /team                      |                                             | in  ok  ok  ok  ok  ok  ok  in
            GET /team/{person}             | /team/kim                                   | in  ok  ok  ok  ok  ok  ok  in
            GET /team/{person}             | /team/ana                                   | in  404 404 ok  ok  ok  ok  in
            GET /team/{person}             | /team/eve                                   | in  404 404 ok  ok  ok  ok  in
            GET /team/{person}             | /team/nobody                                | in  404 404 404 404 404 404 in
            GET /team/{id}/performance     | /team/kim/performance                       | in  ok  ok  ok  404 ok  404 in
            GET /team/{id}/performance     | /team/ana/performance                       | in  404 404 ok  404 ok  404 in
            GET /team/{id}/performance     | /team/ben/performance                       | in  404 ok  ok  404 ok  404 in
            GET /team/{id}/performance     | /team/ben/performance?period=month:2025-02  | in  404 404 ok  404 ok  404 in
            GET /team/{id}/performance     | /team/ben/performance?period=month:2025-04  | in  404 ok  ok  404 ok  404 in
            GET /team/{id}/performance     | /team/eve/performance                       | in  404 404 ok  404 ok  404 in
            GET /team/{id}/performance     | /team/eve/performance?period=month:2025-02  | in  404 ok  ok  404 ok  404 in
            GET /team/{id}/performance     | /team/eve/performance?period=month:2025-03  | in  404 404 ok  404 ok  404 in
            GET /team-map                  |                                             | in  404 ok  ok  404 ok  404 in
            GET /team-map                  | /team-map?period=month:2025-02              | in  404 ok  ok  404 ok  404 in
            GET /runs                      |                                             | in  404 404 ok  404 404 404 in
            POST /runs                     |                                             | in  404 404 ok  404 404 404 403
            GET /data                      |                                             | in  404 404 ok  404 404 404 in
            GET /data/{type}               | /data/deal                                  | in  404 404 ok  404 404 404 in
            GET /data/targets/break-down   |                                             | in  404 404 ok  404 404 404 in
            POST /data/targets/break-down  |                                             | in  404 404 422 404 404 404 403
            GET /data/{type}               | /data/targets                               | in  404 404 ok  404 404 404 in
            GET /data/{type}               | /data/assignments                           | in  404 404 ok  404 404 404 in
            GET /data/{type}/facts         | /data/assignments/facts                     | in  404 404 404 404 404 404 in
            POST /data/{type}/loads/{load}/undo | /data/assignments/loads/1/undo         | in  404 404 404 404 404 404 403
            GET /data/{type}               | /data/nothing                               | in  404 404 404 404 404 404 in
            GET /data/catalogue            |                                             | in  404 404 ok  404 404 404 in
            POST /data/catalogue           |                                             | in  404 404 409 404 404 404 403
            GET /data/{type}/completeness  | /data/deal/completeness?counted             | in  404 404 ok  404 404 404 in
            GET /data/{type}/completeness  | /data/assignments/completeness              | in  404 404 404 404 404 404 in
            GET /data/{type}/facts         | /data/deal/facts                            | in  404 404 ok  404 404 404 in
            GET /data/{type}/facts/revisions | /data/deal/facts/revisions?key=D1          | in  404 404 ok  404 404 404 in
            GET /data/{type}/template.xlsx | /data/deal/template.xlsx                    | in  404 404 ok  404 404 404 in
            POST /data/{type}/uploads      | /data/deal/uploads                          | in  404 404 ok  404 404 404 403
            GET /data/{type}/uploads/{id}  | /data/deal/uploads/UPLOAD                   | in  404 404 ok  404 404 404 in
            POST /data/{type}/uploads/{id}/reading | /data/deal/uploads/UPLOAD/reading           | in  404 404 ok  404 404 404 403
            GET /data/{type}/uploads/{id}/bad.xlsx | /data/deal/uploads/UPLOAD/bad.xlsx           | in  404 404 ok  404 404 404 in
            POST /data/{type}/uploads/{id}/take | /data/deal/uploads/UPLOAD/take              | in  404 404 ok  404 404 404 403
            POST /data/{type}/uploads/{id}/drop | /data/deal/uploads/UPLOAD/drop              | in  404 404 ok  404 404 404 403
            POST /data/{type}/loads/{load}/undo | /data/deal/loads/0/undo                     | in  404 404 ok  404 404 404 403
            GET /plans                     |                                             | in  404 404 ok  404 404 404 in
            GET /plans/{name}              | /plans/company                              | in  404 404 ok  404 404 404 in
            GET /plans/{name}/page         | /plans/company/page                         | in  404 404 ok  404 404 404 in
            GET /plans/{name}              | /plans/nothing                              | in  404 404 404 404 404 404 in
            GET /plans/{name}/page         | /plans/nothing/page                         | in  404 404 404 404 404 404 in
            POST /plans/drafts             |                                             | in  404 404 404 404 404 404 403
            GET /plans/drafts/{id}         | /plans/drafts/DRAFT                         | in  404 404 ok  404 404 404 in
            POST /plans/drafts/{id}        | /plans/drafts/DRAFT                         | in  404 404 ok  404 404 404 403
            POST /plans/drafts/{id}/check  | /plans/drafts/DRAFT/check                   | in  404 404 ok  404 404 404 403
            POST /plans/drafts/{id}/propose | /plans/drafts/DRAFT/propose                 | in  404 404 ok  404 404 404 403
            POST /plans/drafts/{id}/withdraw | /plans/drafts/DRAFT/withdraw                | in  404 404 ok  404 404 404 403
            POST /plans/drafts/{id}/approve | /plans/drafts/DRAFT/approve                 | in  404 404 ok  404 404 404 403
            POST /plans/drafts/{id}/refuse | /plans/drafts/DRAFT/refuse                  | in  404 404 ok  404 404 404 403
            POST /plans/drafts/{id}/drop   | /plans/drafts/DRAFT/drop                    | in  404 404 ok  404 404 404 403
            GET /plans/drafts/{id}/preview | /plans/drafts/DRAFT/preview                 | in  404 404 ok  404 404 404 in
            POST /plans/drafts/{id}/preview | /plans/drafts/DRAFT/preview                 | in  404 404 ok  404 404 404 403
            POST /plans/drafts/{id}/preview/cancel | /plans/drafts/DRAFT/preview/cancel          | in  404 404 ok  404 404 404 403
            GET /plans/reviews             |                                             | in  404 404 ok  404 404 404 in
            POST /plans/reviews            |                                             | in  404 404 ok  404 404 404 403
            GET /plans/{name}/read         | /plans/company/read                         | in  404 404 ok  404 404 404 in
            POST /plans/{name}/read        | /plans/company/read                         | in  404 404 404 404 404 404 403
            GET /my-plans                  |                                             | in  ok  ok  404 404 404 404 in
            GET /my-plans/{name}/{version} | /my-plans/company/1                         | in  ok  ok  404 404 404 404 in
            GET /my-plans/{name}/{version} | /my-plans/company/9                         | in  404 404 404 404 404 404 in
            POST /my-plans/{name}/{version} | /my-plans/company/9                        | in  404 404 404 404 404 404 403
            GET /accounts                  |                                             | in  404 404 404 404 404 ok  in
            GET /accounts/new              |                                             | in  404 404 404 404 404 ok  in
            POST /accounts/new             |                                             | in  404 404 404 404 404 ok  403
            GET /accounts/roles            |                                             | in  404 404 404 404 404 ok  in
            GET /accounts/missing          |                                             | in  404 404 404 404 404 ok  in
            POST /accounts/missing         | /accounts/missing?unit=none                 | in  404 404 404 404 404 ok  403
            GET /accounts/{id}             | /accounts/1                                 | in  404 404 404 404 404 ok  in
            POST /accounts/{id}/roles      | /accounts/1/roles                           | in  404 404 404 404 404 409 403
            POST /accounts/{id}/{change}   | /accounts/1/close                           | in  404 404 404 404 404 409 403
            POST /accounts/{id}/{change}   | /accounts/1/open                            | in  404 404 404 404 404 409 403
            POST /accounts/{id}/{change}   | /accounts/1/unlock                          | in  404 404 404 404 404 409 403
            POST /accounts/{id}/password   | /accounts/1/password                        | in  404 404 404 404 404 409 403
            GET /tokens                    |                                             | in  404 404 404 404 404 ok  in
            POST /tokens                   |                                             | in  404 404 404 404 404 422 403
            POST /tokens/revoke            |                                             | in  404 404 404 404 404 409 403
            GET /webhooks                  |                                             | in  404 404 404 404 404 ok  in
            POST /webhooks                 |                                             | in  404 404 404 404 404 422 403
            GET /webhooks/{id}             | /webhooks/0                                 | in  404 404 404 404 404 404 in
            POST /webhooks/{id}            | /webhooks/0?deed=PING                       | in  404 404 404 404 404 404 403
            GET /health                    |                                             | in  404 404 ok  404 404 ok  in
            GET /backups                   |                                             | in  404 404 404 404 404 ok  in
            POST /backups                  |                                             | in  404 404 404 404 404 ok  403
            POST /backups/check            |                                             | in  404 404 404 404 404 ok  403
            GET /organisation              |                                             | in  404 404 ok  404 404 ok  in
            GET /organisation/unit         |                                             | in  404 404 ok  404 404 ok  in
            GET /organisation/people       |                                             | in  404 404 ok  404 404 ok  in
            GET /organisation/people/{person} | /organisation/people/kim                 | in  404 404 ok  404 404 ok  in
            GET /organisation/people/{person} | /organisation/people/nobody              | in  404 404 404 404 404 404 in
            GET /organisation/people/{person}/{deed} | /organisation/people/kim/move     | in  404 404 ok  404 404 ok  in
            POST /organisation/people/{person}/{deed} | /organisation/people/kim/correct | in  404 404 409 404 404 409 403
            POST /organisation/people/{person}/{deed} | /organisation/people/kim/remove  | in  404 404 409 404 404 409 403
            POST /organisation/people/{person}/{deed} | /organisation/people/kim/end     | in  404 404 422 404 404 422 403
            GET /organisation/new-person   |                                             | in  404 404 ok  404 404 ok  in
            POST /organisation/new-person  |                                             | in  404 404 422 404 404 422 403
            GET /organisation/new-unit     |                                             | in  404 404 ok  404 404 ok  in
            POST /organisation/new-unit    |                                             | in  404 404 422 404 404 422 403
            GET /organisation/unit/{deed}  | /organisation/unit/change?name=east          | in  404 404 ok  404 404 ok  in
            POST /organisation/unit/{deed} | /organisation/unit/close?unit=east           | in  404 404 422 404 404 422 403
            POST /organisation/unit/{deed} | /organisation/unit/remove?unit=east          | in  404 404 409 404 404 409 403
            GET /organisation/calendar     |                                             | in  404 404 ok  404 404 ok  in
            GET /my-data                   |                                             | in  ok  ok  404 404 404 404 in
            POST /my-data                  |                                             | in  ok  ok  404 404 404 404 403
            GET /privacy                   |                                             | in  404 404 404 404 404 ok  in
            GET /privacy/retention         |                                             | in  404 404 404 404 404 ok  in
            POST /privacy/retention        |                                             | in  404 404 404 404 404 422 403
            POST /privacy/retention/proposals |                                          | in  404 404 404 404 404 422 403
            GET /privacy/people/{person}   | /privacy/people/kim                         | in  404 404 404 404 404 ok  in
            GET /privacy/people/{person}   | /privacy/people/nobody                      | in  404 404 404 404 404 404 in
            POST /privacy/people/{person}/data | /privacy/people/kim/data                | in  404 404 404 404 404 ok  403
            POST /privacy/people/{person}/erasure | /privacy/people/kim/erasure          | in  404 404 404 404 404 422 403
            POST /privacy/people/{person}/erasure/{id}/{deed} | /privacy/people/kim/erasure/0/approve | in  404 404 404 404 404 409 403
            GET /audit                     |                                             | in  404 404 404 404 ok  ok  in
            POST /audit/verify             |                                             | in  404 404 404 404 ok  ok  403
            POST /api/v1/facts/{type}      | /api/v1/facts/deal                          | 401 401 401 401 401 401 401 415
            GET /api/v1/openapi.yaml       |                                             | ok  ok  ok  ok  ok  ok  ok  ok
            GET /api/v1/fact-types         |                                             | 401 401 401 401 401 401 401 403
            GET /api/v1/facts/{type}       | /api/v1/facts/deal                          | 401 401 401 401 401 401 401 403
            GET /api/v1/facts/{type}/revisions | /api/v1/facts/deal/revisions?key=D1     | 401 401 401 401 401 401 401 403
            GET /api/v1/facts/{type}/loads | /api/v1/facts/deal/loads                    | 401 401 401 401 401 401 401 403
            POST /api/v1/facts/{type}/loads/{load}/undo | /api/v1/facts/deal/loads/1/undo | 401 401 401 401 401 401 401 403
            POST /api/v1/facts/{type}/loads/{load}/undo | /api/v1/facts/targets/loads/1/undo | 401 401 401 401 401 401 401 403
            POST /api/v1/facts/{type}      | /api/v1/facts/targets                       | 401 401 401 401 401 401 401 403
            GET /api/v1/targets            |                                             | 401 401 401 401 401 401 401 403
            POST /api/v1/targets           |                                             | 401 401 401 401 401 401 401 403
            GET /api/v1/people             |                                             | 401 401 401 401 401 401 401 403
            GET /api/v1/people/{id}        | /api/v1/people/kim                          | 401 401 401 401 401 401 401 403
            GET /api/v1/people/{id}/assignments | /api/v1/people/kim/assignments        | 401 401 401 401 401 401 401 403
            PUT /api/v1/people/{id}        | /api/v1/people/kim                          | 401 401 401 401 401 401 401 403
            POST /api/v1/people/{id}/assignments | /api/v1/people/kim/assignments       | 401 401 401 401 401 401 401 403
            POST /api/v1/people            |                                             | 401 401 401 401 401 401 401 403
            POST /api/v1/assignments       |                                             | 401 401 401 401 401 401 401 403
            POST /api/v1/units             |                                             | 401 401 401 401 401 401 401 403
            GET /api/v1/units              |                                             | 401 401 401 401 401 401 401 403
            GET /api/v1/units/{id}         | /api/v1/units/west                          | 401 401 401 401 401 401 401 403
            PUT /api/v1/units/{id}         | /api/v1/units/west                          | 401 401 401 401 401 401 401 403
            POST /api/v1/units/{id}/states | /api/v1/units/west/states                   | 401 401 401 401 401 401 401 403
            GET /api/v1/plans              |                                             | 401 401 401 401 401 401 401 403
            GET /api/v1/plans/{sha256}/text | /api/v1/plans/none/text                    | 401 401 401 401 401 401 401 403
            GET /api/v1/catalogue          |                                             | 401 401 401 401 401 401 401 403
            PUT /api/v1/catalogue          |                                             | 401 401 401 401 401 401 401 403
            GET /api/v1/plan-drafts        |                                             | 401 401 401 401 401 401 401 403
            POST /api/v1/plan-drafts       |                                             | 401 401 401 401 401 401 401 403
            GET /api/v1/plan-drafts/{id}   | /api/v1/plan-drafts/DRAFT                   | 401 401 401 401 401 401 401 403
            DELETE /api/v1/plan-drafts/{id} | /api/v1/plan-drafts/DRAFT                  | 401 401 401 401 401 401 401 403
            GET /api/v1/plan-drafts/{id}/text | /api/v1/plan-drafts/DRAFT/text           | 401 401 401 401 401 401 401 403
            PUT /api/v1/plan-drafts/{id}/text | /api/v1/plan-drafts/DRAFT/text           | 401 401 401 401 401 401 401 403
            GET /api/v1/plan-drafts/{id}/check | /api/v1/plan-drafts/DRAFT/check         | 401 401 401 401 401 401 401 403
            GET /api/v1/plan-drafts/{id}/differences | /api/v1/plan-drafts/DRAFT/differences | 401 401 401 401 401 401 401 403
            GET /api/v1/plan-drafts/{id}/preview | /api/v1/plan-drafts/DRAFT/preview     | 401 401 401 401 401 401 401 403
            POST /api/v1/plan-drafts/{id}/preview | /api/v1/plan-drafts/DRAFT/preview    | 401 401 401 401 401 401 401 403
            DELETE /api/v1/plan-drafts/{id}/preview | /api/v1/plan-drafts/DRAFT/preview  | 401 401 401 401 401 401 401 403
            GET /api/v1/plan-drafts/{id}/preview/people | /api/v1/plan-drafts/DRAFT/preview/people | 401 401 401 401 401 401 401 403
            POST /api/v1/plan-drafts/{id}/proposal | /api/v1/plan-drafts/DRAFT/proposal  | 401 401 401 401 401 401 401 403
            POST /api/v1/plan-drafts/{id}/approval | /api/v1/plan-drafts/DRAFT/approval  | 401 401 401 401 401 401 401 403
            GET /api/v1/periods            |                                             | 401 401 401 401 401 401 401 403
            GET /api/v1/results/{cycle}/{period} | /api/v1/results/month/2025-04         | 401 401 401 401 401 401 401 403
            GET /api/v1/results/{cycle}/{period}/{participant} | /api/v1/results/month/2025-04/kim | 401 401 401 401 401 401 401 403
            GET /api/v1/results/{cycle}/{period}/{participant}/explanation | /api/v1/results/month/2025-04/kim/explanation | 401 401 401 401 401 401 401 403
            GET /api/v1/results/{cycle}/{period}/{participant}/rows | /api/v1/results/month/2025-04/kim/rows?measure=sales | 401 401 401 401 401 401 401 403
            GET /actuator                  |                                             | in  403 403 403 403 403 403 in
            GET /actuator/health           |                                             | ok  ok  ok  ok  ok  ok  ok  ok
            GET /actuator/health/**        | /actuator/health/liveness                   | ok  ok  ok  ok  ok  ok  ok  ok
            GET /actuator/prometheus       |                                             | 401 401 401 401 401 401 401 401
            """;

    /** What any form may want; nothing of it changes anything but a setting and a run. */
    private static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("version", "999999"),
            Map.entry("login", ""),
            Map.entry("person", ""),
            Map.entry("period", "month:2025-03"),
            Map.entry("language", "en"),
            Map.entry("theme", "light"),
            Map.entry("current", ""),
            Map.entry("fresh", ""),
            Map.entry("again", ""));

    private static final Map<Kind, Visitor> VISITORS = new EnumMap<>(Kind.class);
    /** What is there to be looked at, so that whoever is sent away is not sent away because nothing is there. */
    private static final Map<String, String> KNOWN = new HashMap<>();

    private static Optional<String> token = Optional.empty();

    /** A kind of person, with the account; somebody without one, and a program, come without. */
    private enum Kind {
        ANONYMOUS(""),
        SELLER("kim"),
        MANAGER("lea"),
        OPERATIONS("", Role.OPERATIONS),
        FINANCE("", Role.FINANCE),
        SUPERVISION("", Role.SUPERVISION),
        ADMINISTRATOR("", Role.ADMINISTRATOR),
        TOKEN("");

        private final String person;
        private final Optional<Role> role;

        Kind(String person, Role... role) {
            this.person = person;
            this.role = Stream.of(role).findFirst();
        }

        boolean logsIn() {
            return this != ANONYMOUS && this != TOKEN;
        }
    }

    /** A row of the table. */
    record Endpoint(String method, String pattern, String path, List<String> answers) {

        static Endpoint of(String row) {
            String[] cells = row.split("\\|", -1);
            String[] endpoint = cells[0].strip().split(" ", -1);
            String path = cells[1].isBlank() ? endpoint[1] : cells[1].strip();
            return new Endpoint(
                    endpoint[0], endpoint[1], path, List.of(cells[2].strip().split(" +")));
        }

        /** With the numbers of what is there. */
        Endpoint there() {
            String real = path;
            for (Map.Entry<String, String> known : KNOWN.entrySet()) {
                real = real.replace(known.getKey(), known.getValue());
            }
            return new Endpoint(method, pattern, real, answers);
        }

        String name() {
            return method + " " + pattern;
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    @BeforeAll
    static void comeIn() throws IOException, InterruptedException {
        for (Kind kind : Kind.values()) {
            Visitor visitor = new Visitor(AppraisedCompany.address());
            if (kind.logsIn()) {
                Role[] roles = kind.role.stream().toArray(Role[]::new);
                visitor.logIn(AppraisedCompany.account(kind.person, roles).login(), AppraisedCompany.PASSWORD);
            }
            VISITORS.put(kind, visitor);
        }
        Visitor operator = Objects.requireNonNull(VISITORS.get(Kind.OPERATIONS));
        KNOWN.put("DRAFT", last(operator.send("/settings", "/plans/drafts", Map.of("template", "senior-2.yaml"))));
        // none of its rows can be taken
        byte[] bad = "id,seller\n,\n".getBytes(StandardCharsets.UTF_8);
        KNOWN.put("UPLOAD", last(operator.bring("/settings", "/data/deal/uploads", "bad.csv", bad)));
        token = Optional.of(AppraisedCompany.part(ApiTokens.class)
                .make("endpoints", Set.of(ApiTokens.Permission.FACTS_WRITE), Optional.empty(), "test"));
    }

    private static String last(HttpResponse<String> reply) {
        return reply.headers().firstValue("Location").orElseThrow().replaceAll(".*/", "");
    }

    @AfterAll
    static void leave() {
        JdbcClient database = AppraisedCompany.part(JdbcClient.class);
        Stream.of("plan_preview", "plan_step", "plan_draft", "upload")
                .forEach(table -> database.sql("DELETE FROM " + table).update());
        AppraisedCompany.awaitQuiet();
    }

    static Stream<Endpoint> everybodyGetsWhatTheTableSays() {
        return TABLE.lines().skip(1).map(Endpoint::of);
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("L4 L5 what each kind of person gets at each endpoint")
    @MethodSource
    void everybodyGetsWhatTheTableSays(Endpoint endpoint) throws IOException, InterruptedException {
        List<String> answers = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            answers.add(answer(kind, endpoint.there()));
        }
        assertThat(answers).isEqualTo(endpoint.answers());
    }

    /** What each right of a program opens, and nothing else does. */
    private static final Map<ApiTokens.Permission, List<String>> OPENS = Map.of(
            ApiTokens.Permission.FACTS_READ,
            List.of("/fact-types", "/facts/deal", "/facts/deal/revisions?key=D1", "/facts/deal/loads"),
            ApiTokens.Permission.PEOPLE_READ,
            List.of("/people", "/people/kim", "/people/kim/assignments", "/units", "/units/west"),
            ApiTokens.Permission.PLANS_READ,
            List.of("/plans"),
            ApiTokens.Permission.PLANS_WRITE,
            List.of("/plan-drafts"),
            ApiTokens.Permission.CATALOGUE_WRITE,
            List.of("/catalogue"),
            ApiTokens.Permission.RESULTS_READ,
            List.of(
                    "/periods",
                    "/results/month/2025-03",
                    "/results/month/2025-03/kim",
                    "/results/month/2025-03/kim/explanation",
                    "/results/month/2025-03/kim/rows?measure=sales"),
            ApiTokens.Permission.TARGETS_READ,
            List.of("/targets", "/facts/targets", "/facts/targets/loads"));

    /** What each right lets a program send; what is sent is nothing that can be read, and so refused for that. */
    private static final Map<ApiTokens.Permission, List<String>> TAKES = Map.of(
            ApiTokens.Permission.FACTS_WRITE,
            List.of("POST /facts/deal"),
            ApiTokens.Permission.TARGETS_WRITE,
            List.of("POST /targets", "POST /facts/targets"),
            ApiTokens.Permission.CATALOGUE_WRITE,
            List.of("PUT /catalogue"),
            ApiTokens.Permission.PEOPLE_WRITE,
            List.of(
                    "PUT /people/kim",
                    "POST /people/kim/assignments",
                    "POST /people",
                    "POST /assignments",
                    "POST /units",
                    "PUT /units/west",
                    "POST /units/west/states"));

    @Test
    void aProgramDoesWhatItsRightSaysAndNothingElse() throws IOException, InterruptedException {
        for (ApiTokens.Permission right : ApiTokens.Permission.values()) {
            String name = "reads " + right;
            String own = AppraisedCompany.part(ApiTokens.class).make(name, Set.of(right), Optional.empty(), "test");
            for (Map.Entry<ApiTokens.Permission, List<String>> opened : OPENS.entrySet()) {
                for (String path : opened.getValue()) {
                    assertThat(program(own, new Endpoint("GET", "", "/api/v1" + path, List.of())))
                            .as(right + " " + path)
                            .isEqualTo(opened.getKey() == right ? "ok" : "403");
                }
            }
            for (Map.Entry<ApiTokens.Permission, List<String>> taken : TAKES.entrySet()) {
                for (String sent : taken.getValue()) {
                    String[] parts = sent.split(" ", -1);
                    assertThat(program(own, new Endpoint(parts[0], "", "/api/v1" + parts[1], List.of())))
                            .as(right + " " + sent)
                            .isEqualTo(taken.getKey() == right ? "415" : "403");
                }
            }
            AppraisedCompany.part(ApiTokens.class).revoke(name);
            assertThat(program(own, new Endpoint("GET", "", "/api/v1/people", List.of())))
                    .isEqualTo("401");
        }
    }

    @Test
    void everyEndpointHasARow() {
        Set<String> rows =
                everybodyGetsWhatTheTableSays().map(Endpoint::name).collect(Collectors.toCollection(TreeSet::new));
        List<HandlerMapping> mappings = Objects.requireNonNull(
                AppraisedCompany.part(DispatcherServlet.class).getHandlerMappings());
        Set<String> endpoints = mappings.stream()
                .filter(RequestMappingInfoHandlerMapping.class::isInstance)
                .map(RequestMappingInfoHandlerMapping.class::cast)
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .flatMap(EndpointsTest::names)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(rows).isEqualTo(endpoints);
    }

    private static Stream<String> names(RequestMappingInfo mapping) {
        Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
        String method = methods.isEmpty() ? "ANY" : methods.iterator().next().name();
        return mapping.getPatternValues().stream()
                .map(pattern -> method + " " + pattern.replaceAll("\\{(\\w+):.*?}(?=/|$)", "{$1}"));
    }

    private static String answer(Kind kind, Endpoint endpoint) throws IOException, InterruptedException {
        if (kind == Kind.TOKEN) {
            return program(token.orElseThrow(), endpoint);
        }
        Visitor visitor = Objects.requireNonNull(VISITORS.get(kind));
        if (endpoint.path().startsWith("/live/")) {
            int status = visitor.status(endpoint.path());
            return status == 302 ? "in" : said(status, "");
        }
        return said(
                switch (endpoint.method()) {
                    case "POST" -> visitor.send("/login", endpoint.path(), FIELDS);
                    case "PUT", "DELETE" -> visitor.ask(endpoint.method(), endpoint.path());
                    default -> visitor.get(endpoint.path());
                });
    }

    private static String program(String token, Endpoint endpoint) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(AppraisedCompany.address() + endpoint.path()))
                .headers("Authorization", "Bearer " + token, "Content-Type", "text/plain");
        if (Set.of("POST", "PUT", "DELETE").contains(endpoint.method())) {
            request.method(endpoint.method(), HttpRequest.BodyPublishers.ofString("nothing"));
        }
        try (HttpClient client = HttpClient.newHttpClient()) {
            return said(client.send(request.build(), HttpResponse.BodyHandlers.ofString()));
        }
    }

    private static String said(HttpResponse<String> reply) {
        return said(reply.statusCode(), reply.headers().firstValue("Location").orElse(""));
    }

    private static String said(int status, String location) {
        return switch (status) {
            case 200 -> "ok";
            case 302 -> location.endsWith("/login") ? "in" : "ok";
            default -> String.valueOf(status);
        };
    }
}
