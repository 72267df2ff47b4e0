package io.reelwright.store;

import io.reelwright.campaign.VideoState;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A campaign's state as it is stored. It is read when somebody needs it, as a campaign can be ended without. Belongs to one thread. */
public final class StoredState {
    private final String campaign;
    private final String json;
    private @Nullable VideoState read;

    StoredState(String campaign, String json) {
        this.campaign = campaign;
        this.json = json;
    }

    /**
     * What it says.
     *
     * @throws UnreadableState when it cannot be read
     */
    public VideoState read() {
        VideoState known = read;
        if (known != null) return known;
        try {
            known = StateJson.read(json);
            // What nobody can do without, although JSON can.
            Objects.requireNonNull(known.campaign().brief());
            Objects.requireNonNull(known.phase());
        } catch (RuntimeException | StackOverflowError broken) {
            throw new UnreadableState(campaign, broken);
        }
        read = known;
        return known;
    }

    /** What it says; empty when it cannot be read. */
    public Optional<VideoState> ifReadable() {
        try {
            return Optional.of(read());
        } catch (UnreadableState broken) {
            return Optional.empty();
        }
    }
}
