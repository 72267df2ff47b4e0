package io.reelwright.phase.compose;

import io.reelwright.campaign.Aspect;
import io.reelwright.campaign.Output;
import io.reelwright.store.asset.AssetStore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One encoded file and the outputs that it serves: those with the same shape and the same sound.
 *
 * @param aspect  shape
 * @param sound   encoded sound
 * @param file    destination, a draft of the asset store
 * @param outputs at least one
 */
record Rendition(Aspect aspect, Path sound, Path file, List<Output> outputs) {
    static List<Rendition> of(List<Output> outputs, Map<Output, Path> sounds, AssetStore assets) throws IOException {
        List<Rendition> renditions = new ArrayList<>();
        for (Output output : outputs) {
            Path sound = sounds.getOrDefault(output, Path.of(""));
            int same = 0;
            while (same < renditions.size() && !renditions.get(same).serves(output, sound)) same++;
            if (same < renditions.size()) renditions.get(same).outputs().add(output);
            else
                renditions.add(
                        new Rendition(output.aspect(), sound, assets.draft(".mp4"), new ArrayList<>(List.of(output))));
        }
        return renditions;
    }

    private boolean serves(Output output, Path wanted) {
        return aspect == output.aspect() && sound.equals(wanted);
    }
}
