package io.reelwright.store.asset;

import io.reelwright.campaign.Asset;
import io.reelwright.config.BucketAddress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;

/**
 * Assets in a bucket, so that machines that share nothing else see the same files. What this machine has made or fetched
 * lies beside it in a folder, from which it is read.
 *
 * <p>A file's name in the bucket holds its content's hash, so that nothing there is ever written over: a take that is made
 * anew lies beside the older one until the campaign is forgotten, a process that has lost its claim spoils nobody's file,
 * and a file of that name in our folder is surely the right one.
 */
public final class S3AssetStore implements AssetStore {
    /** How much may lie in our own folder. */
    private static final long MOST = 10_000_000_000L;

    private static final String NAME = "id";
    private static final Duration OTHERS_MAY_NAME_IT_TOO = Duration.ofSeconds(1);

    private final BucketAddress address;
    private final Bucket bucket;
    private final String id;
    private final FileAssetStore local;
    private final CacheEviction bound;
    private final List<Lock> fetching =
            Stream.generate(() -> (Lock) new ReentrantLock()).limit(64).toList();

    private S3AssetStore(
            BucketAddress address,
            Bucket bucket,
            Path folder,
            DraftLeases leases,
            long most,
            InstantSource clock,
            Duration moment)
            throws IOException {
        this.address = address;
        this.bucket = bucket;
        this.id = named(bucket, moment);
        // A folder for each bucket: what is here is in that bucket, too.
        Path own = folder.resolve(id);
        this.local = new FileAssetStore(own, leases);
        this.bound = new CacheEviction(own.resolve("kept"), most, clock);
    }

    /**
     * Opens a bucket with the credentials that the environment gives, as all programs for Amazon do.
     *
     * @param folder where files lie on this machine
     * @throws BucketFailure when it cannot be used; the message names the mend
     */
    public static S3AssetStore at(BucketAddress address, Path folder, DraftLeases leases) throws IOException {
        AwsCredentialsProvider usual = DefaultCredentialsProvider.builder().build();
        return open(
                new Bucket(address, usual, Bucket.PATIENT),
                address,
                folder,
                leases,
                MOST,
                InstantSource.system(),
                OTHERS_MAY_NAME_IT_TOO);
    }

    static S3AssetStore open(
            Bucket bucket,
            BucketAddress address,
            Path folder,
            DraftLeases leases,
            long most,
            InstantSource clock,
            Duration moment)
            throws IOException {
        try {
            return new S3AssetStore(address, bucket, folder, leases, most, clock, moment);
        } catch (IOException | RuntimeException refused) {
            bucket.close();
            throw refused;
        }
    }

    /** Who comes first gives the name. Of several who come at once the last one does, which shows after a moment. */
    private static String named(Bucket bucket, Duration moment) throws IOException {
        @Nullable String name = bucket.read(NAME);
        if (name == null) {
            bucket.write(UUID.randomUUID().toString(), NAME);
            Bucket.rest(moment);
            name = bucket.read(NAME);
        }
        if (name == null || !name.strip().matches("[0-9a-f-]{36}"))
            throw new IOException(
                    bucket + "/" + NAME + ": is no name of ours; another folder of the bucket may be free");
        return name.strip();
    }

    @Override
    public Path draft(String suffix) throws IOException {
        return local.draft(suffix);
    }

    /** Uploads it, too. */
    @Override
    public Secured secure(Path draft, String key) throws IOException {
        Asset asset = local.measured(draft, key);
        Asset held = held(asset);
        bucket.put(draft, held.key());
        Object inode = ContentCheck.inode(draft);
        local.force(draft);
        return new DraftFile(asset, () -> {
            local.name(draft, held.key());
            local.remember(held, inode);
            bound.grew(asset.bytes());
        });
    }

    /** An object in the bucket holds it. */
    @Override
    public String id() {
        return id;
    }

    @Override
    public Path path(Asset asset) {
        Asset held = held(asset);
        Path file = local.place(held.key());
        try {
            if (!isWhole(held)) fetchOnce(held);
            Object inode = ContentCheck.inode(file);
            bound.used(file);
            local.remember(held, inode);
            return file;
        } catch (DamagedAsset lost) {
            throw new DamagedAsset(asset, lost.why());
        } catch (IOException away) {
            throw new AssetsUnavailable(away);
        }
    }

    /** On this machine: from here it is read. What was not fetched, or had to make room, nobody has read damaged. */
    @Override
    public void requireUnchanged(Asset asset) {
        if (!Files.exists(local.place(held(asset).key()))) return;
        try {
            local.path(held(asset));
        } catch (DamagedAsset changed) {
            throw new DamagedAsset(asset, changed.why());
        }
    }

    /** What is damaged on this machine alone is fetched again, and what is in the bucket is not fetched to know that. */
    @Override
    public Optional<DamagedAsset> damage(Asset asset) {
        Asset held = held(asset);
        try {
            return isWhole(held) || bucket.size(held.key()).orElse(-1) == asset.bytes()
                    ? Optional.empty()
                    : Optional.of(new DamagedAsset(asset, "is gone from the bucket"));
        } catch (IOException away) {
            throw new AssetsUnavailable(away);
        }
    }

    @Override
    public boolean has(Asset asset) {
        if (!asset.sha256().matches("[0-9a-f]{64}")) return false;
        Asset held = held(asset);
        try {
            return local.has(held) || bucket.size(held.key()).orElse(-1) == asset.bytes();
        } catch (IOException away) {
            throw new AssetsUnavailable(away);
        }
    }

    /** Whether it is on this machine, as it was kept. */
    private boolean isWhole(Asset held) {
        return local.damage(held).isEmpty();
    }

    private void fetchOnce(Asset held) throws IOException {
        Lock turn = fetching.get(Math.floorMod(held.key().hashCode(), fetching.size()));
        turn.lock();
        try {
            if (!isWhole(held)) fetch(held);
        } finally {
            turn.unlock();
        }
    }

    private void fetch(Asset held) throws IOException {
        Path draft = local.draft(".fetched");
        try {
            download(held, draft);
            if (!local.measured(draft, held.key()).equals(held))
                throw new DamagedAsset(held, "is not what was kept in the bucket; somebody else has written there");
            Object inode = ContentCheck.inode(draft);
            local.settle(draft, held.key());
            local.remember(held, inode);
        } finally {
            Files.deleteIfExists(draft);
        }
        bound.grew(held.bytes());
    }

    private void download(Asset held, Path draft) throws IOException {
        try {
            bucket.get(held.key(), draft);
        } catch (BucketFailure refused) {
            if (refused.mayPass() || bucket.size(held.key()).isPresent()) throw refused;
            throw new DamagedAsset(held, "is gone from the bucket");
        }
    }

    @Override
    public Asset copy(Asset asset, String key) throws IOException {
        Asset copy = new Asset(key, asset.bytes(), asset.sha256());
        local.place(key);
        Asset held = held(asset);
        bucket.copy(held.key(), held(copy).key());
        if (local.has(held)) local.copy(held, held(copy).key());
        return copy;
    }

    @Override
    public void forget(String folder) throws IOException {
        local.forget(folder);
        bucket.forget(folder);
    }

    /** Under the name that it has in the bucket and in our folder: the hash stands before the last part. */
    private Asset held(Asset asset) {
        int last = asset.key().lastIndexOf('/') + 1;
        String key = asset.key().substring(0, last) + asset.sha256() + "/"
                + asset.key().substring(last);
        return new Asset(key, asset.bytes(), asset.sha256());
    }
}
