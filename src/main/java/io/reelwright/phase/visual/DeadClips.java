package io.reelwright.phase.visual;

import io.reelwright.campaign.Take;
import io.reelwright.campaign.VideoState;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makers whose takes of a scene were black or frozen. Such a clip is the provider's failure: the same model would be paid for the same
 * failure again. Only takes count that QUALITY has sent back since the scene was first made, or since a user last asked for another take.
 *
 * @param why  why each of these makers is passed over for the next take, by its name
 * @param last the one of them that made the scene's last take; null when another maker did
 */
record DeadClips(Map<String, String> why, @Nullable String last) {
    DeadClips {
        why = Map.copyOf(why);
    }

    static DeadClips of(VideoState state, int scene) {
        List<Take> takes = state.takes().stream()
                .filter(take -> take.scene() == scene)
                .sorted(Comparator.comparingInt(Take::number))
                .toList();
        int sentBack = Math.min(state.rounds(scene), takes.size());
        Map<String, String> dead = new HashMap<>();
        for (Take take : takes.subList(takes.size() - sentBack, takes.size())) {
            if (take.diagnosis() == null) continue;
            take.diagnosis()
                    .withoutPicture()
                    .ifPresent(measure -> dead.putIfAbsent(take.maker(), "its clip was " + measure));
        }
        String last = takes.isEmpty() ? null : takes.getLast().maker();
        return new DeadClips(dead, last != null && dead.containsKey(last) ? last : null);
    }
}
