package io.baton.walls;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Every package of every module says in a sentence what it is for, and that null is marked. */
final class PackageInfos {
    private static final Pattern WANTED = Pattern.compile(
            "(?s)/\\*\\*\\s*(\\*\\s*)?\\w.*\\.\\s*\\*/\\s*(@ApplicationModule\\([^)]*\\)\\s*)?@NullMarked\\s.*");

    private PackageInfos() {}

    /** One line per package that falls short, in the modules below a folder. */
    static List<String> faults(Path modules) throws IOException {
        var faults = new ArrayList<String>();
        for (Path folder : packages(modules)) {
            Path info = folder.resolve("package-info.java");
            if (!Files.exists(info)) {
                faults.add(folder + " has no package-info.java");
            } else if (!WANTED.matcher(Files.readString(info)).matches()) {
                faults.add(info + " does not open with a sentence and @NullMarked");
            }
        }
        return faults;
    }

    private static Iterable<Path> packages(Path modules) throws IOException {
        var packages = new TreeSet<Path>();
        for (Path module : children(modules)) {
            Path sources = module.resolve("src/main/java");
            if (Files.isDirectory(sources)) {
                try (Stream<Path> files = Files.walk(sources)) {
                    files.filter(file -> file.toString().endsWith(".java"))
                            .filter(file -> !file.endsWith("module-info.java"))
                            .map(Path::getParent)
                            .forEach(packages::add);
                }
            }
        }
        return packages;
    }

    private static List<Path> children(Path folder) throws IOException {
        try (Stream<Path> children = Files.list(folder)) {
            return children.sorted().toList();
        }
    }
}
