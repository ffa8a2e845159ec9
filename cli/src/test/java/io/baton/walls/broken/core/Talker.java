package io.baton.walls.broken.core;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.Logger;

class Talker {
    void prints() {
        System.out.println();
    }

    void complains() {
        System.err.println();
    }

    void traces(RuntimeException bug) {
        bug.printStackTrace();
    }

    void logs() {
        Logger.getLogger("").info("");
    }

    void logsBySystem() {
        System.getLogger("");
    }

    boolean looks(Path file) {
        return Files.exists(file);
    }

    void asks() {
        System.getenv("HOME");
    }

    void starts() {
        new Thread(() -> {}).start();
    }

    void ends() {
        System.exit(0);
    }
}
