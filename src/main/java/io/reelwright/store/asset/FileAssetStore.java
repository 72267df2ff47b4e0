package io.reelwright.store.asset;

import io.reelwright.campaign.Asset;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Stores assets as files under one folder. Drafts are on the same volume, so that a rename is enough to store one. */
public final class FileAssetStore implements AssetStore {
    private final Path kept;
    private final DraftFolder drafts;
    private final ContentCheck content = new ContentCheck();
    private final AtomicLong number = new AtomicLong();

    /** Opens a store that only this process uses. */
    public FileAssetStore(Path folder) throws IOException {
        this(folder, DraftLeases.ALONE);
    }

    /**
     * Opens a store. The drafts of processes whose leases have expired are removed now and regularly afterwards.
     *
     * @param folder the folder of all files; created when it is missing
     */
    public FileAssetStore(Path folder, DraftLeases leases) throws IOException {
        Path all = folder.toAbsolutePath().normalize();
        kept = Files.createDirectories(all.resolve("kept"));
        drafts = new DraftFolder(all, leases);
    }

    @Override
    public Path draft(String suffix) throws IOException {
        return drafts.own().resolve(number.incrementAndGet() + suffix);
    }

    @Override
    public Secured secure(Path draft, String key) throws IOException {
        Asset asset = measured(draft, key);
        Object inode = ContentCheck.inode(draft);
        force(draft);
        return new DraftFile(asset, () -> {
            name(draft, key);
            remember(asset, inode);
        });
    }

    /** Remembers that the file with that inode has the asset's content, so that it need not be read for verification. */
    void remember(Asset asset, Object inode) throws IOException {
        content.remember(place(asset.key()), asset, inode);
    }

    /** Returns the asset that a draft becomes when it is stored. */
    Asset measured(Path draft, String key) throws IOException {
        place(key);
        return new Asset(key, Files.size(draft), HexFormat.of().formatHex(hash("SHA-256", draft)));
    }

    /** Forces a draft to the disk and gives it its final name. */
    void settle(Path draft, String key) throws IOException {
        force(draft);
        name(draft, key);
    }

    void force(Path draft) throws IOException {
        force(draft, StandardOpenOption.WRITE);
    }

    void name(Path draft, String key) throws IOException {
        Path target = place(key);
        Files.createDirectories(target.resolveSibling("."));
        Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        forceFolders(target);
    }

    /** The id is kept in a file beside the assets, so that all processes that share the folder, by any path, share the id. */
    @Override
    public String id() throws IOException {
        Path file = kept.resolveSibling("id");
        if (!Files.exists(file)) {
            Path fresh = Files.writeString(draft(".id"), UUID.randomUUID().toString());
            try {
                // A link, unlike a rename, never replaces an id that another process has written in the meantime.
                Files.createLink(file, fresh);
            } catch (FileAlreadyExistsException given) {
                // The other process's id is used.
            }
            Files.delete(fresh);
        }
        return Files.readString(file).strip();
    }

    @Override
    public Path path(Asset asset) {
        Path file = place(asset.key());
        content.require(file, asset);
        return file;
    }

    @Override
    public boolean has(Asset asset) {
        try {
            return Files.size(place(asset.key())) == asset.bytes();
        } catch (IOException absent) {
            return false;
        }
    }

    /** Creates a hard link where the volume supports it: a stored file is never modified, only replaced. */
    @Override
    public Asset copy(Asset asset, String key) throws IOException {
        Path draft = draft(".copy");
        Files.deleteIfExists(draft);
        try {
            Files.createLink(draft, place(asset.key()));
        } catch (UnsupportedOperationException noLinks) {
            Files.copy(place(asset.key()), draft);
        }
        Path target = place(key);
        Files.createDirectories(target.resolveSibling("."));
        Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        forceFolders(target);
        return new Asset(key, asset.bytes(), asset.sha256());
    }

    @Override
    public void forget(String folder) throws IOException {
        Path gone = place(folder);
        if (!Files.exists(gone)) return;
        if (!Files.isDirectory(gone)) throw new IllegalArgumentException(folder + ": is not a folder");
        // Moved away atomically, so that no reader finds a partly deleted folder.
        Path aside = draft(".forgotten");
        Files.move(gone, aside, StandardCopyOption.ATOMIC_MOVE);
        DraftFolder.delete(aside);
    }

    /** Returns the path of a key, whether the file exists or not. */
    Path place(String key) {
        Path target = kept.resolve(key).normalize();
        if (!target.startsWith(kept) || target.equals(kept))
            throw new IllegalArgumentException("asset " + key + ": the name leads out of the store");
        return target;
    }

    private void forceFolders(Path file) throws IOException {
        @Nullable Path folder = file.getParent();
        while (folder != null && folder.startsWith(kept)) {
            force(folder, StandardOpenOption.READ);
            folder = folder.getParent();
        }
    }

    private static void force(Path path, StandardOpenOption how) throws IOException {
        try (FileChannel channel = FileChannel.open(path, how)) {
            channel.force(true);
        }
    }

    static byte[] hash(String algorithm, Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance(algorithm);
            new DigestInputStream(bytes, digest).transferTo(OutputStream.nullOutputStream());
            return digest.digest();
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("this Java runtime lacks " + algorithm, absent);
        } catch (NoSuchFileException gone) {
            throw new IOException("draft " + file + ": the file does not exist", gone);
        }
    }
}
