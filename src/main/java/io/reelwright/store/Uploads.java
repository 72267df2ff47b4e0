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
 * Files that were sent for campaigns, in sets. As soon as a campaign uses a set it stays as it is, so that the campaign
 * shows what was ordered whenever it comes to it; a set that nobody uses is thrown away in the end.
 */
public final class Uploads {
    private static final Logger LOG = Logger.getLogger(Uploads.class.getName());

    /** The most bytes of one file. */
    public static final long LARGEST_FILE = 512L << 20;

    /** The most bytes of a set. */
    public static final long LARGEST_SET = 2L << 30;

    /** The most files of a set. */
    public static final int MOST_FILES = 200;

    /** How long a set that nobody uses is kept after something was last sent into it. */
    public static final Duration UNUSED = Duration.ofHours(24);

    private static final int SWEPT_AT_ONCE = 100;

    /** So long does a file wait until another one of the same name has been stored. */
    private static final Duration OTHERS_STORE = Duration.ofSeconds(10);

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);

    private final Database database;
    private final AssetStore assets;
    private final Clock clock;
    private final long quota;

    /** Uploads of projects that may send as much as they like. */
    public Uploads(Database database, AssetStore assets, Clock clock) {
        this(database, assets, clock, Long.MAX_VALUE / 2);
    }

    /** @param quota how many bytes a project may have here */
    public Uploads(Database database, AssetStore assets, Clock clock, long quota) {
        this.database = database;
        this.assets = assets;
        this.clock = clock;
        this.quota = quota;
    }

    /** What became of a change of a set. */
    public sealed interface Answer {}

    /** It was done; the file as it is now, where it is about one. */
    public record Done(@Nullable Asset asset) implements Answer {}

    /** There is room for a file; the ticket is known to its owner alone. */
    public record Reserved(String ticket) implements Answer {}

    /** The project has no such set. */
    public record NotThere() implements Answer {}

    /** A campaign uses it: it stays as it is. */
    public record InUse(String campaign) implements Answer {}

    /** More does not go in. */
    public record Full(String why) implements Answer {}

    /**
     * A set that was opened.
     *
     * @param fresh whether it was made now; else it was opened before under the same key
     */
    public record Opened(String id, boolean fresh) {}

    /**
     * A new set, or the one of before.
     *
     * @param key the client's own name for it, so that opening it twice makes it once; null when there is none
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

    /** The files of a project's set in the order of their names; empty when the project has no such set. */
    public Optional<List<Asset>> list(String project, String set) {
        return database.transaction(handle ->
                UploadTable.has(handle, project, set) ? Optional.of(UploadTable.files(handle, set)) : Optional.empty());
    }

    /**
     * Reserves room for a file that is about to come, as far as its size is known.
     *
     * @param bytes of the file; −1 when that is not known: room for the largest one is reserved then
     * @return a {@link Reserved}, or why the file is not wanted
     * @throws QuotaExceeded when the project would have more than its quota
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

    /** The file is still coming: its reservation, which holds for 15 minutes, begins anew. */
    public void renew(Reserved reserved) {
        database.transaction(handle -> {
            UploadReservations.renew(handle, reserved.ticket());
            return reserved;
        });
    }

    /** The file does not come. */
    public void release(Reserved reserved) {
        database.transaction(handle -> {
            UploadReservations.release(handle, reserved.ticket());
            return reserved;
        });
    }

    /** The same as {@link #put(String, String, String, Path, String, Reserved)} of a file that is there in whole. */
    public Answer put(String project, String set, String name, Path draft, String sha256) throws IOException {
        Answer room = reserve(project, set, name, Files.size(draft));
        return room instanceof Reserved reserved ? put(project, set, name, draft, sha256, reserved) : room;
    }

    /**
     * Puts a file into a set; one of the same name is replaced. No transaction is open while the file is stored or gets its name;
     * what a process leaves that ends in between is found by its reservation.
     *
     * @param draft    of the asset store; taken over when it is done, else left to the caller
     * @param sha256   of its content
     * @param reserved ends with this, whatever comes of it
     */
    public Answer put(String project, String set, String name, Path draft, String sha256, Reserved reserved)
            throws IOException {
        try {
            long bytes = Files.size(draft);
            Answer before = database.transaction(handle -> mayTake(handle, project, set, name, bytes, sha256));
            if (!(before instanceof Done)) return before;
            AssetStore.Secured secured = assets.secure(draft, CampaignMedia.key(set, name));
            Answer after = stored(project, set, secured, reserved);
            // Whatever else it is not wanted in goes one day, and this with it.
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
        Answer begun = begun(project, set, asset, reserved);
        if (!(begun instanceof Done)) return begun;
        secured.settle();
        return database.transaction(handle -> {
            Optional<Answer> no = refusalUnderLock(handle, project, set, asset);
            if (no.isPresent()) return no.get();
            UploadTable.write(handle, set, asset, clock.instant());
            return new Done(asset);
        });
    }

    /** Waits until nobody else is storing a file of the same name. Of one that is replaced nothing is known until the new one is there. */
    private Answer begun(String project, String set, Asset asset, Reserved reserved) throws IOException {
        long giveUp = System.nanoTime() + OTHERS_STORE.toNanos();
        while (true) {
            Optional<Answer> begun = database.transaction(handle -> {
                Optional<Answer> no = refusalUnderLock(handle, project, set, asset);
                if (no.isPresent()) return no;
                if (!UploadReservations.store(handle, reserved.ticket(), set, CampaignMedia.name(asset)))
                    return UploadReservations.isThere(handle, reserved.ticket())
                            ? Optional.empty()
                            : Optional.of(new NotThere());
                UploadTable.deleteOther(handle, set, asset);
                return Optional.of(new Done(asset));
            });
            if (begun.isPresent()) return begun.get();
            if (System.nanoTime() > giveUp)
                throw new IOException(CampaignMedia.name(asset) + ": another one of that name is being stored");
            pause();
        }
    }

    private static void pause() throws InterruptedIOException {
        try {
            Thread.sleep(BETWEEN_LOOKS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("stopped while another file of the same name was being stored");
        }
    }

    private static Optional<Answer> refusalUnderLock(Handle handle, String project, String set, Asset asset) {
        return UploadTable.lock(handle, project, set)
                ? refusal(handle, set, CampaignMedia.name(asset), asset.bytes(), asset.sha256())
                : Optional.of(new NotThere());
    }

    /** @param sha256 of what is to come; null when it is not known yet */
    private static Optional<Answer> refusal(
            Handle handle, String set, String name, long bytes, @Nullable String sha256) {
        String key = CampaignMedia.key(set, name);
        List<Asset> files = UploadTable.files(handle, set);
        boolean again = files.stream()
                .filter(file -> file.key().equals(key))
                .anyMatch(file -> sha256 == null || file.sha256().equals(sha256));
        // The very same file again changes nothing, and mends a set whose file was lost.
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
     * Throws a set away: it is not there any more at once, and its files go then. Those that cannot be removed now are noted in the
     * transaction in which the set went, and {@link OrphanedFolders} removes them later.
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

    private void forget(String folder) {
        try {
            assets.forget(folder);
            database.transaction(handle -> OrphanedFolders.forget(handle, folder));
        } catch (IOException | RuntimeException later) {
            LOG.log(Level.WARNING, folder + ": its files are removed later", later);
        }
    }

    /** The sets that a campaign uses. */
    public List<String> usedBy(String campaign) {
        return database.transaction(handle -> UploadTable.usedBy(handle, campaign));
    }

    /**
     * Throws away those of some sets that no campaign uses.
     *
     * @return how many went
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
     * Throws away what nobody uses and nobody has sent anything into for {@link #UNUSED}, and what a process has left that ended while
     * it stored a file. Several processes may do so at once.
     *
     * @return how many sets went
     * @throws IOException when files that a process has left cannot be removed; all else went
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

    /** A file may have come into a set after that was thrown away. */
    private void sweepReservations() throws IOException {
        for (UploadReservations.Expired left : database.transaction(UploadReservations::expired)) {
            Optional<String> project = database.transaction(handle -> UploadTable.project(handle, left.upload()));
            if (project.isEmpty()) assets.forget(CampaignMedia.FOLDER + left.upload());
            release(new Reserved(left.ticket()));
        }
    }
}
