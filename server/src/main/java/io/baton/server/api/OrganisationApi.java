package io.baton.server.api;

import io.baton.engine.catalogue.FileFormat;
import io.baton.engine.catalogue.Table;
import io.baton.server.audit.Actor;
import io.baton.server.facts.AnswerJson;
import io.baton.server.facts.FactLoad;
import io.baton.server.facts.FactSettings;
import io.baton.server.facts.SentRows;
import io.baton.server.intake.OrganisationRows;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.security.Principal;
import java.time.ZoneOffset;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** People, assignments and units in bulk, as rows of the files that people bring. The same again changes nothing. */
@RestController
@ConditionalOnWebApplication
class OrganisationApi {

    private final OrganisationRows organisation;
    private final FactSettings settings;
    private final AnswerJson json;

    OrganisationApi(OrganisationRows organisation, FactSettings settings, AnswerJson json) {
        this.organisation = organisation;
        this.settings = settings;
        this.json = json;
    }

    @PostMapping({"/api/v1/people", "/api/v1/assignments", "/api/v1/units"})
    ResponseEntity<String> take(
            HttpServletRequest request,
            Principal program,
            @RequestParam(defaultValue = "good-rows") String take,
            @RequestHeader(HttpHeaders.CONTENT_TYPE) MediaType content,
            InputStream body)
            throws IOException {
        String name = request.getServletPath().replaceAll(".*/", "");
        Table table = organisation.table(name).orElseThrow(() -> Faults.unknown("there is no table '" + name + "'"));
        FactLoad.Taking taking = FactLoad.Taking.said(take)
                .orElseThrow(() -> Faults.bad("'take' is good-rows or all-or-nothing, not '" + take + "'"));
        FileFormat format = SentRows.format(content)
                .orElseThrow(() -> Faults.problem(
                        HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                        "rows are sent as application/x-ndjson or text/csv, not as " + content));
        // they have days, and no times
        SentRows rows = SentRows.read(table, format, body, settings.mostBytes(), ZoneOffset.UTC)
                .orElseThrow(
                        () -> Faults.tooLong("more than " + settings.mostBytes() + " bytes; send it in several parts"));
        rows.fault().ifPresent(fault -> {
            throw Faults.problem(HttpStatus.UNPROCESSABLE_CONTENT, fault.what() + "; " + fault.mend());
        });
        FactLoad.Taken taken = organisation.take(Actor.program(program.getName()), table, rows, taking);
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(json.of(taken, rows.ignored()));
    }
}
