package io.baton.server.privacy;

import io.baton.server.audit.AuditTrail;
import io.baton.server.audit.AuditTrail.Entry;
import io.baton.server.audit.AuditTrail.Search;
import io.baton.server.page.Words;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes all that is kept of a person into one zip, as it is at one moment: a file of JSON lines for each table that holds some,
 * and an index that says what each is. Rows are written as they are read, however many there are (rule L3).
 */
@Component
class PersonExport {

    private static final int AT_ONCE = 500;

    private final Holdings holdings;
    private final AuditTrail trail;
    private final JdbcClient database;
    private final JsonMapper json;

    PersonExport(Holdings holdings, AuditTrail trail, JdbcClient database, JsonMapper json) {
        this.holdings = holdings;
        this.trail = trail;
        this.database = database;
        this.json = json;
    }

    /**
     * Writes them.
     *
     * @param words those of the index
     * @param out takes the zip; left open
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public void write(Subject subject, Words words, OutputStream out) throws IOException {
        Zip zip = new Zip(new ZipOutputStream(out, StandardCharsets.UTF_8), words);
        try {
            for (Holding holding : holdings.all()) {
                write(subject, holding, zip);
            }
            zip.begin("audit_event-about", words.say("file.audit_event.about"));
            tell(new Search(Optional.empty(), Optional.empty(), subject.person(), none(), none()), zip);
            zip.begin("audit_event-by", words.say("file.audit_event.by"));
            for (long account : subject.accounts()) {
                tell(new Search(Optional.of(account), Optional.empty(), "", none(), none()), zip);
            }
            zip.end(subject.person());
        } catch (UncheckedIOException e) {
            throw new IOException("whoever asked has gone", e);
        }
    }

    private void write(Subject subject, Holding holding, Zip zip) throws IOException {
        zip.begin(holding.name(), zip.words().say(holding.word(), holding.name()));
        database.sql(holding.query(subject))
                .params(subject.parameters())
                .withFetchSize(AT_ONCE)
                .query(row -> {
                    zip.add(row.getString(1));
                });
    }

    private void tell(Search search, Zip zip) {
        Optional<Long> before = Optional.empty();
        List<Entry> found;
        do {
            found = trail.list(search, before, AT_ONCE);
            found.forEach(entry -> zip.add(json.writeValueAsString(told(entry))));
            before = found.isEmpty()
                    ? Optional.empty()
                    : Optional.of(found.getLast().id());
        } while (found.size() == AT_ONCE);
    }

    private static Map<String, Object> told(Entry entry) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("id", entry.id());
        told.put("at", entry.told().at().toString());
        told.put("actor", entry.told().actor());
        told.put("kind", entry.told().kind().name());
        told.put("subject", entry.subject());
        told.put("detail", entry.told().detail().orElse(""));
        return told;
    }

    private static <T> Optional<T> none() {
        return Optional.empty();
    }

    /** The file as it grows; what holds nothing gets no entry. */
    private static final class Zip {

        private final ZipOutputStream out;
        private final Words words;
        private final List<String> index = new ArrayList<>();
        private String name = "";
        private String title = "";
        private long rows;

        Zip(ZipOutputStream out, Words words) {
            this.out = out;
            this.words = words;
        }

        Words words() {
            return words;
        }

        void begin(String file, String meaning) throws IOException {
            close();
            name = file + ".jsonl";
            title = meaning;
            rows = 0;
        }

        void add(String line) {
            try {
                if (rows == 0) {
                    out.putNextEntry(new ZipEntry(name));
                }
                out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
                rows++;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private void close() throws IOException {
            if (rows > 0) {
                out.closeEntry();
                index.add(words.say("index.file", name, title, words.count(rows)));
            }
        }

        void end(String person) throws IOException {
            close();
            out.putNextEntry(new ZipEntry(words.say("index.name")));
            String text = words.say("index", person) + "\n\n" + String.join("\n", index) + "\n\n"
                    + words.say("index.left-out") + "\n";
            out.write(text.getBytes(StandardCharsets.UTF_8));
            out.closeEntry();
            out.finish();
            out.flush();
        }
    }
}
