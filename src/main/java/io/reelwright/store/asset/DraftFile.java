package io.reelwright.store.asset;

import io.reelwright.campaign.Asset;
import java.io.IOException;

/** A draft whose bytes are durable, with the action that gives it its final name. */
final class DraftFile implements AssetStore.Secured {
    private final Asset asset;
    private final Naming naming;
    private boolean settled;

    /** Gives a draft its final name. */
    @FunctionalInterface
    interface Naming {
        void run() throws IOException;
    }

    DraftFile(Asset asset, Naming naming) {
        this.asset = asset;
        this.naming = naming;
    }

    @Override
    public Asset asset() {
        return asset;
    }

    @Override
    public void settle() throws IOException {
        if (settled) return;
        naming.run();
        settled = true;
    }
}
