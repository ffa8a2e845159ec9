import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/**
 * Lays out a build: {@code java Dist.java <target> <Maven's build folders of cli and server>} copies the jars to lib/ and
 * moves DuckDB's library for this platform out of its jar into native/, because the driver would unpack it at every start.
 * Each program names in its manifest which of the jars it takes.
 */
final class Dist {
    /** The driver names its libraries like this, followed by system and processor. */
    private static final String LIBRARY = "libduckdb_java.so_";

    public static void main(String[] arguments) throws IOException {
        Path lib = Files.createDirectories(Path.of(arguments[0], "lib"));
        Path nativeFolder = Files.createDirectories(Path.of(arguments[0], "native"));
        Path command = Path.of(arguments[1]);
        Path server = Path.of(arguments[2]);
        for (Path from : List.of(command, server)) {
            for (Path jar : files(from.resolve("lib"), "*.jar")) {
                copy(jar, lib, nativeFolder);
            }
        }
        Files.copy(files(command, "baton-cli-*.jar").getFirst(), lib.resolve("baton.jar"));
        Files.copy(files(server, "baton-server-*.jar").getFirst(), lib.resolve("baton-server.jar"));
    }

    /** What both programs take is copied once. */
    private static void copy(Path jar, Path lib, Path nativeFolder) throws IOException {
        Path copy = lib.resolve(jar.getFileName());
        boolean isDatabase = jar.getFileName().toString().startsWith("duckdb_jdbc-");
        if (!Files.exists(copy) && !(isDatabase && split(jar, copy, nativeFolder))) {
            Files.copy(jar, copy);
        }
    }

    /** False where the jar holds no library for this platform: the driver then says so itself, from the whole jar. */
    private static boolean split(Path jar, Path copy, Path nativeFolder) throws IOException {
        try (var whole = new JarFile(jar.toFile())) {
            JarEntry library = whole.getJarEntry(LIBRARY + platform());
            if (library == null) {
                System.out.println("no DuckDB library for " + platform() + " in " + jar + ": kept whole");
                return false;
            }
            try (InputStream in = whole.getInputStream(library)) {
                Files.copy(in, nativeFolder.resolve(System.mapLibraryName("duckdb_java")));
            }
            try (var slim = new JarOutputStream(new BufferedOutputStream(Files.newOutputStream(copy)))) {
                for (JarEntry entry : whole.stream().filter(e -> !e.getName().startsWith(LIBRARY)).toList()) {
                    slim.putNextEntry(new JarEntry(entry.getName()));
                    try (InputStream in = whole.getInputStream(entry)) {
                        in.transferTo(slim);
                    }
                }
            }
            return true;
        }
    }

    private static String platform() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        if (system.startsWith("mac")) {
            return "osx_universal";
        }
        String processor = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        return switch (processor) {
            case "x86_64", "amd64" -> system.split(" ")[0] + "_amd64";
            case "aarch64", "arm64" -> system.split(" ")[0] + "_arm64";
            default -> system.split(" ")[0] + "_" + processor;
        };
    }

    private static List<Path> files(Path folder, String pattern) throws IOException {
        var matcher = folder.getFileSystem().getPathMatcher("glob:" + pattern);
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> matcher.matches(f.getFileName())).sorted().toList();
        }
    }
}
