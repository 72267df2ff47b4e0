package io.reelwright.store;

import io.reelwright.campaign.Asset;
import io.reelwright.store.asset.AssetStore;
import io.reelwright.store.asset.OwnFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Files that were sent for campaigns, in sets. As soon as a campaign uses a set it stays as it is, so that the campaign
 * shows what was ordered whenever it comes to it; a set that nobody uses is thrown away in the end.
 */
public final class Uploads {
    /** The most bytes of one file. */
    public static final long LARGEST_FILE = 512L << 20;

    /** The most bytes of a set. */
    public static final long LARGEST_SET = 2L << 30;

    /** The most files of a set. */
    public static final int MOST_FILES = 200;

    /** How long a set that nobody uses is kept after something was last sent into it. */
    public static final Duration UNUSED = Duration.ofHours(24);

    private static final int SWEPT_AT_ONCE = 100;

    private final Database database;
    private final AssetStore assets;
    private final Clock clock;

    public Uploads(Database database, AssetStore assets, Clock clock) {
        this.database = database;
        this.assets = assets;
        this.clock = clock;
    }

    /** What became of a change of a set. */
    public sealed interface Answer {}

    /** It was done; the file as it is now, where it is about one. */
    public record Done(@Nullable Asset asset) implements Answer {}

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

    /** Whether so much more may be sent, as far as is known before it comes. */
    public Answer mayTake(String project, String set, String name, long bytes) {
        return database.transaction(handle -> mayTake(handle, project, set, name, bytes, null));
    }

    private static Answer mayTake(
            Handle handle, String project, String set, String name, long bytes, @Nullable String sha256) {
        if (!UploadTable.has(handle, project, set)) return new NotThere();
        return refusal(handle, set, name, bytes, sha256).orElse(new Done(null));
    }

    /**
     * Puts a file into a set; one of the same name is replaced.
     *
     * @param draft  of the asset store; taken over when it is done, else left to the caller
     * @param sha256 of its content
     */
    public Answer put(String project, String set, String name, Path draft, String sha256) throws IOException {
        long bytes = Files.size(draft);
        Answer before = database.transaction(handle -> mayTake(handle, project, set, name, bytes, sha256));
        if (!(before instanceof Done)) return before;
        // Before the lock: it may take minutes, and whoever reads all events waits for every open transaction.
        AssetStore.Secured secured = assets.secure(draft, OwnFiles.key(set, name));
        Answer after = record(project, set, secured);
        // Whatever else it is not wanted in goes one day, and this with it.
        if (after instanceof NotThere) assets.forget(OwnFiles.FOLDER + set);
        return after;
    }

    private Answer record(String project, String set, AssetStore.Secured secured) throws IOException {
        Asset asset = secured.asset();
        try {
            return database.transaction(handle -> {
                if (!UploadTable.lock(handle, project, set)) return new NotThere();
                Optional<Answer> no = refusal(handle, set, OwnFiles.name(asset), asset.bytes(), asset.sha256());
                if (no.isPresent()) return no.get();
                settle(secured);
                UploadTable.write(handle, set, asset, clock.instant());
                return new Done(asset);
            });
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
    }

    private static void settle(AssetStore.Secured secured) {
        try {
            secured.settle();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** @param sha256 of what is to come; null when it is not known yet */
    private static Optional<Answer> refusal(
            Handle handle, String set, String name, long bytes, @Nullable String sha256) {
        String key = OwnFiles.key(set, name);
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
     * Throws a set away.
     *
     * @throws IOException when its files cannot be removed; the set is still there
     */
    public Answer delete(String project, String set) throws IOException {
        try {
            return database.transaction(handle -> {
                if (!UploadTable.lock(handle, project, set)) return new NotThere();
                Optional<Answer> no = inUse(handle, set);
                if (no.isPresent()) return no.get();
                forget(set);
                UploadTable.delete(handle, set);
                return new Done(null);
            });
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
    }

    /** First the files: should this end in the middle, the set is still known and is thrown away again. */
    private void forget(String set) {
        try {
            assets.forget(OwnFiles.FOLDER + set);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
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
    public int forgetUnused(Collection<String> sets) throws IOException {
        int gone = 0;
        for (String set : sets) {
            Optional<String> project = database.transaction(handle -> UploadTable.project(handle, set));
            if (project.isPresent() && delete(project.get(), set) instanceof Done) gone++;
        }
        return gone;
    }

    /**
     * Throws away what nobody uses and nobody has sent anything into for {@link #UNUSED}. Several processes may do so at once.
     *
     * @return how many sets went
     * @throws IOException when some cannot go; all others went
     */
    public int sweep() throws IOException {
        Instant since = clock.instant().minus(UNUSED);
        IOException stays = new IOException("some sets cannot be thrown away yet");
        int gone = 0;
        List<String> sets = unused(since, "");
        while (!sets.isEmpty()) {
            for (String set : sets) gone += swept(set, stays);
            sets = unused(since, sets.getLast());
        }
        if (stays.getSuppressed().length > 0) throw stays;
        return gone;
    }

    private List<String> unused(Instant since, String after) {
        return database.transaction(handle -> UploadTable.unused(handle, since, after, SWEPT_AT_ONCE));
    }

    private int swept(String set, IOException stays) {
        try {
            return forgetUnused(List.of(set));
        } catch (IOException | RuntimeException failed) {
            stays.addSuppressed(failed);
            return 0;
        }
    }
}
