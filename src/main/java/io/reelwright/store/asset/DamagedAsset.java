package io.reelwright.store.asset;

import io.reelwright.campaign.Asset;

/** A stored file is gone, or does not hold what was kept in it. The message names the file by its key, and says which. */
public final class DamagedAsset extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Asset asset;
    private final String why;

    /** @param why what is wrong with it: the rest of a sentence that begins with the file */
    public DamagedAsset(Asset asset, String why) {
        super(asset.key() + " " + why);
        this.asset = asset;
        this.why = why;
    }

    /** What was kept. */
    public Asset asset() {
        return asset;
    }

    /** Its name in its campaign's folder. */
    public String file() {
        return asset.key().substring(asset.key().indexOf('/') + 1);
    }

    /** What is wrong with it, for example {@code is gone}. */
    public String why() {
        return why;
    }
}
