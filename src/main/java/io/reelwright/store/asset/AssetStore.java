package io.reelwright.store.asset;

import io.reelwright.campaign.Asset;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Where finished files are kept. A file is there whole or not at all. */
public interface AssetStore {
    /**
     * A new file of our own in the store's working area, on the same volume, to write to before {@link #keep}. Its parent
     * exists. What is left there by a killed process is swept away later.
     *
     * @param suffix end of the name with its dot, for example {@code .mp4}
     */
    Path draft(String suffix) throws IOException;

    /**
     * Takes a finished draft over: forces it to the disk, renames it to {@code key} and hashes it. An older file of the same
     * key is replaced in one step, or kept beside it.
     *
     * @param key relative name, for example {@code 01JD…/scenes/003-take1-9x16.mp4}
     */
    default Asset keep(Path draft, String key) throws IOException {
        Secured secured = secure(draft, key);
        secured.settle();
        return secured.asset();
    }

    /**
     * Does of {@link #keep} what takes long: afterwards the bytes are safe, and nobody's file is replaced yet. It may be left at
     * that: what another machine holds of it then goes with its folder, and the draft is still the caller's.
     */
    Secured secure(Path draft, String key) throws IOException;

    /** A draft that lacks nothing but its name. */
    interface Secured {
        /** What it is once it is settled. */
        Asset asset();

        /** Gives it its name, which takes no time. Done again it changes nothing. */
        void settle() throws IOException;
    }

    /** The store's own name, the same for all processes and machines that see the same files. */
    String id() throws IOException;

    /**
     * The local file of a stored asset, for reading now; where files lie elsewhere it is fetched first. It holds what was kept: a
     * file that this process has not made or read before is read in whole to know that.
     *
     * @throws AssetsUnavailable   when it cannot be fetched
     * @throws DamagedAsset when it is gone or holds something else
     */
    Path path(Asset asset);

    /**
     * What is wrong with a file: empty when it is there and holds what was kept.
     *
     * @throws AssetsUnavailable when that cannot be found out
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
     * Looks again whether what {@link #path} gave for an asset still holds what was kept. It costs nothing when nobody has touched it.
     *
     * @throws DamagedAsset when it does not
     */
    default void requireUnchanged(Asset asset) {
        path(asset);
    }

    /**
     * Has files read by somebody who may not notice that they change meanwhile, ffmpeg above all. What came of it is given only
     * when they hold the same afterwards as before, and a failure is laid to them when they do not.
     *
     * @param files   what is read
     * @param reading reads them, by their {@link #path paths}
     * @return what the reading gave
     * @throws DamagedAsset         when one of them does not hold what was kept
     * @throws InterruptedException when the reading was stopped
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
        /** What was made of them. */
        T read() throws E, InterruptedException;
    }

    /**
     * Whether the file is there with the size that the asset says; its bytes are not looked at.
     *
     * @throws AssetsUnavailable when that cannot be asked
     */
    boolean has(Asset asset);

    /**
     * Keeps what an asset holds under another name too. Either may be replaced or forgotten later without the other.
     *
     * @param key as for {@link #keep}
     */
    Asset copy(Asset asset, String key) throws IOException;

    /**
     * Forgets all files of a folder; nothing happens when there are none.
     *
     * @param folder the part of their keys before a {@code /}, for example a campaign's id, or {@code uploads/01JD…}
     */
    void forget(String folder) throws IOException;
}
