package io.reelwright.store;

import io.reelwright.campaign.Asset;
import io.reelwright.store.asset.AssetStore;
import io.reelwright.store.asset.CampaignMedia;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Files that clients have uploaded for campaigns, in sets. A set cannot change once a campaign uses it, so that the campaign always
 * shows what was ordered. A set that no campaign uses is deleted after 24 hours.
 */
public final class Uploads {
    private static final Logger LOG = Logger.getLogger(Uploads.class.getName());

    /** Maximum size of one file in bytes. */
    public static final long LARGEST_FILE = 512L << 20;

    /** Maximum size of a set in bytes. */
    public static final long LARGEST_SET = 2L << 30;

    /** Maximum number of files in a set. */
    public static final int MOST_FILES = 200;

    /** Time for which a set that no campaign uses is kept after its last change. */
    public static final Duration UNUSED = Duration.ofHours(24);

    private static final int SWEPT_AT_ONCE = 100;

    /** Maximum time that a file waits while another file of the same name is being stored. */
    private static final Duration OTHERS_STORE = Duration.ofSeconds(10);

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);

    private final Database database;
    private final AssetStore assets;
    private final Clock clock;
    private final long quota;

    /** Creates uploads without a quota per project. */
    public Uploads(Database database, AssetStore assets, Clock clock) {
        this(database, assets, clock, Long.MAX_VALUE / 2);
    }

    /** @param quota maximum number of bytes that a project may store */
    public Uploads(Database database, AssetStore assets, Clock clock, long quota) {
        this.database = database;
        this.assets = assets;
        this.clock = clock;
        this.quota = quota;
    }

    /** The result of a change of a set. */
    public sealed interface Answer {}

    /** The change was made; {@code asset} is the file's new state, or null when the change is not about one file. */
    public record Done(@Nullable Asset asset) implements Answer {}

    /** Space is reserved for a file; only the uploader knows the ticket. */
    public record Reserved(String ticket) implements Answer {}

    /** The project has no such set. */
    public record NotThere() implements Answer {}

    /** A campaign uses the set, so it cannot change. */
    public record InUse(String campaign) implements Answer {}

    /** The file or the set would exceed a limit. */
    public record Full(String why) implements Answer {}

    /**
     * A set that was opened.
     *
     * @param fresh whether the set was created now; otherwise it was opened before with the same key
     */
    public record Opened(String id, boolean fresh) {}

    /**
     * Opens a new set, or the existing set of the same key.
     *
     * @param key the client's idempotency key, so that a repeated request creates no second set; null when there is none
     */
    public Opened open(String project, @Nullable String key) {
        Instant now = clock.instant();
        String id = Ulid.at(now);
        return database.transaction(handle -> {
            boolean added = UploadTable.add(handle, id, project, key, now);
            if (added || key == null) return new Opened(id, true);
            String there = UploadTable.touch(handle, project, key, now).orElse(id);
            return new Opened(there, there.equals(id));
        });
    }

    /** Returns the files of a project's set in the order of their names; empty when the project has no such set. */
    public Optional<List<Asset>> list(String project, String set) {
        return database.transaction(handle ->
                UploadTable.has(handle, project, set) ? Optional.of(UploadTable.files(handle, set)) : Optional.empty());
    }

    /**
     * Reserves space for a file that is about to be uploaded.
     *
     * @param bytes the file's size; −1 when it is unknown, which reserves {@link #LARGEST_FILE}
     * @return a {@link Reserved}, or the reason why the file is refused
     * @throws QuotaExceeded when the project would exceed its quota
     */
    public Answer reserve(String project, String set, String name, long bytes) {
        return database.transaction(handle -> {
            if (!UploadTable.has(handle, project, set)) return new NotThere();
            Optional<Answer> no = refusal(handle, set, name, Math.max(0, bytes), null);
            if (no.isPresent()) return no.get();
            long room = bytes < 0 ? LARGEST_FILE : bytes;
            return new Reserved(UploadReservations.take(handle, project, set, name, room, quota));
        });
    }

    /** Extends a reservation to 15 minutes from now, as its file is still being received. */
    public void renew(Reserved reserved) {
        database.transaction(handle -> {
            UploadReservations.renew(handle, reserved.ticket());
            return reserved;
        });
    }

    /** Ends a reservation. */
    public void release(Reserved reserved) {
        database.transaction(handle -> {
            UploadReservations.release(handle, reserved.ticket());
            return reserved;
        });
    }

    /** Reserves space for a complete file and puts it, as {@link #put(String, String, String, Path, String, Reserved)} does. */
    public Answer put(String project, String set, String name, Path draft, String sha256) throws IOException {
        Answer room = reserve(project, set, name, Files.size(draft));
        return room instanceof Reserved reserved ? put(project, set, name, draft, sha256, reserved) : room;
    }

    /**
     * Puts a file into a set; a file of the same name is replaced. No transaction is open while the file is stored and renamed. Files
     * of a process that ends in between are found by their reservations.
     *
     * @param draft    a draft of the asset store; taken over when the result is {@link Done}, otherwise the caller keeps it
     * @param sha256   hash of the file's content
     * @param reserved the file's reservation, which this method always ends
     */
    public Answer put(String project, String set, String name, Path draft, String sha256, Reserved reserved)
            throws IOException {
        try {
            long bytes = Files.size(draft);
            Answer before = database.transaction(handle -> mayTake(handle, project, set, name, bytes, sha256));
            if (!(before instanceof Done)) return before;
            AssetStore.Secured secured = assets.secure(draft, CampaignMedia.key(set, name));
            Answer after = stored(project, set, secured, reserved);
            // In the other cases the set still exists, and the file is deleted with it.
            if (after instanceof NotThere) assets.forget(CampaignMedia.FOLDER + set);
            return after;
        } finally {
            release(reserved);
        }
    }

    private static Answer mayTake(
            Handle handle, String project, String set, String name, long bytes, @Nullable String sha256) {
        if (!UploadTable.has(handle, project, set)) return new NotThere();
        return refusal(handle, set, name, bytes, sha256).orElse(new Done(null));
    }

    private Answer stored(String project, String set, AssetStore.Secured secured, Reserved reserved)
            throws IOException {
        Asset asset = secured.asset();
        Answer started = startStoring(project, set, asset, reserved);
        if (!(started instanceof Done)) return started;
        secured.settle();
        return database.transaction(handle -> {
            Optional<Answer> no = refusalUnderLock(handle, project, set, asset);
            if (no.isPresent()) return no.get();
            UploadTable.write(handle, set, asset, clock.instant());
            return new Done(asset);
        });
    }

    /** Waits until no other file of the same name is being stored. A replaced file's row is deleted before the new file is there. */
    private Answer startStoring(String project, String set, Asset asset, Reserved reserved) throws IOException {
        long giveUp = System.nanoTime() + OTHERS_STORE.toNanos();
        while (true) {
            Optional<Answer> started = database.transaction(handle -> {
                Optional<Answer> no = refusalUnderLock(handle, project, set, asset);
                if (no.isPresent()) return no;
                if (!UploadReservations.store(handle, reserved.ticket(), set, CampaignMedia.name(asset)))
                    return UploadReservations.isThere(handle, reserved.ticket())
                            ? Optional.empty()
                            : Optional.of(new NotThere());
                UploadTable.deleteOther(handle, set, asset);
                return Optional.of(new Done(asset));
            });
            if (started.isPresent()) return started.get();
            if (System.nanoTime() > giveUp)
                throw new IOException(
                        CampaignMedia.name(asset) + ": another file of this name is being stored; send it again later");
            pause();
        }
    }

    private static void pause() throws InterruptedIOException {
        try {
            Thread.sleep(BETWEEN_LOOKS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while another file of the same name was being stored");
        }
    }

    private static Optional<Answer> refusalUnderLock(Handle handle, String project, String set, Asset asset) {
        return UploadTable.lock(handle, project, set)
                ? refusal(handle, set, CampaignMedia.name(asset), asset.bytes(), asset.sha256())
                : Optional.of(new NotThere());
    }

    /** @param sha256 hash of the new content; null when it is not known yet */
    private static Optional<Answer> refusal(
            Handle handle, String set, String name, long bytes, @Nullable String sha256) {
        String key = CampaignMedia.key(set, name);
        List<Asset> files = UploadTable.files(handle, set);
        boolean again = files.stream()
                .filter(file -> file.key().equals(key))
                .anyMatch(file -> sha256 == null || file.sha256().equals(sha256));
        // The same content may be sent again to a set in use: it changes nothing, and restores a lost or damaged file.
        Optional<Answer> inUse = again ? Optional.empty() : inUse(handle, set);
        if (inUse.isPresent()) return inUse;
        List<Asset> others =
                files.stream().filter(file -> !file.key().equals(key)).toList();
        if (bytes > LARGEST_FILE) return Optional.of(new Full("a file has at most 512 MB"));
        if (others.size() >= MOST_FILES) return Optional.of(new Full("a set has at most " + MOST_FILES + " files"));
        if (others.stream().mapToLong(Asset::bytes).sum() + bytes > LARGEST_SET)
            return Optional.of(new Full("a set has at most 2 GB"));
        return Optional.empty();
    }

    private static Optional<Answer> inUse(Handle handle, String set) {
        return UploadTable.user(handle, set).map(InUse::new);
    }

    /**
     * Deletes a set, first its row and then its files. The transaction that deletes the row also records the folder, so that
     * {@link OrphanedFolders} later deletes the files that cannot be deleted now.
     */
    public Answer delete(String project, String set) {
        String folder = CampaignMedia.FOLDER + set;
        Answer answer = database.<Answer>once(handle -> {
            if (!UploadTable.lock(handle, project, set)) return new NotThere();
            Optional<Answer> no = inUse(handle, set);
            if (no.isPresent()) return no.get();
            UploadTable.delete(handle, set);
            OrphanedFolders.note(handle, folder, Duration.ZERO);
            return new Done(null);
        });
        if (answer instanceof Done) forget(folder);
        return answer;
    }

    /**
     * Takes a file out of a set that no campaign uses. Its bytes are deleted with the set, or replaced by the next file of that name.
     *
     * @return {@link NotThere} also when the set has no such file
     */
    public Answer remove(String project, String set, String name) {
        return database.<Answer>once(handle -> {
            if (!UploadTable.lock(handle, project, set)) return new NotThere();
            Optional<Answer> no = inUse(handle, set);
            if (no.isPresent()) return no.get();
            return UploadTable.deleteFile(handle, set, name, clock.instant()) ? new Done(null) : new NotThere();
        });
    }

    private void forget(String folder) {
        try {
            assets.forget(folder);
            database.transaction(handle -> OrphanedFolders.forget(handle, folder));
        } catch (IOException | RuntimeException later) {
            LOG.log(Level.WARNING, folder + ": its files could not be deleted; trying again later", later);
        }
    }

    /** Returns the sets that a campaign uses. */
    public List<String> usedBy(String campaign) {
        return database.transaction(handle -> UploadTable.usedBy(handle, campaign));
    }

    /**
     * Deletes those of the given sets that no campaign uses.
     *
     * @return the number of deleted sets
     */
    public int forgetUnused(Collection<String> sets) {
        int gone = 0;
        for (String set : sets) {
            Optional<String> project = database.transaction(handle -> UploadTable.project(handle, set));
            if (project.isPresent() && delete(project.get(), set) instanceof Done) gone++;
        }
        return gone;
    }

    /**
     * Deletes sets that no campaign uses and that have not changed for {@link #UNUSED}, and files of processes that ended while they
     * stored a file. Several processes may do so at the same time.
     *
     * @return the number of deleted sets
     * @throws IOException when files of an ended process cannot be deleted; the unused sets are deleted
     */
    public int sweep() throws IOException {
        Instant since = clock.instant().minus(UNUSED);
        int gone = 0;
        List<String> sets = unused(since, "");
        while (!sets.isEmpty()) {
            gone += forgetUnused(sets);
            sets = unused(since, sets.getLast());
        }
        sweepReservations();
        return gone;
    }

    private List<String> unused(Instant since, String after) {
        return database.transaction(handle -> UploadTable.unused(handle, since, after, SWEPT_AT_ONCE));
    }

    /** Deletes expired reservations, and the files that were stored in a set after it had been deleted. */
    private void sweepReservations() throws IOException {
        for (UploadReservations.Expired left : database.transaction(UploadReservations::expired)) {
            Optional<String> project = database.transaction(handle -> UploadTable.project(handle, left.upload()));
            if (project.isEmpty()) assets.forget(CampaignMedia.FOLDER + left.upload());
            release(new Reserved(left.ticket()));
        }
    }
}
