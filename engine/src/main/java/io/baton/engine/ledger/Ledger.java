package io.baton.engine.ledger;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The loads of a data folder up to one of them: a state of the data. A folder without loads has none, and its files are read
 * as they are.
 *
 * @param entries the loads in order, each with the folder that holds its files
 */
public record Ledger(List<Entry> entries) {

    /** The folder inside a data folder that holds all this. */
    public static final String FOLDER = ".baton";

    /** Of a folder without loads. */
    public static final Ledger NONE = new Ledger(List.of());

    /** A load, and where its files are. */
    public record Entry(Load load, Path folder) {}

    public Ledger {
        entries = List.copyOf(entries);
    }

    /** The loads of a data folder; a load that was not finished is none. */
    public static Ledger of(Path dataFolder) throws IOException {
        Path loads = loads(dataFolder);
        if (!Files.isDirectory(loads)) {
            return NONE;
        }
        List<Entry> entries = new ArrayList<>();
        try (Stream<Path> folders = Files.list(loads)) {
            for (Path folder : folders.filter(Files::isDirectory).toList()) {
                entries.add(new Entry(LoadText.read(folder), folder));
            }
        }
        entries.sort((a, b) -> Integer.compare(a.load().number(), b.load().number()));
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i).load().number() != i + 1) {
                throw new IOException("load " + (i + 1) + " is missing in " + loads + "; put it back from a backup");
            }
        }
        return new Ledger(entries);
    }

    private static Path loads(Path dataFolder) throws IOException {
        return dataFolder.toRealPath().resolve(FOLDER).resolve("loads");
    }

    /** Puts a load whose files lie in a folder on the same disk where the next reader finds it: whole, or not at all. */
    public static void keep(Path dataFolder, Load load, Path files) throws IOException {
        Files.writeString(files.resolve(LoadText.NAME), LoadText.write(load));
        Path loads = Files.createDirectories(loads(dataFolder));
        Files.move(files, loads.resolve(load.folderName()), StandardCopyOption.ATOMIC_MOVE);
    }

    /** The hash of the state that these files make of this one. */
    public String hashWith(List<Load.TakenFile> files) {
        StringBuilder text = new StringBuilder(last().map(Load::hash).orElse(""));
        files.stream()
                .map(file -> "\n" + file.name() + " " + file.sha256())
                .sorted()
                .forEach(text::append);
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(text.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Whether there is no load. */
    public boolean isEmpty() {
        return entries.isEmpty();
    }

    /** The load that made this state. */
    public Optional<Load> last() {
        return isEmpty() ? Optional.empty() : Optional.of(entries.getLast().load());
    }

    /** How many loads there are. */
    public int size() {
        return entries.size();
    }

    /** The state after so many loads. */
    public Ledger first(int loads) {
        return new Ledger(entries.subList(0, loads));
    }

    /** The state at the end of a day; nothing where no load had been taken. */
    public Optional<Ledger> on(LocalDate day, ZoneId zone) {
        int loads = 0;
        while (loads < size() && !entries.get(loads).load().day(zone).isAfter(day)) {
            loads++;
        }
        return loads == 0 ? Optional.empty() : Optional.of(first(loads));
    }

    /** The state with one more load. */
    public Ledger with(Load load, Path folder) {
        List<Entry> more = new ArrayList<>(entries);
        more.add(new Entry(load, folder));
        return new Ledger(more);
    }

    /** The files of the state: where the latest of each name is. */
    public SequencedMap<String, Path> files() {
        SequencedMap<String, Path> files = new TreeMap<>();
        for (Entry entry : entries) {
            entry.load().files().forEach(file -> files.put(file.name(), Load.file(entry.folder(), file.name())));
        }
        return files;
    }

    /** The number of the load that brought the latest file of each name. */
    public SequencedMap<String, Integer> numbers() {
        SequencedMap<String, Integer> numbers = new TreeMap<>();
        entries.forEach(entry -> entry.load()
                .files()
                .forEach(file -> numbers.put(file.name(), entry.load().number())));
        return numbers;
    }

    /** The hash that the latest file of each name must have. */
    public SequencedMap<String, String> hashes() {
        SequencedMap<String, String> hashes = new TreeMap<>();
        entries.forEach(entry -> entry.load().files().forEach(file -> hashes.put(file.name(), file.sha256())));
        return hashes;
    }

    /** Whether any load holds that content under that name. */
    public boolean holds(String name, String sha256) {
        return entries.stream()
                .flatMap(entry -> entry.load().files().stream())
                .anyMatch(file -> file.name().equals(name) && file.sha256().equals(sha256));
    }

    /** The hash that each file of each load must have, by where it is. */
    public Map<Path, String> expected() {
        Map<Path, String> hashes = new HashMap<>();
        for (Entry entry : entries) {
            entry.load().files().forEach(file -> hashes.put(Load.file(entry.folder(), file.name()), file.sha256()));
        }
        return hashes;
    }

    /** The load to which a file belongs. */
    public Optional<Entry> holder(Path file) {
        return entries.stream().filter(entry -> file.startsWith(entry.folder())).findFirst();
    }
}
