package io.reelwright.phase.compose;

import io.reelwright.graph.PhaseFailure;
import io.reelwright.store.DiskFull;
import io.reelwright.store.InsufficientSpace;
import io.reelwright.store.asset.AssetStore;
import java.io.IOException;
import java.nio.file.Path;

/** Knows how much disk an order needs, and says so when there is not enough. */
final class DiskSpaceCheck {
    private static final long MEGABYTE = 1_000_000;

    /** What is needed beside the masters: caption pictures, the mix, and the second copy that moves the index forward. */
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

    /** The failure to tell of: the full disk if that is the reason, for which the campaign waits; else what ffmpeg or the system said. */
    PhaseFailure failure(IOException cause) {
        String said = String.valueOf(cause.getMessage());
        try {
            if (DiskFull.isBehind(cause) || free() < MEGABYTE) return full();
        } catch (IOException unknown) {
            // The disk cannot even be asked: what happened first is what matters.
        }
        return new PhaseFailure("COMPOSE failed: " + said, cause);
    }

    private PhaseFailure full() throws IOException {
        InsufficientSpace missing = new InsufficientSpace("the disk under the data folder has " + free() / MEGABYTE
                + " MB left and the masters need about " + needed / MEGABYTE + "; free some");
        return new PhaseFailure("COMPOSE: " + missing.getMessage(), missing);
    }

    private long free() throws IOException {
        // Not the file store's word: where the root is no mount point, as in a chroot, Java finds no store at all.
        return folder().toFile().getUsableSpace();
    }

    private Path folder() throws IOException {
        Path parent = assets.draft(".size").getParent();
        return parent == null ? Path.of(".") : parent;
    }
}
