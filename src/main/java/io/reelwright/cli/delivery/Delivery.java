package io.reelwright.cli.delivery;

import io.reelwright.campaign.Asset;
import io.reelwright.campaign.VideoState;
import io.reelwright.cli.delivery.Target.Place;
import io.reelwright.event.StoredEvent;
import io.reelwright.store.DiskFull;
import io.reelwright.store.StateJson;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Copies a campaign's files into the user's folder and writes its script, storyboard and report there. */
public final class Delivery {
    private static final int MOST_PLACES = 10_000;

    /** The C library's text for EROFS. */
    private static final String READ_ONLY = "Read-only file system";

    private final Supply supply;
    private final String version;

    /** The source of a campaign's files. */
    public interface Supply {
        /**
         * Writes the bytes of an asset to a file.
         *
         * @param to destination, which may already exist with a part of the bytes or with other content. What is there is kept for the
         *           next delivery when this throws an unchecked exception
         */
        void write(Asset asset, Path to) throws IOException;
    }

    /**
     * Creates a delivery from local files.
     *
     * @param files   returns the local file of an asset
     * @param version version of the program, for the report
     */
    public Delivery(Function<Asset, Path> files, String version) {
        this((asset, to) -> Files.copy(files.apply(asset), to, StandardCopyOption.REPLACE_EXISTING), version);
    }

    /** @param version version of the program, for the report */
    public Delivery(Supply supply, String version) {
        this.supply = supply;
        this.version = version;
    }

    /**
     * Writes each file in a hidden folder beside its place and gives all their places at the end, so that no incomplete file appears. A
     * file that is there already with the same content is left alone. Where another file has one of the names, or other files are in a
     * folder that is to be the campaign's own, all files go to the next place of the target.
     *
     * @param story the campaign's events, for the timings
     * @param force replaces files in the first place instead; a script with other words is kept beside, as {@code script.md.bak}
     * @throws IOException when a file cannot be written; nothing that the folder already contained has changed then
     */
    public Delivered deliver(VideoState state, List<StoredEvent> story, Target target, boolean force)
            throws IOException {
        for (int number = 1; number <= MOST_PLACES; number++) {
            Place place = target.place(number, state.campaign().brief());
            List<Piece> pieces = Piece.all(state, story, place.names(), version);
            Optional<Delivered> done = at(place, pieces, state.campaign().id(), number - 1, force);
            if (done.isPresent()) return done.get();
        }
        throw new FileSystemException(
                target.path().toString(), null, "has too many folders of this name; choose another one");
    }

    private Optional<Delivered> at(Place place, List<Piece> pieces, String campaign, int passed, boolean force)
            throws IOException {
        Path folder = place.folder();
        boolean fresh = isCreated(folder);
        try {
            if (!fresh && !force && !mayTake(place, pieces, campaign)) return Optional.empty();
            List<Piece> missing = new ArrayList<>();
            for (Piece piece : pieces) if (!piece.isIn(folder)) missing.add(piece);
            if (!missing.isEmpty() && !write(folder, missing, campaign, force)) return Optional.empty();
            List<Delivered.Entry> files = new ArrayList<>();
            for (Piece piece : pieces) {
                Path file = folder.resolve(piece.name());
                files.add(new Delivered.Entry(piece.role(), file, Files.size(file), piece.master()));
            }
            return Optional.of(new Delivered(campaign, folder, files, missing.size(), passed));
        } finally {
            if (fresh) deleteEmpty(folder);
        }
    }

    /** Creates a folder; returns false when it exists. Of two processes, one gets true. */
    private static boolean isCreated(Path folder) throws IOException {
        Path parent = folder.getParent();
        if (parent != null) Files.createDirectories(parent);
        try {
            Files.createDirectory(folder);
            return true;
        } catch (FileAlreadyExistsException there) {
            return false;
        }
    }

    /** Returns whether the campaign may write in a folder that exists: nothing there has one of its names and other content. */
    private static boolean mayTake(Place place, List<Piece> pieces, String campaign) throws IOException {
        Path folder = place.folder();
        if (!Files.isDirectory(folder)) {
            // The first place is named by the user, except for the folder of a topic.
            if (place.shared()) throw new FileAlreadyExistsException(folder.toString());
            return false;
        }
        for (Piece piece : pieces) if (piece.isTakenIn(folder)) return false;
        return place.shared() || isEmpty(folder) || isOf(campaign, place);
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.findAny().isEmpty();
        }
    }

    /** Returns whether files of this campaign are at the place, delivered before or left unfinished. */
    static boolean isOf(String campaign, Place place) {
        if (Files.isDirectory(StagingFolder.of(place.folder(), campaign))) return true;
        Path storyboard = place.folder().resolve(place.names().storyboard());
        if (!Files.isRegularFile(storyboard)) return false;
        try {
            return StateJson.tree(Files.readString(storyboard))
                    .path("campaign")
                    .asText()
                    .equals(campaign);
        } catch (IOException | IllegalStateException notOurs) {
            return false;
        }
    }

    /** Writes the files; returns false, with nothing written, when one of the names was taken meanwhile. */
    private boolean write(Path folder, List<Piece> pieces, String campaign, boolean force) throws IOException {
        try (StagingFolder staging = StagingFolder.open(folder, campaign)) {
            try {
                for (Piece piece : pieces) stage(piece, staging.file(piece.name()));
            } catch (RuntimeException later) {
                staging.keep();
                throw later;
            }
            if (force) return replaced(folder, pieces, staging);
            return placed(folder, pieces, staging);
        }
    }

    private void stage(Piece piece, Path part) throws IOException {
        switch (piece.content()) {
            case Piece.Content.Stored(Asset asset) -> supply.write(asset, part);
            case Piece.Content.Text text -> Files.write(part, text.bytes());
        }
    }

    private static boolean placed(Path folder, List<Piece> pieces, StagingFolder staging) throws IOException {
        List<Path> placed = new ArrayList<>();
        try {
            for (Piece piece : pieces) {
                Path file = folder.resolve(piece.name());
                UserFiles.place(staging.file(piece.name()), file);
                placed.add(file);
            }
            return true;
        } catch (IOException failed) {
            for (Path file : placed) Files.deleteIfExists(file);
            if (failed instanceof FileAlreadyExistsException) return false;
            throw failed;
        }
    }

    private static boolean replaced(Path folder, List<Piece> pieces, StagingFolder staging) throws IOException {
        for (Piece piece : pieces) {
            Path file = folder.resolve(piece.name());
            if (piece.isEditable() && UserFiles.exists(file)) UserFiles.keepOld(file);
            UserFiles.replace(staging.file(piece.name()), file);
        }
        return true;
    }

    private static void deleteEmpty(Path folder) throws IOException {
        if (Files.isDirectory(folder) && isEmpty(folder)) Files.deleteIfExists(folder);
    }

    /** Returns a message for the user about an I/O error, with the fix where one is known. */
    public static String why(IOException e) {
        if (e instanceof FileSystemException file && READ_ONLY.equals(file.getReason()))
            return file.getFile() + " is on a read-only disk; choose another folder";
        if (DiskFull.isBehind(e)) return "no room is left on the disk; free some, or choose another folder";
        if (e instanceof FileAlreadyExistsException file) return file.getFile() + " is a file; name a folder";
        if (e instanceof AccessDeniedException denied)
            return denied.getFile() + " is not writable; choose another folder";
        if (e instanceof NoSuchFileException gone) return gone.getFile() + " no longer exists";
        if (e instanceof FileSystemException file && file.getReason() != null)
            return file.getFile() + ": " + file.getReason();
        return String.valueOf(e.getMessage());
    }
}
