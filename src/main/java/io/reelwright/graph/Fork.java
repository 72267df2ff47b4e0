package io.reelwright.graph;

import io.reelwright.campaign.Asset;
import io.reelwright.campaign.Brief;
import io.reelwright.campaign.Campaign;
import io.reelwright.campaign.Phase;
import io.reelwright.campaign.Storyboard;
import io.reelwright.campaign.VideoState;
import io.reelwright.event.Chronicle;
import io.reelwright.event.Event;
import io.reelwright.event.Steering.Checkpoint;
import io.reelwright.store.KeyTaken;
import io.reelwright.store.NeedsNewer;
import io.reelwright.store.StateFiles;
import io.reelwright.store.Submission;
import io.reelwright.store.asset.AssetStore;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Begins a campaign with what another one had done before a phase. The other goes on as it does; the files are copied, so
 * that each may be forgotten without the other.
 */
public final class Fork {
    private final Chronicle chronicle;
    private final AssetStore assets;
    private final VideoGraph graph = new VideoGraph();

    public Fork(Chronicle chronicle, AssetStore assets) {
        this.chronicle = chronicle;
        this.assets = assets;
    }

    /** Whether all goes well from one phase to another, or they are the same. */
    public boolean leads(Phase from, Phase to) {
        return graph.leads(from, to);
    }

    /**
     * A new campaign.
     *
     * @param id    of the other
     * @param from  the phase in which the new one begins
     * @param brief its order
     * @throws IllegalArgumentException when the other has not come so far
     * @throws KeyTaken when the key was used for another order
     * @throws IOException when a file cannot be copied
     */
    public Chronicle.Submitted begin(String id, Phase from, Brief brief, Submission how) throws IOException {
        Checkpoint other = chronicle.steering().checkpoint(id);
        if (other.state().needsNewer()) throw new NeedsNewer(id);
        if (from.isEnd()) throw new IllegalArgumentException("nothing is done in " + from);
        if (!graph.leads(from, other.reached()))
            throw new IllegalArgumentException(
                    id + " has only come to " + other.reached() + ", and not to " + from + ": name an earlier phase");
        Campaign fresh = chronicle.order(brief);
        VideoState kept = other.state().again(from, phase -> graph.leads(from, phase));
        copyFiles(kept, fresh.id());
        try {
            Chronicle.Submitted made = chronicle.begin(
                    StateFiles.moved(kept, fresh.id()).with(fresh), how, news(id, from, kept.storyboard()));
            if (!made.fresh()) assets.forget(fresh.id());
            return made;
        } catch (KeyTaken used) {
            assets.forget(fresh.id());
            throw used;
        }
    }

    /** Whoever follows the new one by its events alone is told of its scenes, too. */
    private static List<Event> news(String id, Phase from, @Nullable Storyboard board) {
        Event forked = new Event.Forked(id, from);
        return board == null ? List.of(forked) : List.of(forked, Event.StoryboardReady.of(board));
    }

    private void copyFiles(VideoState kept, String folder) throws IOException {
        try {
            for (var file : StateFiles.of(kept).entrySet()) {
                Asset asset = file.getValue();
                assets.copy(asset, folder + "/" + file.getKey());
            }
        } catch (IOException failed) {
            assets.forget(folder);
            throw failed;
        }
    }
}
