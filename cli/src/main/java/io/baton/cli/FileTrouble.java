package io.baton.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;

/** Why a file or folder could not be used, in words; Java names the file and leaves the rest to the exception's class. */
final class FileTrouble {

    private FileTrouble() {}

    static String say(IOException trouble) {
        return switch (trouble) {
            case NoSuchFileException missing -> missing.getFile() + " does not exist";
            case AccessDeniedException denied -> denied.getFile() + " may not be read or written by this user";
            case FileAlreadyExistsException other -> other.getFile() + " is a file, but a folder is needed";
            case NotDirectoryException other -> other.getFile() + " is a file, but a folder is needed";
            case FileSystemException other when other.getReason() != null -> other.getFile() + ": " + other.getReason();
            default -> String.valueOf(trouble.getMessage());
        };
    }

    /** Stops where a text that was named is not there or is none. */
    static void requireText(Path file, String what) {
        if (Files.isDirectory(file)) {
            throw new Stop(ExitCode.UNREADABLE, what + " " + file + " is a folder; name a file in it");
        }
        if (!Files.isReadable(file)) {
            String why = Files.exists(file) ? " may not be read by this user" : " does not exist";
            throw new Stop(ExitCode.UNREADABLE, what + " " + file + why);
        }
    }

    /** Stops where a folder that was named is not there or is none. */
    static void requireFolder(Path folder, String what) {
        if (!Files.isDirectory(folder)) {
            String why = Files.exists(folder) ? " is a file; name the folder it lies in" : " does not exist";
            throw new Stop(ExitCode.UNREADABLE, what + " " + folder + why);
        }
        // without both, its files would seem not to be there
        if (!Files.isReadable(folder) || !Files.isExecutable(folder)) {
            throw new Stop(ExitCode.UNREADABLE, what + " " + folder + " may not be read by this user");
        }
    }

    /** The folder, made where it is missing; stops where that cannot be. */
    static Path made(Path folder, String what, String mend) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new Stop(ExitCode.UNREADABLE, what + " cannot be made: " + say(e) + "; " + mend);
        }
        if (!Files.isWritable(folder)) {
            throw new Stop(ExitCode.UNREADABLE, what + " " + folder + " may not be written by this user; " + mend);
        }
        return folder;
    }
}
