package io.baton.server.intake;

import io.baton.engine.catalogue.Table;
import io.baton.server.access.Account;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** Lets a file wait until somebody says what becomes of it; the same file that waits already is shown instead. */
@Component
@ConditionalOnWebApplication
class Arrivals {

    private final Uploads uploads;
    private final UploadFiles files;

    Arrivals(Uploads uploads, UploadFiles files) {
        this.uploads = uploads;
        this.files = files;
    }

    /** Keeps a file; gives the address where it is seen. */
    String keep(Account account, Table table, String name, byte[] content) throws IOException {
        String sha256 = sha256(content);
        Optional<Upload> same = uploads.waiting(table.name()).stream()
                .filter(upload -> upload.sha256().equals(sha256))
                .findFirst();
        long id = same.isPresent()
                ? same.get().id()
                : uploads.keep(
                        new Uploads.Brought(
                                table.name(),
                                name,
                                sha256,
                                files.open(content, path -> files.suggest(table, path, UploadTexts.OWN_SOURCE)),
                                account.id()),
                        content);
        return DataPage.path(table) + "/uploads/" + id;
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
