package io.reelwright.media;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The files of a user's media folder and its subfolders, in the order of their names. Hidden files, and those that systems put into folders
 * on their own, are passed over in silence; everything else that is left out is named.
 *
 * @param folder  the folder
 * @param files   the files
 * @param leftOut one message for each file or folder that is left out, with its name and the reason
 */
public record MediaListing(Path folder, List<Path> files, List<String> leftOut) {
    private static final int MOST_FILES = 400;
    private static final int MOST_VISITED = 20_000;
    private static final int MOST_DEPTH = 5;
    private static final Set<String> OF_SYSTEMS = Set.of("Thumbs.db", "desktop.ini", "__MACOSX", "$RECYCLE.BIN");

    public MediaListing {
        files = List.copyOf(files);
        leftOut = List.copyOf(leftOut);
    }

    /**
     * Lists a folder. Links are followed to files inside of the folder only.
     *
     * @throws IOException when the folder cannot be read
     */
    public static MediaListing of(Path folder) throws IOException {
        Walk walk = new Walk(folder, folder.toRealPath());
        Files.walkFileTree(folder.toRealPath(), EnumSet.noneOf(java.nio.file.FileVisitOption.class), MOST_DEPTH, walk);
        walk.files.sort(Comparator.naturalOrder());
        List<Path> first = walk.files.subList(0, Math.min(MOST_FILES, walk.files.size()));
        if (walk.files.size() > MOST_FILES)
            walk.leftOut.add(
                    walk.files.size() - MOST_FILES + " more files: only the first " + MOST_FILES + " are read");
        return new MediaListing(folder, first, walk.leftOut);
    }

    /** Returns the name of a file for messages: its path within the folder. */
    public String name(Path file) {
        return folder.relativize(file).toString();
    }

    private static final class Walk extends SimpleFileVisitor<Path> {
        private final List<Path> files = new ArrayList<>();
        private final List<String> leftOut = new ArrayList<>();
        private final Path named;
        private final Path root;
        private int visited;

        Walk(Path named, Path root) {
            this.named = named;
            this.root = root;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes kind) {
            return !folder.equals(root) && isPassedOver(folder)
                    ? FileVisitResult.SKIP_SUBTREE
                    : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes kind) {
            if (++visited > MOST_VISITED) return FileVisitResult.TERMINATE;
            if (isPassedOver(file)) return FileVisitResult.CONTINUE;
            if (kind.isDirectory()) leaveOut(file, "is a folder too far down; move its files up");
            else if (kind.isSymbolicLink()) link(file);
            else if (kind.isRegularFile()) files.add(named.resolve(root.relativize(file)));
            else leaveOut(file, "is not a regular file");
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException why) throws IOException {
            if (file.equals(root)) throw why;
            leaveOut(file, "cannot be read; check its permissions");
            return FileVisitResult.CONTINUE;
        }

        private void link(Path file) {
            try {
                Path target = file.toRealPath();
                boolean inside = target.startsWith(root);
                if (inside && Files.isRegularFile(target)) files.add(named.resolve(root.relativize(file)));
                else if (Files.isDirectory(target)) leaveOut(file, "is a link to a folder; copy the folder here");
                else leaveOut(file, "is a link to a file outside of the folder; copy the file here");
            } catch (IOException gone) {
                leaveOut(file, "is a link to a file that does not exist");
            }
        }

        private void leaveOut(Path file, String why) {
            leftOut.add(root.relativize(file) + ": " + why);
        }

        private static boolean isPassedOver(Path file) {
            String name = file.getFileName().toString();
            return name.startsWith(".") || OF_SYSTEMS.contains(name);
        }
    }
}
