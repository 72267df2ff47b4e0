package io.reelwright.store;

import io.reelwright.campaign.VideoState;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A campaign's state as stored JSON. It is parsed on first access, because a campaign can be cancelled without it. Not thread-safe. */
public final class StoredState {
    private final String campaign;
    private final String json;
    private @Nullable VideoState read;

    StoredState(String campaign, String json) {
        this.campaign = campaign;
        this.json = json;
    }

    /**
     * Returns the parsed state.
     *
     * @throws UnreadableState when it cannot be read
     */
    public VideoState read() {
        VideoState known = read;
        if (known != null) return known;
        try {
            known = StateJson.read(json);
            // Required fields that JSON may nevertheless lack.
            Objects.requireNonNull(known.campaign().brief());
            Objects.requireNonNull(known.phase());
        } catch (RuntimeException | StackOverflowError broken) {
            throw new UnreadableState(campaign, broken);
        }
        read = known;
        return known;
    }

    /** Returns the parsed state; empty when it cannot be read. */
    public Optional<VideoState> ifReadable() {
        try {
            return Optional.of(read());
        } catch (UnreadableState broken) {
            return Optional.empty();
        }
    }
}
