package io.baton.engine.run;

import io.baton.core.document.CodePointOrder;
import io.baton.core.score.CanonicalCsv;
import io.baton.core.score.ResultRow;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/** The results of a run in parts, each in the order of the ids; written together in that order when ranks are known. */
final class SpooledResults implements AutoCloseable {

    private static final Comparator<Standing> BY_ID =
            Comparator.comparing(Standing::participant, CodePointOrder.INSTANCE);

    private final Path folder;
    private final List<ResultSpool> spools = new ArrayList<>();
    private final List<Part> parts = new ArrayList<>();

    SpooledResults(Path folder) {
        this.folder = folder;
    }

    /** A new place for lines. */
    ResultSpool spool() throws IOException {
        ResultSpool spool = new ResultSpool(folder);
        spools.add(spool);
        return spool;
    }

    /** Adds the people whose lines were spooled, in the order of their lines. */
    void add(ResultSpool spool, List<Standing> standings) {
        parts.add(new Part(spool, standings));
    }

    /** Everyone, in code point order of the ids. */
    List<Standing> standings() {
        if (parts.size() == 1) {
            return parts.getFirst().standings();
        }
        List<Standing> standings = new ArrayList<>();
        parts.forEach(part -> standings.addAll(part.standings()));
        standings.sort(BY_ID);
        return standings;
    }

    /** Writes header and lines. */
    void write(OutputStream target, String period, Map<String, Integer> ranks) throws IOException {
        target.write(CanonicalCsv.HEADER.getBytes(StandardCharsets.UTF_8));
        PriorityQueue<Open> open = new PriorityQueue<>(Comparator.comparing(Open::standing, BY_ID));
        try {
            for (Part part : parts) {
                if (!part.standings().isEmpty()) {
                    open.add(new Open(part.spool().read(), part.standings(), 0));
                }
            }
            while (!open.isEmpty()) {
                Open next = open.remove();
                next.lines().writeNext(target, rankLine(next.standing().participant(), period, ranks));
                if (next.place() + 1 < next.standings().size()) {
                    open.add(new Open(next.lines(), next.standings(), next.place() + 1));
                } else {
                    next.lines().close();
                }
            }
        } finally {
            for (Open left : open) {
                left.lines().close();
            }
        }
    }

    private static String rankLine(String participant, String period, Map<String, Integer> ranks) {
        Integer rank = ranks.get(participant);
        if (rank == null) {
            return "";
        }
        StringBuilder line = new StringBuilder();
        CanonicalCsv.append(line, new ResultRow(participant, period, "rank", "rank", Integer.toString(rank), "", ""));
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        for (ResultSpool spool : spools) {
            spool.close();
        }
    }

    private record Part(ResultSpool spool, List<Standing> standings) {}

    /** A part from which lines are being read. */
    private record Open(ResultSpool.Reading lines, List<Standing> standings, int place) {
        Standing standing() {
            return standings.get(place);
        }
    }
}
