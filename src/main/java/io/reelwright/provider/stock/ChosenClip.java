package io.reelwright.provider.stock;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.reelwright.campaign.Take;
import io.reelwright.store.StateJson;
import io.reelwright.text.LinearRegex;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The clip that a job has found. As JSON it is the job's task and its result.
 *
 * @param id     the library's name for the clip
 * @param link   address of the file
 * @param credit whose film it is
 */
record ChosenClip(String id, String link, Take.Credit credit) {
    private static final int LONGEST_ADDRESS = 2_000;

    String json() {
        return StateJson.writeAny(this);
    }

    /** Reads a task or a result; empty when it is none of ours. */
    static Optional<ChosenClip> read(@Nullable String json) {
        if (json == null || !json.startsWith("{")) return Optional.empty();
        try {
            ChosenClip clip = StateJson.mapper().readValue(json, ChosenClip.class);
            boolean whole = clip.id != null && clip.credit != null && clip.link != null && isAddress(clip.link);
            return whole ? Optional.of(clip) : Optional.empty();
        } catch (JsonProcessingException other) {
            return Optional.empty();
        }
    }

    /** Returns whether a text is an HTTP address of at most 2,000 characters. */
    static boolean isAddress(String text) {
        return text.length() <= LONGEST_ADDRESS && LinearRegex.matches(text, "https?://[!-~]+");
    }
}
