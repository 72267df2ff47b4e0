package io.reelwright.store.asset;

import io.reelwright.campaign.Asset;

/** A stored file is missing, or its content has changed. The message names the file by its key and says what is wrong. */
public final class DamagedAsset extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Asset asset;
    private final String why;

    /** @param why the damage, as the rest of a sentence that begins with the file's key, for example {@code is gone} */
    public DamagedAsset(Asset asset, String why) {
        super(asset.key() + " " + why);
        this.asset = asset;
        this.why = why;
    }

    /** Returns the asset whose file is damaged. */
    public Asset asset() {
        return asset;
    }

    /** Returns the file's name relative to its campaign's folder. */
    public String file() {
        return asset.key().substring(asset.key().indexOf('/') + 1);
    }

    /** Returns the damage, for example {@code is gone}. */
    public String why() {
        return why;
    }
}
