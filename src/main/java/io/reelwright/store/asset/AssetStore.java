package io.reelwright.store.asset;

import io.reelwright.campaign.Asset;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Stores finished files. A file exists completely or not at all. */
public interface AssetStore {
    /**
     * Returns the path of a new draft in this process's working area, on the same volume as the store, to write to before
     * {@link #keep}. Its parent folder exists. Drafts left by a killed process are removed later.
     *
     * @param suffix end of the file name with its dot, for example {@code .mp4}
     */
    Path draft(String suffix) throws IOException;

    /**
     * Stores a finished draft: forces it to the disk, renames it to {@code key} and hashes it. An older file with the same
     * key is replaced atomically, or kept beside it.
     *
     * @param key relative name, for example {@code 01JD…/scenes/003-take1-9x16.mp4}
     */
    default Asset keep(Path draft, String key) throws IOException {
        Secured secured = secure(draft, key);
        secured.settle();
        return secured.asset();
    }

    /**
     * Does the slow part of {@link #keep}: afterwards the bytes are durable, but no file is replaced yet. The caller may stop there:
     * a remote copy is then removed together with its folder, and the caller still owns the draft.
     */
    Secured secure(Path draft, String key) throws IOException;

    /** A durable draft that does not have its final name yet. */
    interface Secured {
        /** Returns the asset that {@link #settle} creates. */
        Asset asset();

        /** Gives the draft its final name. This is fast, and later calls are no-ops. */
        void settle() throws IOException;
    }

    /** Returns the store's id, the same for all processes and machines that share its files. */
    String id() throws IOException;

    /**
     * Returns the local file of a stored asset, for reading now; a remote store fetches it first. The content is verified: a file
     * that this process has not stored or verified before is read completely and hashed.
     *
     * @throws AssetsUnavailable when the file cannot be fetched
     * @throws DamagedAsset      when the file is missing or its content has changed
     */
    Path path(Asset asset);

    /**
     * Returns the damage of a stored file; empty when the file exists and has its stored content.
     *
     * @throws AssetsUnavailable when the file cannot be checked
     */
    default Optional<DamagedAsset> damage(Asset asset) {
        try {
            path(asset);
            return Optional.empty();
        } catch (DamagedAsset damaged) {
            return Optional.of(damaged);
        }
    }

    /**
     * Checks again that the file returned by {@link #path} still has its stored content. A file that was not modified is not read
     * again.
     *
     * @throws DamagedAsset when the file is missing or its content has changed
     */
    default void requireUnchanged(Asset asset) {
        path(asset);
    }

    /**
     * Runs a reader that may not notice when its files change meanwhile, such as ffmpeg. The result is returned only when the files
     * are unchanged afterwards. When the reader fails and a file has changed, the change is reported as the cause.
     *
     * @param files   the files that are read
     * @param reading reads the files by their {@link #path paths}
     * @return the result of the reading
     * @throws DamagedAsset         when a file is missing or its content has changed
     * @throws InterruptedException when the reading was interrupted
     */
    default <T, E extends Exception> T whileUnchanged(List<Asset> files, Reading<T, E> reading)
            throws E, InterruptedException {
        T read;
        try {
            read = reading.read();
        } catch (InterruptedException stopped) {
            throw stopped;
        } catch (Exception failed) {
            try {
                files.forEach(this::requireUnchanged);
            } catch (DamagedAsset reason) {
                reason.addSuppressed(failed);
                throw reason;
            }
            throw failed;
        }
        files.forEach(this::requireUnchanged);
        return read;
    }

    /** Reads files. */
    @FunctionalInterface
    interface Reading<T, E extends Exception> {
        /** Reads the files and returns the result. */
        T read() throws E, InterruptedException;
    }

    /**
     * Returns whether the file exists with the asset's size; its content is not checked.
     *
     * @throws AssetsUnavailable when the store cannot be queried
     */
    boolean has(Asset asset);

    /**
     * Stores the content of an asset under a second key. Each of the two may later be replaced or deleted without the other.
     *
     * @param key as for {@link #keep}
     */
    Asset copy(Asset asset, String key) throws IOException;

    /**
     * Deletes all files of a folder; does nothing when there are none.
     *
     * @param folder the part of the keys before a {@code /}, for example a campaign's id, or {@code uploads/01JD…}
     */
    void forget(String folder) throws IOException;
}
