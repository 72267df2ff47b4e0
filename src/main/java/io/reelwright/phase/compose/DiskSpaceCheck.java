package io.reelwright.phase.compose;

import io.reelwright.graph.PhaseFailure;
import io.reelwright.store.DiskFull;
import io.reelwright.store.InsufficientSpace;
import io.reelwright.store.asset.AssetStore;
import java.io.IOException;
import java.nio.file.Path;

/** Estimates the disk space that an order needs and fails if there is not enough. */
final class DiskSpaceCheck {
    private static final long MEGABYTE = 1_000_000;

    /** Space needed besides the masters, in bytes: caption pictures, the mix, and the second copy that moves the index to the front. */
    private static final long BESIDE = 40 * MEGABYTE;

    private final AssetStore assets;
    private final long needed;

    DiskSpaceCheck(AssetStore assets, ComposeOrder order) {
        this.assets = assets;
        long shapes = order.outputs().stream()
                .map(output -> output.aspect())
                .distinct()
                .count();
        this.needed = BESIDE + (long) (order.seconds() * shapes * Encoding.MAX_MEGABITS / 8 * MEGABYTE);
    }

    void require() throws IOException {
        if (free() < needed) throw full();
    }

    /**
     * Returns the failure to report: a full disk, for which the campaign waits, if that is the cause; else the error of ffmpeg or the
     * system.
     */
    PhaseFailure failure(IOException cause) {
        String said = String.valueOf(cause.getMessage());
        try {
            if (DiskFull.isBehind(cause) || free() < MEGABYTE) return full();
        } catch (IOException unknown) {
            // The free space is unknown, so the original error is reported.
        }
        return new PhaseFailure("COMPOSE failed: " + said, cause);
    }

    private PhaseFailure full() throws IOException {
        InsufficientSpace missing = new InsufficientSpace("the disk of the data folder has " + free() / MEGABYTE
                + " MB free, but the masters need about " + needed / MEGABYTE + " MB; free some space");
        return new PhaseFailure("COMPOSE: " + missing.getMessage(), missing);
    }

    private long free() throws IOException {
        // FileStore fails where the root is no mount point, as in a chroot, so the file itself is asked.
        return folder().toFile().getUsableSpace();
    }

    private Path folder() throws IOException {
        Path parent = assets.draft(".size").getParent();
        return parent == null ? Path.of(".") : parent;
    }
}
