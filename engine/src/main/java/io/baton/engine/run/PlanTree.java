package io.baton.engine.run;

import io.baton.core.document.Location;
import io.baton.core.document.Node;
import io.baton.core.document.Problems;
import io.baton.core.plan.PlanInheritance;
import io.baton.engine.yaml.YamlText;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The tree of a plan's text, joined with the plans that it follows.
 *
 * @param node the tree; empty, and reported, where a text cannot be read
 * @param files the plan, then those that it follows, the next first
 * @param before the version that it amends or corrects
 */
record PlanTree(Optional<Node> node, List<Path> files, Optional<Path> before) {

    private static final long MOST_BYTES = 4 << 20;

    PlanTree {
        files = List.copyOf(files);
    }

    static PlanTree read(Path planFile, Problems problems) {
        List<Path> files = new ArrayList<>();
        Optional<Node> node = joined(planFile, files, problems);
        return new PlanTree(node, files, node.flatMap(_ -> before(planFile)));
    }

    /** The file of the version before, which was found already where the trees could be joined. */
    private static Optional<Path> before(Path planFile) {
        return readNode(planFile, new Problems())
                .flatMap(PlanInheritance::before)
                .map(file -> planFile.resolveSibling(file.text()))
                .filter(Files::isRegularFile);
    }

    private static Optional<Node> joined(Path file, List<Path> files, Problems problems) {
        files.add(file.normalize());
        Optional<Node> own = readNode(file, problems);
        Optional<Node.Scalar> followed = own.flatMap(PlanInheritance::base);
        if (followed.isEmpty()) {
            return own;
        }
        return next(file, followed.get(), files, problems)
                .flatMap(base -> joined(base, files, problems))
                .flatMap(base -> own.map(plan -> PlanInheritance.join(base, plan, problems)));
    }

    private static Optional<Path> next(Path file, Node.Scalar followed, List<Path> files, Problems problems) {
        Path next;
        try {
            next = file.resolveSibling(followed.text());
        } catch (InvalidPathException e) {
            problems.error(followed.at(), "'" + followed.text() + "' is no path", "write the path of a plan");
            return Optional.empty();
        }
        if (files.contains(next.normalize())) {
            problems.error(
                    followed.at(), "the plan follows itself: " + next, "name a plan that does not follow this one");
            return Optional.empty();
        }
        if (!Files.isRegularFile(next)) {
            problems.error(
                    followed.at(),
                    "there is no plan " + next,
                    "write the path of the plan from the folder of this one");
            return Optional.empty();
        }
        return Optional.of(next);
    }

    /** The tree of one text in UTF-8; empty, and reported, where it cannot be read. */
    static Optional<Node> readNode(Path file, Problems problems) {
        try {
            if (Files.size(file) > MOST_BYTES) {
                problems.error(start(file), "the text is longer than 4 MiB", "facts belong into the data folder");
                return Optional.empty();
            }
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                    .toString();
            return YamlText.read(file.toString(), text, problems);
        } catch (CharacterCodingException e) {
            problems.error(start(file), "the text is not UTF-8", "save it as UTF-8");
        } catch (IOException e) {
            problems.error(start(file), "the file cannot be read", "check its name and that you may read it");
        }
        return Optional.empty();
    }

    static Location start(Path file) {
        return new Location(file.toString(), 1, 1);
    }
}
