package io.reelwright.cli.brief;

import io.reelwright.media.MediaFormat;
import io.reelwright.media.MediaListing;
import io.reelwright.media.UnusableMedia;
import io.reelwright.order.MediaFileNames;
import io.reelwright.order.NearestMatch;
import io.reelwright.text.FileText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Checks the files and folders that the user names, and reports what is wrong with them. */
public final class UserFileCheck {
    /** Maximum size of a script or a source, in bytes. */
    static final int MOST_BYTES = 1_000_000;

    private final Path workingFolder;
    private final InputStream standardInput;
    private final ArgumentProblems problems;

    /** @param workingFolder folder against which relative names are resolved */
    public UserFileCheck(Path workingFolder, InputStream standardInput, ArgumentProblems problems) {
        this.workingFolder = workingFolder;
        this.standardInput = standardInput;
        this.problems = problems;
    }

    /** Returns the text of a file, or of standard input for {@code -}; null after adding a problem. */
    @Nullable
    String text(String option, String name) {
        try {
            if (name.equals("-")) return checked(option, name, standardInput.readNBytes(MOST_BYTES + 1));
        } catch (IOException e) {
            problems.add(option, name, "cannot be read (" + FileTrouble.why(e) + "); check its permissions");
            return null;
        }
        return fileText(option, name);
    }

    /** Returns the text of a file; null after adding a problem. */
    public @Nullable String fileText(String option, String name) {
        Path file = existing(option, name, false);
        if (file == null) return null;
        try (InputStream in = Files.newInputStream(file)) {
            return checked(option, name, in.readNBytes(MOST_BYTES + 1));
        } catch (IOException e) {
            problems.add(option, name, "cannot be read (" + FileTrouble.why(e) + "); check its permissions");
            return null;
        }
    }

    /** Returns the path of an existing video file that is not empty; null after adding a problem. */
    public @Nullable Path file(String option, String name) {
        Path file = existing(option, name, false);
        if (file == null) return null;
        try {
            if (Files.size(file) > 0 && isVideo(file)) return file;
            String what = Files.size(file) == 0 ? "is empty" : "is not a video, despite its name";
            problems.add(option, name, what + "; name a video file (MP4, MOV, MKV, WebM)");
        } catch (IOException e) {
            problems.add(option, name, "cannot be read (" + FileTrouble.why(e) + "); check its permissions");
        }
        return null;
    }

    /** Returns the path of an existing picture that can be a character; null after adding a problem. */
    public @Nullable Path character(String option, String name) {
        Path file = existing(option, name, false);
        if (file == null) return null;
        try {
            String wrong = fault(file);
            if (wrong == null) return file;
            problems.add(option, name, wrong);
        } catch (IOException e) {
            problems.add(option, name, "cannot be read (" + FileTrouble.why(e) + "); check its permissions");
        }
        return null;
    }

    /** Pictures that services take. */
    private static final Set<MediaFormat> SERVED = Set.of(MediaFormat.PNG, MediaFormat.JPEG, MediaFormat.WEBP);

    private static @Nullable String fault(Path file) throws IOException {
        String kinds = "; name a picture (" + String.join(" ", MediaFileNames.CHARACTERS) + ")";
        if (!MediaFileNames.isCharacter(file.getFileName().toString())) return "is not a picture" + kinds;
        if (Files.size(file) == 0) return "is empty" + kinds;
        if (Files.size(file) > MediaFileNames.LARGEST_CHARACTER) return "is larger than 10 MB; save it smaller";
        try {
            return SERVED.contains(MediaFormat.of(file)) ? null : "is not a picture of these kinds" + kinds;
        } catch (UnusableMedia other) {
            return "is not a picture, despite its name" + kinds;
        }
    }

    private static boolean isVideo(Path file) throws IOException {
        try {
            return !MediaFormat.of(file).isStill();
        } catch (UnusableMedia other) {
            return false;
        }
    }

    /** Returns the path of a folder that contains at least one file, also in a subfolder; null after adding a problem. */
    public @Nullable Path mediaFolder(String option, String name) {
        Path folder = existing(option, name, true);
        if (folder == null) return null;
        try {
            if (!MediaListing.of(folder).files().isEmpty()) return folder;
            problems.add(option, name, "contains no picture or clip; put some into it, or name another folder");
        } catch (IOException e) {
            problems.add(option, name, "cannot be read (" + FileTrouble.why(e) + "); check its permissions");
        }
        return null;
    }

    private @Nullable Path existing(String option, String name, boolean folder) {
        Path path;
        try {
            path = workingFolder.resolve(name).normalize();
        } catch (InvalidPathException e) {
            problems.add(option, name, "is not a valid file name; name another file");
            return null;
        }
        if (name.isBlank()) problems.add(option, "", "is empty; name a " + (folder ? "folder" : "file"));
        else if (!Files.exists(path)) problems.add(option, name, missing(path, name, folder));
        else if (folder && !Files.isDirectory(path)) problems.add(option, name, "is a file; name a folder");
        else if (!folder && Files.isDirectory(path)) problems.add(option, name, "is a folder; name a file in it");
        else if (!folder && !Files.isRegularFile(path))
            problems.add(option, name, "is not a regular file; name another file");
        else return path;
        return null;
    }

    private static String missing(Path path, String name, boolean folder) {
        String what = folder ? "no such folder" : "no such file";
        return sibling(path, name).map(near -> what + "; there is " + near).orElse(what);
    }

    /** Returns the most similar name in the folder of the missing file, with the folder part as the user wrote it. */
    private static Optional<String> sibling(Path path, String name) {
        Path parent = path.getParent();
        if (parent == null || !Files.isDirectory(parent)) return Optional.empty();
        String typed = path.getFileName().toString();
        try (Stream<Path> beside = Files.list(parent)) {
            List<String> names = beside.limit(2_000)
                    .map(other -> other.getFileName().toString())
                    .sorted()
                    .toList();
            String written = name.endsWith(typed) ? name.substring(0, name.length() - typed.length()) : parent + "/";
            return NearestMatch.to(typed, names).map(near -> written + near);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private @Nullable String checked(String option, String name, byte[] bytes) {
        String shown = name.equals("-") ? "- (standard input)" : name;
        if (bytes.length > MOST_BYTES) {
            problems.add(option, shown, "is longer than 1 MB; give only the part that the video is about");
            return null;
        }
        FileText read = FileText.of(bytes);
        read.why().ifPresent(why -> problems.add(option, shown, why));
        if (read.text().isEmpty()) return null;
        if (!read.text().get().isBlank()) return read.text().get();
        problems.add(option, shown, "is empty; give some text");
        return null;
    }
}
