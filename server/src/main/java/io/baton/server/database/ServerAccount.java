package io.baton.server.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;

/** The account as which PostgreSQL runs: that of this process, but never root, which it refuses. */
final class ServerAccount {

    private static final String NOBODY = "65534";

    private ServerAccount() {}

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    /** A command as that account. */
    static List<String> running(String... command) {
        List<String> all = new ArrayList<>();
        if (isRoot()) {
            all.addAll(List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups", "--"));
        }
        all.addAll(List.of(command));
        return all;
    }

    /** Gives a folder to that account, which must be able to come to it. */
    static void own(Path folder) throws IOException {
        if (isRoot()) {
            for (Path outer = folder.getParent(); outer != null; outer = outer.getParent()) {
                if (!Files.getPosixFilePermissions(outer).contains(PosixFilePermission.OTHERS_EXECUTE)) {
                    throw new IOException(
                            "PostgreSQL never runs as root, and the account without rights as which it runs cannot come"
                                    + " into " + outer + "; choose another folder, or run Baton as an ordinary user");
                }
            }
            Programs.run(List.of("chown", "-R", NOBODY + ":" + NOBODY, folder.toString()));
        }
    }
}
