package io.baton.server.intake;

import io.baton.engine.catalogue.Table;
import io.baton.server.access.Account;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/** Takes a file in. Nothing becomes of it until somebody says so. */
@Controller
@ConditionalOnWebApplication
class BringPage {

    private static final int LONGEST_NAME = 200;
    private static final int GZIP = 0x1F8B;

    private final Arrivals arrivals;
    private final Loads loads;

    BringPage(Arrivals arrivals, Loads loads) {
        this.arrivals = arrivals;
        this.loads = loads;
    }

    @PostMapping(DataPage.PATH + "/{type}/uploads")
    String bring(
            Authentication who, @PathVariable String type, @RequestParam(required = false) Optional<MultipartFile> file)
            throws IOException {
        Account account = Operator.require(who);
        Table table = loads.declared(type).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (file.filter(one -> !one.isEmpty()).isEmpty()) {
            return "redirect:" + DataPage.path(table) + "?fault=empty";
        }
        byte[] content = file.get().getBytes();
        if (isPacked(content)) {
            return "redirect:" + DataPage.path(table) + "?fault=packed";
        }
        return "redirect:" + arrivals.keep(account, table, name(file.get()), content);
    }

    /** What is packed may be a thousand times as long as it seems. */
    private static boolean isPacked(byte[] content) {
        return content.length > 1 && ((content[0] & 0xFF) << 8 | (content[1] & 0xFF)) == GZIP;
    }

    private static String name(MultipartFile file) {
        String whole =
                Objects.requireNonNullElse(file.getOriginalFilename(), "").replaceAll("\\p{Cntrl}", " ");
        String name = whole.substring(Math.max(whole.lastIndexOf('/'), whole.lastIndexOf('\\')) + 1);
        return name.substring(0, Math.min(LONGEST_NAME, name.length()));
    }
}
