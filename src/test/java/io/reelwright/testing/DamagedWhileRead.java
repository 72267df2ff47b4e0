package io.reelwright.testing;

import io.reelwright.campaign.Asset;
import io.reelwright.store.asset.AssetStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A store on a disk that loses half of one file as soon as it was given out. */
public final class DamagedWhileRead extends ForwardedAssets {
    private final Asset unlucky;

    /** @param unlucky the file */
    public DamagedWhileRead(AssetStore usual, Asset unlucky) {
        super(usual);
        this.unlucky = unlucky;
    }

    @Override
    public Path path(Asset asset) {
        Path file = super.path(asset);
        if (!asset.equals(unlucky)) return file;
        try (FileChannel bytes = FileChannel.open(file, StandardOpenOption.WRITE)) {
            bytes.truncate(asset.bytes() / 2);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return file;
    }
}
