package io.reelwright.cli.brief;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Locale;

/** Says in words why a file cannot be read or written. What the system says is often only the file's name. */
public final class FileTrouble {
    private FileTrouble() {}

    /** Returns the reason, for the middle of a sentence. */
    public static String why(IOException trouble) {
        return switch (trouble) {
            case AccessDeniedException _ -> "this user has no permission";
            case NoSuchFileException _, FileNotFoundException _ -> "it is not there any more";
            case NotDirectoryException _ -> "a part of its path is not a folder";
            case FileAlreadyExistsException _ -> "something else has its name";
            case FileSystemException system when system.getReason() != null -> plain(system.getReason());
            default -> plain(String.valueOf(trouble.getMessage()));
        };
    }

    private static String plain(String reason) {
        String words = reason.toLowerCase(Locale.ROOT);
        if (words.contains("no space left")) return "no room is left on the disk";
        if (words.contains("is a directory")) return "it is a folder";
        if (words.contains("read-only")) return "its disk is read-only";
        if (words.contains("input/output error")) return "its disk reports an error";
        // Messages of the runtime begin with the name of a class where they have no words.
        return reason.contains("Exception") || reason.equals("null") ? "the system does not say why" : reason;
    }
}
