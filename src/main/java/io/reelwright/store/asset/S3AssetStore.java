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
 * Stores assets in a bucket, so that machines without a shared volume see the same files. Files that this machine has made or
 * fetched are also kept in a local folder and read from there.
 *
 * <p>An object's name contains the hash of its content, so that no object is ever overwritten: a new take is stored beside the
 * older one until the campaign is deleted, a process that has lost its claim cannot damage the file of another process, and a local
 * file of the same name has the same content.
 */
public final class S3AssetStore implements AssetStore {
    /** Maximum size of the local folder in bytes. */
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
     * Opens a bucket with the credentials of AWS's default provider chain.
     *
     * @param folder the local folder for files
     * @throws BucketFailure when the bucket cannot be used; the message names the remedy
     */
    public static S3AssetStore at(BucketAddress address, Path folder, DraftLeases leases) throws IOException {
        AwsCredentialsProvider usual = DefaultCredentialsProvider.builder().build();
        return open(
                new Bucket(address, usual, Bucket.WAITS, Bucket.RETRIES),
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

    /**
     * Returns the store's id. The first process writes it; when several write it at the same time, the last write wins, which is
     * why each process reads it again after a moment.
     */
    private static String named(Bucket bucket, Duration moment) throws IOException {
        @Nullable String name = bucket.read(NAME);
        if (name == null) {
            bucket.write(UUID.randomUUID().toString(), NAME);
            Bucket.rest(moment);
            name = bucket.read(NAME);
        }
        if (name == null || !name.strip().matches("[0-9a-f-]{36}"))
            throw new IOException(
                    bucket + "/" + NAME + ": is not the id of a Reelwright store; use another folder of the bucket");
        return name.strip();
    }

    @Override
    public Path draft(String suffix) throws IOException {
        return local.draft(suffix);
    }

    /** Also uploads the draft. */
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

    /** The id is the content of an object in the bucket. */
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

    /** Checks the local file only, as readers use only this one. A file that was never fetched, or was evicted, has no readers. */
    @Override
    public void requireUnchanged(Asset asset) {
        if (!Files.exists(local.place(held(asset).key()))) return;
        try {
            local.path(held(asset));
        } catch (DamagedAsset changed) {
            throw new DamagedAsset(asset, changed.why());
        }
    }

    /** Local damage does not count, as the file can be fetched again. For the bucket, only existence and size are checked. */
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

    /** Returns whether the local file exists with its stored content. */
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
                throw new DamagedAsset(held, "was overwritten in the bucket by another program");
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

    /** Returns the asset under its key in the bucket and the local folder: the hash is inserted before the last part. */
    private Asset held(Asset asset) {
        int last = asset.key().lastIndexOf('/') + 1;
        String key = asset.key().substring(0, last) + asset.sha256() + "/"
                + asset.key().substring(last);
        return new Asset(key, asset.bytes(), asset.sha256());
    }
}
