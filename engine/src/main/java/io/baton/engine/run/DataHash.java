package io.baton.engine.run;

import io.baton.core.document.CodePointOrder;
import io.baton.engine.file.LoadedData;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.stream.Collectors;

/** What tells two states of the data apart: the SHA-256 over the names and hashes of all files. */
public final class DataHash {

    private DataHash() {}

    /** The hash in hexadecimal. */
    public static String of(LoadedData data) {
        String files = data.tables().stream()
                .flatMap(table -> table.files().stream()
                        .map(file -> table.table().name() + " " + file.file() + " " + file.sha256() + "\n"))
                .sorted(CodePointOrder.INSTANCE)
                .collect(Collectors.joining());
        byte[] text = files.getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(PlanHash.sha256().digest(text));
    }
}
