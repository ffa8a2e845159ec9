package io.baton.engine.catalogue;

import java.nio.file.FileSystems;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.PatternSyntaxException;

/** File names and glob patterns that stay in the data folder. */
final class FilePatterns {

    private FilePatterns() {}

    /** Why a pattern is refused; empty where it is not. */
    static Optional<String> refusal(String pattern) {
        if (pattern.indexOf('\\') >= 0) {
            return Optional.of("holds a backslash");
        }
        for (String part : pattern.split("/", -1)) {
            if (part.equals("..")) {
                return Optional.of("leads out of the data folder");
            }
        }
        try {
            FileSystems.getDefault().getPathMatcher("glob:" + pattern);
            boolean absolute = Path.of(pattern).isAbsolute() || pattern.matches("[A-Za-z]:.*");
            return absolute ? Optional.of("is not relative to the data folder") : Optional.empty();
        } catch (PatternSyntaxException | InvalidPathException _) {
            return Optional.of("is no pattern of files");
        }
    }
}
