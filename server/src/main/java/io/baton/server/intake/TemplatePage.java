package io.baton.server.intake;

import io.baton.core.fact.Field;
import io.baton.core.value.Kind;
import io.baton.engine.catalogue.Purpose;
import io.baton.engine.catalogue.Table;
import io.baton.server.facts.FactSources;
import io.baton.server.organisation.PlaceNames;
import io.baton.server.organisation.Today;
import io.baton.server.page.Frames;
import io.baton.server.page.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** Gives a workbook to fill in, in the language of whoever asks. */
@Controller
@ConditionalOnWebApplication
class TemplatePage {

    static final MediaType EXCEL =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    private static final int MOST_VALUES = 12;
    private static final int MOST_NAMES = 1_000;

    private final Frames frames;
    private final Loads loads;
    private final FactSources sources;
    private final PlaceNames names;
    private final Today today;

    TemplatePage(Frames frames, Loads loads, FactSources sources, PlaceNames names, Today today) {
        this.frames = frames;
        this.loads = loads;
        this.sources = sources;
        this.names = names;
        this.today = today;
    }

    @GetMapping(DataPage.PATH + "/{type}/template.xlsx")
    ResponseEntity<byte[]> template(HttpServletRequest request, Authentication who, @PathVariable String type)
            throws IOException {
        Operator.require(who);
        Table table = loads.declared(type).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Words words = frames.words(TemplatePage.class, request);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new TemplateBook(words, new Named(table, words.language()), lists(table)).write(out);
        return ResponseEntity.ok()
                .contentType(EXCEL)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(type + ".xlsx")
                                .build()
                                .toString())
                .body(out.toByteArray());
    }

    private static List<String> ids(List<PlaceNames.Named> known) {
        return known.stream().map(PlaceNames.Named::id).limit(MOST_NAMES).toList();
    }

    /** The codes of the catalogue; else what stands there now, where few words come again and again. */
    private Map<String, List<String>> lists(Table table) {
        if (IntakeTables.isOfOrganisation(table)) {
            return Map.of(
                    "role", names.roles(),
                    "unit", table.purpose() == Purpose.UNITS ? List.of() : ids(names.units(today.now())),
                    "parent", ids(names.units(today.now())),
                    "position", ids(names.positions(today.now())),
                    "territory", ids(names.territories(today.now())));
        }
        Map<String, List<String>> lists = new HashMap<>();
        for (Field field : table.type().fields()) {
            boolean isName =
                    (table.type().key().contains(field.name()) && !field.name().equals("item"))
                            || field.name().equals(table.type().participant());
            List<String> codes = table.sources().stream()
                    .flatMap(source -> source.codes().getOrDefault(field.name(), Map.of()).values().stream())
                    .filter(code -> !code.isEmpty())
                    .distinct()
                    .toList();
            if (!codes.isEmpty()) {
                lists.put(field.name(), codes);
            } else if (field.kind() == Kind.TEXT && !isName) {
                lists.put(field.name(), sources.usual(table.type(), field, MOST_VALUES));
            }
        }
        return lists;
    }
}
