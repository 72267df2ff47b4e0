package io.reelwright.testing;

import io.reelwright.campaign.Asset;
import io.reelwright.store.asset.AssetStore;
import java.io.IOException;
import java.nio.file.Path;

/** Another store, for tests in which one of its deeds goes differently. */
public abstract class ForwardedAssets implements AssetStore {
    private final AssetStore usual;

    protected ForwardedAssets(AssetStore usual) {
        this.usual = usual;
    }

    @Override
    public Path draft(String suffix) throws IOException {
        return usual.draft(suffix);
    }

    @Override
    public Secured secure(Path draft, String key) throws IOException {
        return usual.secure(draft, key);
    }

    @Override
    public Asset copy(Asset asset, String key) throws IOException {
        return usual.copy(asset, key);
    }

    @Override
    public String id() throws IOException {
        return usual.id();
    }

    @Override
    public Path path(Asset asset) {
        return usual.path(asset);
    }

    @Override
    public boolean has(Asset asset) {
        return usual.has(asset);
    }

    @Override
    public void forget(String folder) throws IOException {
        usual.forget(folder);
    }
}
