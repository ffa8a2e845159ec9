package io.baton.server.calculation;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.engine.catalogue.FileFormat;
import io.baton.engine.catalogue.Table;
import io.baton.engine.file.RowIntake;
import io.baton.server.facts.Catalogues;
import io.baton.server.facts.FactBase;
import io.baton.server.facts.FactFiles;
import io.baton.server.facts.FactLoad;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A fact on its way to the server of {@link AppraisedCompany}. */
record SentDeal(InventedDeals.Sent sent) {

    void take() throws IOException {
        Table table = AppraisedCompany.part(Catalogues.class).table(sent.type()).orElseThrow();
        Path text = Files.writeString(AppraisedCompany.files().resolve("sent.csv"), sent.csv());
        List<FactLoad.Line> rows = new ArrayList<>();
        RowIntake.read(
                table, new RowIntake.Text(table.name(), text, FileFormat.CSV), ZoneId.of("Asia/Shanghai"), row -> {
                    if (row instanceof RowIntake.Sent.Good(long line, var good)) {
                        rows.add(new FactLoad.Line(line, good));
                    }
                });
        assertThat(rows).hasSize(1);
        AppraisedCompany.part(FactBase.class)
                .take(
                        new FactLoad(
                                table,
                                FactFiles.SOURCE,
                                "test",
                                rows,
                                List.of(),
                                FactLoad.Taking.GOOD_ROWS,
                                Optional.empty()),
                        _ -> "");
    }
}
