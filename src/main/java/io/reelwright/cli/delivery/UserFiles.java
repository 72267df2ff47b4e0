package io.reelwright.cli.delivery;

import io.reelwright.campaign.Asset;
import io.reelwright.store.ContentHash;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.Arrays;

/**
 * Writes files to places of the user's: complete or not at all, and never over a file that is there unless that was asked for. No other
 * class of the command line writes there.
 */
public final class UserFiles {
    private static final String OLD = ".bak";

    private UserFiles() {}

    /**
     * Writes a text to a file that does not exist yet. A file that has the same content already is left as it is.
     *
     * @param force replaces a file with other content
     * @throws FileAlreadyExistsException when a file with other content exists; it is unchanged
     */
    public static void write(Path file, String text, boolean force) throws IOException {
        byte[] content = text.getBytes(StandardCharsets.UTF_8);
        if (isSame(file, content)) return;
        if (exists(file) && !force) throw new FileAlreadyExistsException(file.toString());
        Path part = file.resolveSibling(
                ".reelwright-" + Long.toUnsignedString(System.nanoTime(), Character.MAX_RADIX) + ".part");
        try {
            Files.write(part, content, StandardOpenOption.CREATE_NEW);
            if (force) replace(part, file);
            else place(part, file);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** Returns whether something has this name, also a link to nothing. */
    static boolean exists(Path file) {
        return Files.exists(file, LinkOption.NOFOLLOW_LINKS);
    }

    /** Returns whether the file exists with exactly this content. */
    static boolean isSame(Path file, byte[] content) throws IOException {
        return Files.isRegularFile(file)
                && Files.size(file) == content.length
                && Arrays.equals(Files.readAllBytes(file), content);
    }

    /** Returns whether the file exists with exactly the content of the asset. */
    static boolean isSame(Path file, Asset asset) throws IOException {
        if (!Files.isRegularFile(file) || Files.size(file) != asset.bytes()) return false;
        MessageDigest digest = ContentHash.begun();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return ContentHash.of(digest).equals(asset.sha256());
    }

    /**
     * Moves a finished file to its place on the same disk.
     *
     * @throws FileAlreadyExistsException when something has that name; it is unchanged, and the finished file stays
     */
    static void place(Path finished, Path file) throws IOException {
        try {
            Files.createLink(file, finished);
        } catch (FileAlreadyExistsException taken) {
            throw taken;
        } catch (UnsupportedOperationException | FileSystemException withoutLinks) {
            // FAT disks and some network folders have no hard links: an empty file takes the name, and is then
            // replaced.
            Files.createFile(file);
            try {
                replace(finished, file);
            } catch (IOException failed) {
                Files.deleteIfExists(file);
                throw failed;
            }
            return;
        }
        Files.delete(finished);
    }

    /** Moves a finished file to its place on the same disk, and replaces a file that is there. */
    static void replace(Path finished, Path file) throws IOException {
        Files.move(finished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Keeps a file under another name, {@code script.md.bak} or {@code script.md.bak2}, before it is replaced. */
    static void keepOld(Path file) throws IOException {
        for (int n = 1; ; n++) {
            Path old = file.resolveSibling(file.getFileName() + OLD + (n == 1 ? "" : String.valueOf(n)));
            if (exists(old)) continue;
            try {
                place(file, old);
                return;
            } catch (FileAlreadyExistsException _) {
                // Another process took that name now: the next one.
            }
        }
    }
}
