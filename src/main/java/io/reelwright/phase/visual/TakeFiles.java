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

/** Manages the files of takes: drafts during writing, and their storage afterwards. */
final class TakeFiles {
    private final AssetStore assets;

    TakeFiles(AssetStore assets) {
        this.assets = assets;
    }

    /**
     * Creates an empty file for each shape. If this fails, {@code files} holds those created so far, so that the caller can discard them.
     */
    void begin(Collection<Aspect> aspects, Map<Aspect, Path> files) throws IOException {
        for (Aspect aspect : aspects) files.put(aspect, assets.draft(".mp4"));
    }

    /** Stores the files of an order as assets, by shape. */
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

    /** Deletes drafts that were not stored; errors are ignored. */
    static void discard(Map<Aspect, Path> files) {
        for (Path file : files.values()) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                // The store removes old drafts itself; a failed clean-up must not hide why the scene failed.
                continue;
            }
        }
    }
}
