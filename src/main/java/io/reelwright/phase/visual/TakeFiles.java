package io.reelwright.phase.visual;

import io.reelwright.campaign.Aspect;
import io.reelwright.campaign.Asset;
import io.reelwright.provider.video.DrawingOrder;
import io.reelwright.store.asset.AssetStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;

/** The files of takes: drafts while they are written, and where they are kept. */
final class TakeFiles {
    private final AssetStore assets;

    TakeFiles(AssetStore assets) {
        this.assets = assets;
    }

    /** An empty file for each shape, also those that were begun when it fails. */
    void begin(Collection<Aspect> aspects, Map<Aspect, Path> files) throws IOException {
        for (Aspect aspect : aspects) files.put(aspect, assets.draft(".mp4"));
    }

    Map<Aspect, Asset> keep(DrawingOrder order) throws IOException {
        Map<Aspect, Asset> stored = new EnumMap<>(Aspect.class);
        for (var file : order.files().entrySet()) {
            String key = "%s/scenes/%03d-take%d-%s.mp4"
                    .formatted(
                            order.campaign(),
                            order.scene().index(),
                            order.take(),
                            file.getKey().label());
            stored.put(file.getKey(), assets.keep(file.getValue(), key));
        }
        return stored;
    }

    static void discard(Map<Aspect, Path> files) {
        for (Path file : files.values()) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                // The store sweeps old drafts itself; a failed clean-up must not hide why the scene failed.
                continue;
            }
        }
    }
}
